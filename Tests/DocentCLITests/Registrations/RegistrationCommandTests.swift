import ArgumentParser
import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct RegistrationCommandTests {
  private typealias Command = RegistrationCommand
  private let sample: SampleConference
  private var store: Store { sample.store }

  /// `mentor@example.org` came a year before, `mentee`, `other` and `third` did not.
  init() throws {
    sample = try SampleConference()
  }

  private func edit(
    _ name: String, _ arguments: String...
  ) throws -> RecordCard<RegistrationDocument> {
    let command = try Command.Edit.parse(
      ["\(name)@example.org", "--conference", "sample-2027"] + arguments)
    return try store.write { try command.report(in: $0) }
  }

  private func list() throws -> RecordList<RegistrationDocument> {
    try store.report(Command.List.self, "--conference", "sample-2027")
  }

  @Test func `who is a newcomer is derived from history`() throws {
    let list = try list()
    #expect(
      list.table.column("email")
        == ["mentee", "mentor", "other", "third"].map { "\($0)@example.org" })
    #expect(list.table.column("newcomer") == ["yes", "no", "yes", "yes"])
    #expect(Set(list.table.column("newcomerBasis")) == ["derived"])
    #expect(list.remarks.isEmpty)
  }

  @Test func `a declaration wins, and is reported where history contradicts it`() throws {
    _ = try edit("mentee", "--newcomer", "yes")
    _ = try edit("mentor", "--newcomer", "yes")
    _ = try edit("other", "--newcomer", "no")
    let list = try list()
    #expect(list.table.column("newcomer") == ["yes", "yes", "no", "yes"])
    #expect(
      list.table.column("newcomerBasis")
        == ["declared", "declared, against history", "declared, against history", "derived"])
    let mentor = "mentor@example.org is declared a newcomer, but was registered for an earlier"
    let other = "other@example.org is declared no newcomer, but no earlier conference of the series"
    #expect(
      list.remarks == [
        "Warning: \(mentor) conference of the series.", "Warning: \(other) here knows them.",
      ])
    #expect(try edit("mentor", "--newcomer", "").table["Newcomer"] == "no (derived)")
    #expect(try self.list().remarks.count == 1)
  }

  @Test func `a registration is added, shown, edited and removed`() throws {
    try store.report(
      PersonCommand.Add.self, "--given-name", "Ana", "--family-name", "Writer",
      "--member-number", "M-7")
    try store.report(
      Command.Add.self, "M-7", "--conference", "sample-2027", "--kind", "student", "--newcomer",
      "yes", "--days", "2027-06-25; 2027-06-24", "--badge", "B-1", "--registered-at",
      "2027-03-01T12:00")
    let card = try store.report(Command.Show.self, "M-7", "--conference", "sample-2027")
    let json = try JSONValue(card)
    #expect(
      json == [
        "email": .null, "memberNumber": "M-7", "name": "Ana Writer", "kind": "student",
        "newcomer": true, "newcomerBasis": "declared", "attendedBefore": false,
        "contradictsHistory": false, "days": ["2027-06-24", "2027-06-25"], "badge": "B-1",
        "registeredAt": "2027-03-01T12:00:00-06:00", "status": "active", "notes": [:],
      ])
    #expect(try JSONValue(list())["registrations"]?.elements.last == json)
    let edited = try store.report(
      Command.Edit.self, "M-7", "--conference", "sample-2027", "--status", "cancelled", "--badge",
      "")
    #expect(edited.table["Status"] == "cancelled")
    #expect(edited.table["Badge"] == nil)
    #expect(edited.table["Days"] == "2027-06-24; 2027-06-25")
    let removal = try store.report(Command.Remove.self, "M-7", "--conference", "sample-2027")
    #expect(removal.table.rows == [["M-7", "registration"]])
    #expect(try list().table.rows.count == 4)
  }

  @Test func `blank days are the whole conference, others than its own are odd`() throws {
    let odd = try edit("third", "--days", "2027-06-26;2027-06-27")
    #expect(
      odd.remarks
        == ["Warning: 2027-06-27 is outside the conference, 2027-06-24 to 2027-06-26."])
    #expect(try edit("third", "--days", "").table["Days"] == "all")
  }

  @Test func `a person is registered once, and a badge is one person's`() throws {
    #expect(throws: StoreError.taken("registration", name: "other@example.org")) {
      try store.report(Command.Add.self, "other@example.org", "--conference", "sample-2027")
    }
    _ = try edit("other", "--badge", "B-1")
    #expect(throws: StoreError.taken("badge", name: "B-1")) { try edit("third", "--badge", "B-1") }
    // Nobody else's address is suggested.
    let unknown = StoreError.notFound("person", name: "othr@example.org", nearest: nil)
    #expect(throws: unknown) { try edit("othr", "--kind", "full") }
    #expect(throws: StoreError.self) {
      try store.report(Command.Show.self, "other@example.org", "--conference", "sample-2026")
    }
  }

  @Test(arguments: [["--newcomer", "maybe"], ["--days", "2027-06-31"], ["--status", "gone"]])
  func `a value that no registration has is a usage error`(_ arguments: [String]) {
    #expect(throws: (any Error).self) {
      try Command.Edit.parse(["other@example.org", "--conference", "sample-2027"] + arguments)
    }
  }
}
