import ArgumentParser
import Docent
import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct SessionCommandTests {
  private typealias Command = SessionCommand
  private let sample: SampleConference
  private var store: Store { sample.store }

  init() throws {
    sample = try SampleConference()
    try store.report(
      RoomCommand.Add.self, "Hall", "--building", "East", "--capacity", "200", "--conference",
      "sample-2027")
    try store.report(
      Command.Add.self, "A1", "--conference", "sample-2027", "--title", "Welcome", "--start",
      "2027-06-24T09:00", "--end", "2027-06-24T10:00", "--kind", "Opening", "--track", "Main",
      "--building", "East", "--room", "Hall", "--topics", "zines; maps", "--speakers",
      "Bo Guide; Ana Writer", "--abstract", "All are welcome.", "--level", "beginner",
      "--credit-minutes", "60", "--must-attend", "--url", "https://example.org/a1")
  }

  private func edit(_ arguments: String...) throws -> RecordCard<SessionDetails> {
    let command = try Command.Edit.parse(["A1", "--conference", "sample-2027"] + arguments)
    return try store.write { try command.report(in: $0) }
  }

  @Test func `a session is shown whole, its times with the conference's offset`() throws {
    let card = try store.report(Command.Show.self, "A1", "--conference", "sample-2027")
    let id = try #require(card.table["Id"])
    #expect(
      try JSONValue(card) == [
        "id": .text(id), "code": "A1", "title": "Welcome", "kind": "opening", "track": "Main",
        "startsAt": "2027-06-24T09:00:00-05:00", "endsAt": "2027-06-24T10:00:00-05:00",
        "room": "Hall", "building": "East", "capacity": 200, "status": "confirmed",
        "topics": ["maps", "zines"], "speakers": ["Bo Guide", "Ana Writer"], "audience": .null,
        "level": "beginner", "creditMinutes": 60, "mustAttend": true,
        "url": "https://example.org/a1", "abstract": "All are welcome.", "notes": [:],
        "subtitle": .null, "language": .null, "guid": .null, "links": [],
        "offering": .null,
      ])
    #expect(card.table["Starts"] == "2027-06-24 09:00")
    #expect(card.tables.dropFirst().map(\.rows) == [[["All are welcome."]]])
  }

  @Test func `an edit changes what it names and nothing else`() throws {
    let before = try JSONValue(
      store.report(Command.Show.self, "A1", "--conference", "sample-2027"))
    let after = try JSONValue(edit("--title", "Opening", "--end", "2027-06-24T09:30-05:00"))
    guard case .object(var expected) = before else { return #expect(Bool(false)) }
    expected["title"] = "Opening"
    expected["endsAt"] = "2027-06-24T09:30:00-05:00"
    #expect(after == .object(expected))
  }

  @Test func `a blank argument takes a value away`() throws {
    let json = try JSONValue(
      edit(
        "--end", "", "--kind", "", "--track", "", "--topics", "", "--room", "", "--speakers", "",
        "--abstract", "", "--level", "", "--credit-minutes", "", "--no-must-attend", "--url", ""))
    for key in ["endsAt", "track", "room", "level", "creditMinutes", "url", "abstract"] {
      #expect(json[key] == .null)
    }
    #expect(json["kind"] == "session")
    #expect(json["topics"] == [])
    #expect(json["speakers"] == [])
    #expect(json["mustAttend"] == false)
    #expect(json["building"] == "East")
  }

  @Test func `what it is one of several offerings of is said and taken away`() throws {
    let card = try edit("--offering", "tour")
    #expect(try card.table["Offering"] == "tour" && JSONValue(card)["offering"] == "tour")
    #expect(try JSONValue(edit("--title", "Tour"))["offering"] == "tour")
    #expect(try JSONValue(edit("--offering", ""))["offering"] == .null)
  }

  @Test func `own seats come before the room's`() throws {
    #expect(try edit("--capacity", "12").table["Seats"] == "12")
    #expect(try edit("--capacity", "").table["Seats"] == "200")
  }

  @Test func `another zone reads the same clock at another moment`() throws {
    let json = try JSONValue(edit("--time-zone", "America/New_York"))
    #expect(json["startsAt"] == "2027-06-24T08:00:00-05:00")
  }

  @Test func `a session is called off and on again by its title`() throws {
    #expect(try edit("--title", "CANCELLED: Welcome").table["Status"] == "cancelled")
    #expect(try edit("--level", "all").table["Status"] == "cancelled")
    #expect(try edit("--title", "Welcome").table["Status"] == "confirmed")
  }

  @Test func `what is created for a session is said, and what is odd about it`() throws {
    let card = try store.report(
      Command.Add.self, "A2", "--conference", "sample-2027", "--title", "Maps", "--start",
      "2027-06-24T09:30", "--end", "2027-06-24T10:30", "--kind", "worksop", "--track", "Mian",
      "--building", "East", "--room", "Hall", "--topics", "Maps; atlases")
    #expect(
      card.remarks == [
        "Track Mian was not known and is created.",
        "Kind worksop was not known and is created, worth 20 points; did you mean workshop?",
        "Topic atlases was not known and is created.",
        "Warning: A2: East / Hall is booked by A1 at the same time.",
      ])
    #expect(
      try edit("--room", "Attic").remarks == ["Room East / Attic was not known and is created."])
    #expect(
      try edit("--room", "Hall").remarks
        == ["Warning: A2: East / Hall is booked by A1 at the same time."])
  }

  @Test func `a session with scans stays, another one can be removed`() throws {
    var scan = ScanDraft(
      person: "other@example.org", at: try #require(TypedTime("2027-06-24T09:00")))
    scan.session = "A1"
    let file = DraftFile(name: "scans.csv", drafts: [Draft(scan, line: 2)], headings: [])
    _ = try store.write { try $0.attendance.import(file, into: sample.conference) }
    #expect(throws: StoreError.inUse("session", name: "A1", by: "scans or head counts")) {
      try store.report(Command.Remove.self, "A1", "--conference", "sample-2027")
    }
    try store.report(
      Command.Add.self, "A2", "--conference", "sample-2027", "--title", "Maps", "--start",
      "2027-06-25T09:00")
    let removal = try store.report(Command.Remove.self, "A2", "--conference", "sample-2027")
    #expect(removal.table.rows == [["A2", "session"]])
    let list = try store.report(Command.List.self, "--conference", "sample-2027")
    #expect(list.table.column("code") == ["A1"])
  }

  @Test func `a code is used once, and a mistyped one leads to the nearest`() throws {
    #expect(throws: StoreError.taken("session", name: "A1")) {
      try store.report(
        Command.Add.self, "A1", "--conference", "sample-2027", "--title", "Again", "--start",
        "2027-06-25T09:00")
    }
    #expect(throws: StoreError.notFound("session", name: "A9", nearest: "A1")) {
      try store.report(Command.Show.self, "A9", "--conference", "sample-2027")
    }
  }

  @Test(arguments: [["--end", "2027-06-24T08:59"], ["--start", "2027-03-14T02:30"]])
  func `times that make no sense change nothing`(_ arguments: [String]) throws {
    let command = try Command.Edit.parse(["A1", "--conference", "sample-2027"] + arguments)
    #expect(throws: StoreError.self) { try store.write { try command.report(in: $0) } }
    let card = try store.report(Command.Show.self, "A1", "--conference", "sample-2027")
    #expect(card.table["Starts"] == "2027-06-24 09:00")
    #expect(card.table["Ends"] == "2027-06-24 10:00")
  }
}
