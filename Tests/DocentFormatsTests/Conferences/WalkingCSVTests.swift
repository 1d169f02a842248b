import Docent
import Testing

@testable import DocentFormats

@Suite struct WalkingCSVTests {
  @Test func `a row is a walk`() throws {
    let file = try WalkingCSV.read(CSVReader(text: "minutes,to,from\n8,Hotel,Hall\n"))
    #expect(file.drafts.map(\.content) == [WalkingDraft(from: "Hall", to: "Hotel", minutes: 8)])
  }

  @Test func `a walk takes whole minutes and not less than none`() throws {
    let faults = try refusals {
      try WalkingCSV.read(CSVReader(text: "from,to,minutes\nA,B,-1\nA,C,\nA,D,1.5\n"))
    }
    #expect(
      faults == [
        "a.csv:2:5: \"-1\" is no whole number from 0 to 1440; correct it",
        "a.csv:3:5: \"minutes\" is blank; every row needs it",
        "a.csv:4:5: \"1.5\" is no whole number from 0 to 1440; correct it",
      ])
  }
}
