import Docent
import Testing

@testable import DocentFormats

@Suite struct ScansCSVTests {
  @Test func `a row says all there is to say of a scan`() throws {
    let file = try ScansCSV.read(
      CSVReader(
        text: """
          scan_id,session,point,person,at,direction,device,device_seq,battery
          s1,A1,east,B7,2027-06-24T09:00:05-05:00,OUT,door-2,17,80
          """))
    var expected = ScanDraft(
      person: "B7", at: try #require(TypedTime("2027-06-24T09:00:05-05:00")))
    expected.scanID = "s1"
    expected.session = "A1"
    expected.point = "east"
    expected.direction = .out
    expected.device = "door-2"
    expected.deviceSequence = 17
    expected.notes = ["battery": "80"]
    #expect(file.drafts.map(\.content) == [expected])
    #expect(file.headings.count == 8)
  }

  @Test func `a scan without a direction is a check-in`() throws {
    let file = try ScansCSV.read(CSVReader(text: "point,person,at\neast,B7,2027-06-24T09:00\n"))
    #expect(file.drafts.map(\.content.direction) == [.in])
    #expect(file.drafts.map(\.columns) == [["point": 1, "person": 6, "at": 9]])
  }

  @Test func `a scan says where, who and when`() throws {
    let faults = try refusals {
      try ScansCSV.read(
        CSVReader(text: "session,point,person,at\n,,B7,2027-06-24T09:00\nA1,,,\n,east,B7,now\n"))
    }
    #expect(
      faults.map { $0.prefix(14) } == [
        "a.csv:2:1: the", "a.csv:3:5: \"pe", "a.csv:3:6: \"at", "a.csv:4:10: \"n",
      ])
  }
}
