import Docent
import Testing

@testable import DocentFormats

@Suite struct SessionsCSVTests {
  @Test func `a row says all there is to say of a session`() throws {
    let file = try SessionsCSV.read(
      CSVReader(
        text: """
          code,title,start,end,kind,track,topics,building,room,capacity,speakers,abstract,\
          audience,level,credit_minutes,must_attend,status,time_zone,url,colour
          A1,"Metadata, again",2027-06-24T09:00,2027-06-24T10:00-05:00,talk,Systems,a;b,Hall,\
          Room 1,40,Ana Ruiz; Bo Lee,Why?,newcomers,basic,45,yes,tentative,America/Chicago,\
          https://example.org/a1,red
          """))
    var expected = SessionDraft(
      code: "A1", title: "Metadata, again", start: try #require(TypedTime("2027-06-24T09:00")))
    expected.end = TypedTime("2027-06-24T10:00-05:00")
    expected.kind = "talk"
    expected.track = "Systems"
    expected.topics = ["a", "b"]
    expected.building = "Hall"
    expected.room = "Room 1"
    expected.capacity = 40
    expected.speakers = ["Ana Ruiz", "Bo Lee"]
    expected.abstract = "Why?"
    expected.audience = "newcomers"
    expected.level = "basic"
    expected.creditMinutes = 45
    expected.mustAttend = true
    expected.status = .tentative
    expected.zone = Zone("America/Chicago")
    expected.url = "https://example.org/a1"
    expected.notes = ["colour": "red"]
    #expect(file.drafts.map(\.content) == [expected])
    #expect(file.headings.count == 19)
  }

  @Test func `a draft knows its line and the columns of its cells`() throws {
    let file = try SessionsCSV.read(
      CSVReader(text: "id,title,starts,venue\n\nA1,\"é\",2027-06-24T09:00,Hall\n"))
    let draft = try #require(file.drafts.first)
    #expect(draft.line == 3)
    #expect(draft.columns == ["code": 1, "title": 4, "start": 8, "building": 25])
    #expect(
      file.fault("it is closed", in: draft, at: "building").description
        == "a.csv:3:25: it is closed")
    #expect(file.headings == ["code", "title", "start", "building"])
  }

  @Test func `all faults of all rows are reported`() throws {
    let faults = try refusals {
      try SessionsCSV.read(
        CSVReader(
          text: """
            code,title,start,end,capacity,status
            A1,,9 o'clock,2027-06-24T10:00,many,confirmed
            A2,Title,2027-06-24T09:00,soon,5,cancled
            """))
    }
    #expect(
      faults.map { $0.prefix(14) } == [
        "a.csv:2:4: \"ti", "a.csv:2:5: \"9 ", "a.csv:2:32: \"m", "a.csv:3:27: \"s",
        "a.csv:3:34: \"c",
      ])
  }

  @Test func `a code stands once`() throws {
    let faults = try refusals {
      try SessionsCSV.read(
        CSVReader(
          text: "code,title,start\nA,One,2027-06-24T09:00\nB,Two,2027-06-24T09:00\n"
            + "A,Three,2027-06-24T09:00\n"))
    }
    #expect(
      faults == [
        "a.csv:4:1: the code of line 2 stands here again; give each session its own"
      ])
  }
}
