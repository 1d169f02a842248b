import ArgumentParser
import DocentStore
import Testing

@testable import DocentCLI

@Suite struct OrganizationCommandTests {
  private typealias Command = OrganizationCommand
  private let store: Store

  init() throws {
    store = try Store()
    try store.report(
      Command.Add.self, "ila", "--name", "Invented Library Association", "--kind", "association")
    try store.report(
      Command.Add.self, "youth", "--name", "Youth Services", "--kind", "round-table", "--parent",
      "ila")
  }

  @Test func `what is added is listed by short name, a root with no parent`() throws {
    let list = try store.report(Command.List.self)
    #expect(
      list.table.rows == [
        ["ila", "Invented Library Association", "association", ""],
        ["youth", "Youth Services", "round-table", "ila"],
      ])
    #expect(
      try JSONValue(list)["organizations"]?.elements.first == [
        "slug": "ila", "name": "Invented Library Association", "kind": "association",
        "parent": .null,
      ])
  }

  @Test func `an organization is shown with the bodies below it`() throws {
    let card = try store.report(Command.Show.self, "ila")
    #expect(card.table["Name"] == "Invented Library Association")
    #expect(card.tables.dropFirst().map(\.rows) == [[["youth", "Youth Services"]]])
  }

  @Test func `an edit changes what it names and nothing else`() throws {
    try store.report(Command.Edit.self, "youth", "--kind", "section")
    let card = try store.report(Command.Edit.self, "youth", "--name", "Youth")
    #expect(
      try JSONValue(card) == [
        "slug": "youth", "name": "Youth", "kind": "section", "parent": "ila",
      ])
    let root = try store.report(Command.Edit.self, "youth", "--parent", "")
    #expect(root.table["Part of"] == nil)
    #expect(try store.report(Command.Show.self, "youth").table["Part of"] == nil)
  }

  @Test func `a body needs those above it, and cannot stand below itself`() throws {
    #expect(
      throws: StoreError.inUse("organization", name: "ila", by: "the bodies below it")
    ) { try store.report(Command.Remove.self, "ila") }
    #expect(throws: StoreError.self) {
      try store.report(Command.Edit.self, "ila", "--parent", "youth")
    }
    let removal = try store.report(Command.Remove.self, "youth")
    #expect(try JSONValue(removal) == ["removed": "youth", "kind": "organization"])
    #expect(try store.report(Command.List.self).table.column("slug") == ["ila"])
  }

  @Test func `a short name is used once, and a mistyped one leads to the nearest`() throws {
    #expect(throws: StoreError.taken("organization", name: "ila")) {
      try store.report(Command.Add.self, "ila", "--name", "Another", "--kind", "school")
    }
    #expect(throws: StoreError.notFound("organization", name: "yout", nearest: "youth")) {
      try store.report(Command.Show.self, "yout")
    }
    #expect(throws: StoreError.notFound("organization", name: "il", nearest: "ila")) {
      try store.report(
        Command.Add.self, "new", "--name", "New", "--kind", "section", "--parent", "il")
    }
    #expect(throws: (any Error).self) {
      try Command.Add.parse(["new", "--name", " ", "--kind", "section"])
    }
  }
}
