import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@Suite struct SessionZoneImportTests {
  private let sample: SampleConference
  private let folder: ScratchFolder

  init() throws {
    sample = try SampleConference()
    folder = try ScratchFolder()
  }

  private func read(_ text: String) throws -> ImportSummary {
    let file = try SessionsCSV.read(path: folder.write(text, to: "sessions.csv"))
    return try sample.store.write { try $0.sessions.import(file, into: sample.conference) }
  }

  private func expectEastern() throws {
    let session = try sample.session("A")
    #expect(session.details.zone?.identifier == "America/New_York")
    #expect(session.startsAt == TypedTime("2027-06-24T13:00Z")?.instant)
    #expect(session.endsAt == TypedTime("2027-06-24T14:00Z")?.instant)
    #expect(session.sequence == 0)
  }

  @Test func `a programme without zones and ends keeps those that are known`() throws {
    _ = try read(
      """
      code,title,start,end,time_zone
      A,Talk,2027-06-24 09:00,2027-06-24 10:00,America/New_York

      """)
    try expectEastern()
    let renamed = "code,title,start\nA,Keynote,2027-06-24 09:00\n"
    #expect(try read(renamed).changed == 1)
    try expectEastern()
    #expect(try sample.session("A").title == "Keynote")
    #expect(try read(renamed).unchanged == 1)
  }

  @Test func `an empty cell clears the zone`() throws {
    _ = try read("code,title,start,time_zone\nA,Talk,2027-06-24 09:00,America/New_York\n")
    #expect(try read("code,title,start,time_zone\nA,Talk,2027-06-24 09:00,\n").changed == 1)
    let session = try sample.session("A")
    #expect(session.details.zone == nil)
    #expect(session.startsAt == TypedTime("2027-06-24T14:00Z")?.instant)
  }
}
