import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct TopicCommandTests {
  private typealias Command = TopicCommand
  private let sample: SampleConference
  private var store: Store { sample.store }

  init() throws {
    sample = try SampleConference()
    try store.report(Command.Add.self, "Zines")
    try store.report(Command.Add.self, "archives")
    try store.report(
      PersonCommand.Edit.self, "other@example.org", "--interests", "zines; archives")
    try store.report(
      SessionCommand.Add.self, "A1", "--conference", "sample-2027", "--title", "Small press",
      "--start", "2027-06-24T09:00", "--topics", "ZINES")
  }

  @Test func `topics are listed by name in any case, with how much they are used`() throws {
    let list = try store.report(Command.List.self)
    #expect(list.table.rows == [["archives", "0", "1"], ["Zines", "1", "1"]])
    #expect(
      try JSONValue(list) == [
        "topics": [
          ["name": "archives", "sessions": 0, "people": 1],
          ["name": "Zines", "sessions": 1, "people": 1],
        ]
      ])
    #expect(
      try JSONValue(store.report(Command.Show.self, "zines"))
        == ["name": "Zines", "sessions": 1, "people": 1])
  }

  @Test func `a topic is renamed for its sessions and people`() throws {
    let card = try store.report(Command.Edit.self, "zines", "--name", "Zine culture")
    #expect(card.table["Sessions about it"] == "1")
    #expect(
      try store.report(PersonCommand.Show.self, "other@example.org").table["Interests"]
        == "Zine culture; archives")
  }

  @Test func `a topic is removed from its sessions and people`() throws {
    let removal = try store.report(Command.Remove.self, "ZINES")
    #expect(removal.table.rows == [["Zines", "topic"]])
    let session = try store.report(SessionCommand.Show.self, "A1", "--conference", "sample-2027")
    #expect(session.table["Topics"] == nil)
    #expect(try store.report(Command.List.self).table.column("name") == ["archives"])
  }

  @Test func `a name is used once in any case, and a mistyped one leads to the nearest`() throws {
    #expect(throws: StoreError.taken("topic", name: "zines")) {
      try store.report(Command.Add.self, "zines")
    }
    #expect(throws: StoreError.taken("topic", name: "Archives")) {
      try store.report(Command.Edit.self, "zines", "--name", "Archives")
    }
    #expect(throws: StoreError.notFound("topic", name: "zinse", nearest: nil)) {
      try store.report(Command.Show.self, "zinse")
    }
    #expect(throws: StoreError.notFound("topic", name: "achives", nearest: "archives")) {
      try store.report(Command.Remove.self, "achives")
    }
  }
}
