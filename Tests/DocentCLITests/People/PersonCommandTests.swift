import ArgumentParser
import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct PersonCommandTests {
  private typealias Command = PersonCommand
  private let store: Store

  init() throws {
    store = try Store()
    try store.report(
      Command.Add.self, "--given-name", "Ana", "--family-name", "Writer", "--email",
      "Ana@example.org", "--member-number", "M-7", "--phone", "555 0100", "--institution",
      "Brookfield Public Library", "--interests", "Zines; metadata", "--time-zone",
      "America/Chicago", "--career-start-year", "2021", "--student")
    try store.report(
      Command.Add.self, "--given-name", "Bo", "--family-name", "Guide", "--member-number", "M-8")
  }

  @Test func `a list has what tells people apart, and nothing private`() throws {
    let list = try store.report(Command.List.self)
    #expect(
      list.table.rows == [
        ["Bo Guide", "", "M-8", ""],
        ["Ana Writer", "Ana@example.org", "M-7", "Brookfield Public Library"],
      ])
    let people = try #require(try JSONValue(list)["people"]?.elements)
    #expect(people.count == 2)
    let id = try #require(people[0]["id"])
    #expect(
      people[0] == [
        "id": id, "email": .null, "memberNumber": "M-8", "name": "Bo Guide", "institution": .null,
      ])
  }

  @Test(arguments: ["ana@EXAMPLE.org", "M-7"])
  func `a person is shown whole, by any handle`(_ handle: String) throws {
    let card = try store.report(Command.Show.self, handle)
    #expect(card.table["Telephone"] == "555 0100")
    #expect(card.table["Interests"] == "Zines; metadata")
    let id = try #require(card.table["Id"])
    #expect(try store.report(Command.Show.self, id).table["Name"] == "Ana Writer")
    #expect(
      try JSONValue(card) == [
        "id": .text(id), "email": "Ana@example.org", "memberNumber": "M-7", "name": "Ana Writer",
        "givenName": "Ana", "familyName": "Writer", "pronouns": .null, "phone": "555 0100",
        "institution": "Brookfield Public Library", "jobTitle": .null, "libraryType": .null,
        "positionArea": .null, "city": .null, "region": .null, "country": .null,
        "timeZone": "America/Chicago", "careerStartYear": 2021, "student": true,
        "interests": ["Zines", "metadata"], "memberships": [], "notes": [:],
      ])
  }

  @Test func `an edit changes what it names and nothing else`() throws {
    let before = try JSONValue(try store.report(Command.Show.self, "M-7"))
    try store.report(
      Command.Edit.self, "M-7", "--email", "ana@example.net", "--family-name", "Author")
    let after = try JSONValue(try store.report(Command.Show.self, "ana@example.net"))
    guard case .object(var expected) = before else { return #expect(Bool(false)) }
    expected["email"] = "ana@example.net"
    expected["familyName"] = "Author"
    expected["name"] = "Ana Author"
    #expect(after == .object(expected))
  }

  @Test func `a blank argument takes a value away`() throws {
    let card = try store.report(
      Command.Edit.self, "M-7", "--phone", "", "--institution", "", "--interests", "",
      "--time-zone", "", "--career-start-year", "", "--no-student")
    let json = try JSONValue(card)
    for key in ["phone", "institution", "timeZone", "careerStartYear"] {
      #expect(json[key] == .null)
    }
    #expect(json["interests"] == [])
    #expect(json["student"] == false)
    #expect(json["email"] == "Ana@example.org")
  }

  @Test func `what is created for a person is said`() throws {
    let card = try store.report(
      Command.Edit.self, "M-8", "--institution", "brookfield public  library", "--memberships",
      "youth", "--interests", "ZINES; maps")
    #expect(
      card.remarks == [
        "Topic maps was not known and is created.",
        "Organization youth was not known and is created; see organization edit.",
      ])
    #expect(card.table["Institution"] == "Brookfield Public Library")
    #expect(card.table["Interests"] == "Zines; maps")
  }

  @Test func `a handle is one person's, and every person has one`() throws {
    #expect(throws: StoreError.taken("person", name: "ANA@example.org")) {
      try store.report(Command.Edit.self, "M-8", "--email", "ANA@example.org")
    }
    #expect(throws: StoreError.self) {
      try store.report(Command.Edit.self, "M-8", "--member-number", "")
    }
    #expect(throws: StoreError.notFound("person", name: "M-9", nearest: nil)) {
      try store.report(Command.Show.self, "M-9")
    }
    #expect(throws: (any Error).self) { try Command.Edit.parse(["M-8", "--email", "bo"]) }
    #expect(throws: (any Error).self) {
      try Command.Edit.parse(["M-8", "--career-start-year", "202"])
    }
  }

  @Test func `a person whom a registration names stays`() throws {
    let sample = try SampleConference()
    #expect(
      throws: StoreError.inUse(
        "person", name: "other@example.org", by: "registrations, sign-ups, pairs or scans")
    ) { try sample.store.report(Command.Remove.self, "other@example.org") }
    let removal = try store.report(Command.Remove.self, "M-7")
    #expect(removal.table.rows == [["Ana@example.org", "person"]])
    #expect(try store.report(Command.List.self).table.column("memberNumber") == ["M-8"])
  }

  @Test func `a dry run shows the change and makes none`() throws {
    let card = try store.report(Command.Edit.self, "M-8", "--phone", "555", "--dry-run")
    #expect(card.table["Telephone"] == "555")
    #expect(try store.report(Command.Show.self, "M-8").table["Telephone"] == nil)
  }
}
