import ArgumentParser
import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct RoomCommandTests {
  private typealias Command = RoomCommand
  private let sample: SampleConference
  private var store: Store { sample.store }

  init() throws {
    sample = try SampleConference()
    try store.report(
      Command.Add.self, "Hall", "--conference", "sample-2027", "--building", "East", "--capacity",
      "200", "--floor", "1", "--latitude", "-41.5", "--longitude", "-87.25")
    try store.report(Command.Add.self, "--building", "East", "--conference", "sample-2027")
    try store.report(Command.Add.self, "Lawn", "--conference", "sample-2027")
  }

  @Test func `every room is listed, also a building as a whole`() throws {
    let list = try store.report(Command.List.self, "--conference", "sample-2027")
    #expect(
      list.table.rows == [
        ["", "Lawn", "", ""], ["East", "(whole building)", "", ""], ["East", "Hall", "200", "1"],
      ])
    let rooms = try #require(try JSONValue(list)["rooms"]?.elements)
    #expect(rooms.map { $0["room"] } == ["Lawn", .null, "Hall"])
    #expect(
      rooms[2] == [
        "building": "East", "room": "Hall", "capacity": 200, "floor": "1",
        "latitude": .number(-41.5), "longitude": .number(-87.25),
      ])
  }

  @Test func `a room is called by its name, or with its building`() throws {
    try store.report(Command.Add.self, "Hall", "--conference", "sample-2027", "--building", "West")
    let card = try store.report(Command.Show.self, "West / Hall", "--conference", "sample-2027")
    #expect(card.table["Building"] == "West")
    let whole = try store.report(Command.Show.self, "East", "--conference", "sample-2027")
    #expect(whole.table["Room"] == "(whole building)")
    #expect(throws: StoreError.self) {
      try store.report(Command.Show.self, "Hall", "--conference", "sample-2027")
    }
  }

  @Test func `an edit changes what it names, and sessions stay with a renamed room`() throws {
    try store.report(
      SessionCommand.Add.self, "A1", "--conference", "sample-2027", "--title", "Opening",
      "--start", "2027-06-24T09:00", "--building", "East", "--room", "Hall")
    try store.report(
      Command.Edit.self, "Hall", "--conference", "sample-2027", "--name", "Great Hall",
      "--building", "West", "--floor", "")
    let json = try JSONValue(
      store.report(Command.Show.self, "Great Hall", "--conference", "sample-2027"))
    #expect(
      json == [
        "building": "West", "room": "Great Hall", "capacity": 200, "floor": .null,
        "latitude": .number(-41.5), "longitude": .number(-87.25),
      ])
    let session = try store.report(SessionCommand.Show.self, "A1", "--conference", "sample-2027")
    #expect(session.table["Room"] == "Great Hall")
    #expect(session.table["Seats"] == "200")
  }

  @Test func `sessions of a removed room have none`() throws {
    try store.report(
      SessionCommand.Add.self, "A1", "--conference", "sample-2027", "--title", "Picnic", "--start",
      "2027-06-24T12:00", "--room", "Lawn")
    let removal = try store.report(Command.Remove.self, "Lawn", "--conference", "sample-2027")
    #expect(removal.table.rows == [["Lawn", "room"]])
    let session = try store.report(SessionCommand.Show.self, "A1", "--conference", "sample-2027")
    #expect(session.table["Room"] == nil)
  }

  @Test func `a building has one room of a name`() throws {
    #expect(throws: StoreError.taken("room", name: "East / Hall")) {
      try store.report(
        Command.Add.self, "Hall", "--conference", "sample-2027", "--building", "East")
    }
    #expect(throws: StoreError.taken("room", name: "East / Hall")) {
      try store.report(
        Command.Edit.self, "Lawn", "--conference", "sample-2027", "--name", "Hall", "--building",
        "East")
    }
    #expect(throws: StoreError.self) {
      try store.report(Command.Edit.self, "East", "--conference", "sample-2027", "--building", "")
    }
  }

  @Test func `an unknown room or conference leads to the nearest`() throws {
    #expect(throws: StoreError.notFound("room", name: "Lown", nearest: "Lawn")) {
      try store.report(Command.Show.self, "Lown", "--conference", "sample-2027")
    }
    #expect(throws: StoreError.notFound("conference", name: "sampel-2027", nearest: "sample-2027"))
    { try store.report(Command.List.self, "--conference", "sampel-2027") }
  }

  @Test(arguments: [
    ["--capacity=-1"], ["--latitude", "91"], ["--longitude", "-181"], ["--capacity", "many"],
  ])
  func `a number that no room has is a usage error`(_ arguments: [String]) {
    #expect(throws: (any Error).self) {
      try Command.Edit.parse(["Hall", "--conference", "sample-2027"] + arguments)
    }
  }
}
