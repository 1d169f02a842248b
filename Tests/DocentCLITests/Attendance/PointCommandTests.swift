import Docent
import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct PointCommandTests {
  private typealias Command = PointCommand
  private let sample: SampleConference
  private var store: Store { sample.store }

  init() throws {
    sample = try SampleConference()
    try store.report(
      RoomCommand.Add.self, "Hall", "--building", "East", "--conference", "sample-2027")
    try store.report(
      Command.Add.self, "north", "--conference", "sample-2027", "--name", "North door", "--room",
      "Hall")
    try store.report(Command.Add.self, "desk", "--conference", "sample-2027")
  }

  @Test func `what is added is listed by short name`() throws {
    let list = try store.report(Command.List.self, "--conference", "sample-2027")
    #expect(
      list.table.rows == [["desk", "desk", "", ""], ["north", "North door", "East", "Hall"]])
    #expect(
      try JSONValue(list) == [
        "points": [
          ["slug": "desk", "name": "desk", "building": .null, "room": .null],
          ["slug": "north", "name": "North door", "building": "East", "room": "Hall"],
        ]
      ])
  }

  @Test func `an edit changes what it names and nothing else`() throws {
    let card = try store.report(
      Command.Edit.self, "north", "--conference", "sample-2027", "--name", "Side door")
    #expect(card.table["Name"] == "Side door")
    #expect(card.table["Room"] == "Hall")
    try store.report(Command.Edit.self, "north", "--conference", "sample-2027", "--room", "")
    let shown = try store.report(Command.Show.self, "north", "--conference", "sample-2027")
    #expect(shown.table["Name"] == "Side door")
    #expect(shown.table["Room"] == nil)
  }

  @Test func `a point with scans stays, another one can be removed`() throws {
    var scan = ScanDraft(
      person: "other@example.org", at: try #require(TypedTime("2027-06-24T09:00")))
    scan.point = "north"
    let file = DraftFile(name: "scans.csv", drafts: [Draft(scan, line: 2)], headings: [])
    _ = try store.write { try $0.attendance.import(file, into: sample.conference) }
    #expect(throws: StoreError.inUse("point", name: "north", by: "scans")) {
      try store.report(Command.Remove.self, "north", "--conference", "sample-2027")
    }
    try store.report(Command.Remove.self, "desk", "--conference", "sample-2027")
    let list = try store.report(Command.List.self, "--conference", "sample-2027")
    #expect(list.table.column("slug") == ["north"])
  }

  @Test func `a short name is used once, and a mistyped name leads to the nearest`() throws {
    #expect(throws: StoreError.taken("point", name: "desk")) {
      try store.report(Command.Add.self, "desk", "--conference", "sample-2027")
    }
    #expect(throws: StoreError.notFound("point", name: "nort", nearest: "north")) {
      try store.report(Command.Show.self, "nort", "--conference", "sample-2027")
    }
    #expect(throws: StoreError.self) {
      try store.report(
        Command.Edit.self, "desk", "--conference", "sample-2027", "--room", "Cellar")
    }
  }
}
