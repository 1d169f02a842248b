import Docent
import DocentFormats
import Testing

@Suite struct FrabWritingTests {
  private func session(_ code: String, _ change: (inout SessionDraft) -> Void = { _ in }) throws
    -> SessionDraft
  {
    var draft = SessionDraft(
      code: code, title: "T", start: try #require(TypedTime("2027-06-24T09:00")))
    draft.end = TypedTime("2027-06-24T10:00")
    change(&draft)
    return draft
  }

  private func written(_ drafts: [SessionDraft]) throws -> ProgrammeText {
    let conference = try FrabProgramme.conference()
    return FrabXML.text(of: try FrabProgramme.sessions(drafts, at: conference), at: conference)
  }

  @Test func `a guid and a number of origin are kept once, and others get their own`() throws {
    let guid = "842622ef-13e1-5e82-bb0d-b10ab33f28b1"
    let text = try written([
      session("A1") { ($0.foreignID, $0.number) = (guid, 2) },
      session("A2") { ($0.foreignID, $0.number) = (guid, 2) }, session("A3"),
    ]).text
    #expect(text.contains("<event guid=\"\(guid)\" id=\"2\">"))
    #expect(text.contains("<event guid=\"00000000-0000-4000-8000-100000000001\" id=\"1\">"))
    #expect(text.contains("<event guid=\"00000000-0000-4000-8000-100000000002\" id=\"3\">"))
  }

  @Test func `a session outside the dates gets a day, and one of the night the day before`() throws
  {
    let text = try written([
      session("A1") { draft in
        draft.start = TypedTime("2027-07-04T03:00") ?? draft.start
        draft.end = nil
      }
    ]).text
    #expect(
      text.contains("<day index=\"4\" date=\"2027-07-03\" start=\"2027-07-03T04:00:00-05:00\""))
    #expect(text.contains("<days>4</days>"))
  }

  @Test func `a session that is off says so to programs that know no status`() throws {
    let text = try written([session("A1") { $0.status = .cancelled }]).text
    #expect(text.contains("<title>CANCELLED: T</title>"))
  }

  @Test func `what others cannot read is listed by session`() throws {
    let omissions = try written([
      session("A1") { $0.end = nil }, session("A2") { $0.end = TypedTime("2027-06-29T10:00") },
      session("A3") { $0.title = "T\u{1}" }, session("A4") { $0.status = .tentative },
      session("A5") { $0.url = "see below" }, session("A6") { $0.notes["colour"] = "red" },
      session("A7") { $0.offering = "tour" },
    ]).omissions
    #expect(omissions.compactMap(\.code).sorted() == ["A1", "A2", "A3", "A4", "A5", "A7"])
    #expect(omissions.contains { $0.code == nil && $0.message.contains("(colour)") })
  }

  @Test func `a plain session leaves nothing out`() throws {
    #expect(try written([session("A1")]).omissions.isEmpty)
  }

  @Test func `a session that others moved is where they moved it`() throws {
    let text = try written([session("A1") { ($0.building, $0.room) = ("Hall", "1") }]).text
    #expect(text.contains("<room>Hall / 1</room>"))
    let moved = text.replacing("Hall / 1", with: "Attic").replacing("01:00", with: "02:00")
    let draft = try FrabFile.read(FrabFile.xml(moved)).drafts.first?.content
    #expect(draft?.room == "Attic")
    #expect(draft?.building == nil)
    #expect(draft?.end == TypedTime("2027-06-24T11:00:00-05:00"))
  }

  @Test(arguments: ["ala", "ALA-2027", "x", "----", "Été"])
  func `any slug gives an acronym that both schemas take`(slug: String) throws {
    let conference = try FrabProgramme.conference(slug: slug)
    let text = FrabXML.text(of: [], at: conference).text
    let acronym = try #require(text.firstMatch(of: /<acronym>([a-z0-9_]{4,})<\/acronym>/))
    #expect(!acronym.1.isEmpty)
  }
}
