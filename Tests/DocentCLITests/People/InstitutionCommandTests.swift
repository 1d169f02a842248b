import DocentStore
import Testing

@testable import DocentCLI

@Suite struct InstitutionCommandTests {
  private typealias Command = InstitutionCommand
  private let store: Store

  init() throws {
    store = try Store()
    try store.report(
      Command.Add.self, "University of Exampleton", "--aliases", "UEx; Exampleton U")
    try store.report(Command.Add.self, "Brookfield Public Library")
  }

  @Test func `what is added is listed by name with its aliases`() throws {
    let list = try store.report(Command.List.self)
    #expect(
      list.table.rows == [
        ["Brookfield Public Library", ""], ["University of Exampleton", "Exampleton U; UEx"],
      ])
    #expect(
      try JSONValue(list) == [
        "institutions": [
          ["name": "Brookfield Public Library", "aliases": []],
          ["name": "University of Exampleton", "aliases": ["Exampleton U", "UEx"]],
        ]
      ])
  }

  @Test func `any name leads to the institution`() throws {
    let card = try store.report(Command.Show.self, "  exampleton  u ")
    #expect(card.table["Institution"] == "University of Exampleton")
  }

  @Test func `a renamed institution keeps its old name as an alias`() throws {
    let card = try store.report(Command.Edit.self, "uex", "--name", "Exampleton University")
    #expect(card.table["Institution"] == "Exampleton University")
    #expect(
      try store.report(Command.Show.self, "University of Exampleton").table["Aliases"]
        == "Exampleton U; UEx; University of Exampleton")
  }

  @Test func `aliases are replaced as a whole`() throws {
    let card = try store.report(Command.Edit.self, "uex", "--aliases", "U of E")
    #expect(card.table["Aliases"] == "U of E")
    #expect(throws: StoreError.self) { try store.report(Command.Show.self, "UEx") }
    #expect(try store.report(Command.Edit.self, "u of e", "--aliases", "").table["Aliases"] == nil)
  }

  @Test func `people of a removed institution have none`() throws {
    try store.report(
      PersonCommand.Add.self, "--given-name", "Ana", "--family-name", "Sample", "--email",
      "ana@example.org", "--institution", "UEx")
    #expect(
      try store.report(PersonCommand.Show.self, "ana@example.org").table["Institution"]
        == "University of Exampleton")
    let removal = try store.report(Command.Remove.self, "UEx")
    #expect(removal.table.rows == [["University of Exampleton", "institution"]])
    #expect(
      try store.report(PersonCommand.Show.self, "ana@example.org").table["Institution"] == nil)
  }

  @Test func `a name leads to one institution, and a mistyped one to the nearest`() throws {
    #expect(throws: StoreError.taken("institution", name: "uex")) {
      try store.report(Command.Add.self, "Another", "--aliases", "uex")
    }
    #expect(throws: StoreError.taken("institution", name: "UEx")) {
      try store.report(Command.Edit.self, "Brookfield Public Library", "--aliases", "UEx")
    }
    #expect(
      throws: StoreError.notFound(
        "institution", name: "Brookfeld Public Library", nearest: "Brookfield Public Library")
    ) { try store.report(Command.Remove.self, "Brookfeld Public Library") }
  }
}
