import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite struct FrabFindingTests {
  private func errors(_ findings: [FormatFinding]) -> [String] {
    findings.filter { $0.severity == .error }.map { "\($0.place): \($0.message)" }
  }

  @Test(.enabled(if: SharedData.isThere, "the shared data is not there"))
  func `real files have the errors that the official validators find`() throws {
    let xml = errors(FrabXML.findings(in: try FrabFile.shared("peers/pretalx/lib60-schedule.xml")))
    #expect(xml.count == 8)
    #expect(xml.allSatisfy { $0.contains("slug") })
    let json = FrabJSON.findings(in: try FrabFile.shared("peers/pretalx/lib60-schedule.json"))
    #expect(errors(json) == [])
    let camp = FrabJSON.findings(in: try FrabFile.shared("schedules/camp2019/frab-camp2019.json"))
    #expect(errors(camp).count == 80)
    let fosdem = FrabXML.findings(in: try FrabFile.shared("schedules/fosdem2021/fosdem_2021.xml"))
    #expect(errors(fosdem).contains { $0.contains("<schedule> lacks <version>") })
  }

  @Test(arguments: UInt64(1)...8)
  func `what Docent writes is valid`(seed: UInt64) throws {
    var invention = FrabInvention(seed: seed)
    let conference = try invention.conference()
    let drafts = try invention.drafts(seed == 1 ? 0 : 20)
    let sessions = try FrabProgramme.sessions(drafts, at: conference)
    let xml = FrabXML.text(of: sessions, at: conference).text
    #expect(errors(FrabXML.findings(in: FrabFile.xml(xml))) == [])
    let json = try FrabJSON.text(of: sessions, at: conference).text
    #expect(errors(FrabJSON.findings(in: FrabFile.json(json))) == [])
  }

  @Test(arguments: [
    ("acronym>sample", "acronym>SAM", "<acronym> is \"SAM_2027\""),
    (" id=\"1\"", " id=\"0\"", "id of <event> is \"0\""),
    (" id=\"1\"", "", "lacks the attribute id"),
    ("<version>1</version>", "", "<schedule> lacks <version>"),
    ("<duration>01:00", "<duration>100:00", "<duration> is \"100:00\""),
    ("-05:00</date>", "</date>", "<date> is"), ("<track></track>", "", "<event> lacks <track>"),
    ("<persons>", "<end/><persons>", "<end> must not stand in <event>"),
    ("<persons>", "x<persons>", "<event> must not have text of its own"),
    ("<title>T", "<room/><title>T", "<room> stands twice in <event>"),
    ("<version>", "<version/><version>", "<version> stands in the wrong place"),
    ("<schedule>", "<schedule xmlns=\"urn:x\">", "must not be in a namespace"),
    ("index=\"2\"", "index=\"1\"", "the index \"1\" stands in line"),
  ])
  func `each rule of the XSD is told with its place`(
    part: String, other: String, message: String
  ) throws {
    let conference = try FrabProgramme.conference()
    var draft = SessionDraft(
      code: "A1", title: "T", start: try #require(TypedTime("2027-06-24T09:00")))
    draft.end = TypedTime("2027-06-24T10:00")
    let text = FrabXML.text(
      of: try FrabProgramme.sessions([draft], at: conference), at: conference
    ).text.replacing(part, with: other, maxReplacements: 1)
    let found = errors(FrabXML.findings(in: FrabFile.xml(text)))
    #expect(found.contains { $0.contains(message) && $0.hasPrefix("a.xml:") }, "\(found)")
  }

  @Test(arguments: [
    ("\"id\" : 1", "\"id\" : 0", "this is \"0\"; it has to be 1 or more"),
    ("\"slug\" : \"", "\"slug\" : \"A-", "with a letter or digit at the end"),
    ("\"persons\" : [", "\"persons\" : [{}", "a person needs a name"),
    ("\"track\" : null", "\"track\" : 1", "a text or null"),
    ("\"version\" : \"1\"", "\"rooms\" : 1", "it has to be left out"),
    ("\"start\" : \"09:00\"", "\"starts\" : \"09:00\"", "the key \"start\" is missing here"),
    ("\"start\" : \"09:00\"", "\"start\" : \"9:00\"", "a time of day such as 09:00"),
  ])
  func `each rule of the JSON schema is told with its place`(
    part: String, other: String, message: String
  ) throws {
    let conference = try FrabProgramme.conference()
    let draft = SessionDraft(
      code: "A1", title: "T", start: try #require(TypedTime("2027-06-24T09:00")))
    let text = try FrabJSON.text(
      of: try FrabProgramme.sessions([draft], at: conference), at: conference
    ).text.replacing(part, with: other)
    let found = errors(FrabJSON.findings(in: FrabFile.json(text)))
    #expect(found.contains { $0.contains(message) && $0.contains("[schedule") }, "\(found)")
  }

  @Test func `what Giggity and FOSDEM Companion stumble over is a warning`() {
    let file = FrabFile.xml(events: FrabFile.event(attributes: "id=\"x\"", duration: "1:75"))
    let warnings = FrabXML.findings(in: file).filter { $0.severity == .warning }
    let told = warnings.map { "\($0.authority): \($0.message)" }
    #expect(told.contains { $0.hasPrefix("Giggity: it cannot read the duration \"1:75\"") })
    #expect(told.contains { $0.hasPrefix("Giggity: without a date") })
    #expect(told.contains { $0.hasPrefix("FOSDEM Companion: it misreads the duration") })
    #expect(told.contains { $0.hasPrefix("FOSDEM Companion: it needs <base_url>") })
    #expect(told.contains { $0.contains("a number as the id of each event") })
  }
}
