import ArgumentParser
import Docent
import DocentStore

/// Keeps where people work or study.
struct InstitutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "institution", abstract: "Keep where people work or study.",
    discussion: """
      An institution has one name and any number of aliases; each leads to it, in any case and \
      with any blanks, wherever a person's institution is named.
      """,
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add an institution.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The name it goes by.") var name: FilledText
    @Option(help: "Other names for the same place, between semicolons.")
    var aliases: [Listed<String>] = []

    func report(in store: borrowing Transaction) throws -> RecordCard<InstitutionDocument> {
      var others: [String] = []
      aliases.replace(&others)
      return InstitutionDocument.card(
        try store.institutions.add(name: name.text, aliases: others))
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the institutions by name.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<InstitutionDocument> {
      RecordList(
        try store.institutions.list().map(InstitutionDocument.init), named: "institutions",
        columns: [
          (.text("Institution", "name"), { $0.name }),
          (.text("Aliases", "aliases"), { $0.aliases.semicolonSeparated }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show an institution.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "Its name or one of its aliases.") var name: String

    func report(in store: borrowing Transaction) throws -> RecordCard<InstitutionDocument> {
      InstitutionDocument.card(try store.institutions.get(name))
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change an institution.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "Its name or one of its aliases.") var institution: String
    @Option(help: "The name it goes by; the old one stays as an alias unless --aliases is given.")
    var name: FilledText?
    @Option(help: "All its other names, between semicolons; \"\" for none.")
    var aliases: [Listed<String>] = []

    func report(in store: borrowing Transaction) throws -> RecordCard<InstitutionDocument> {
      var edited = try store.institutions.get(institution)
      if let name {
        // Files that still have the old name go on meaning this institution.
        edited.aliases.append(edited.name)
        edited.name = name.text
      }
      aliases.replace(&edited.aliases)
      let merged = try store.institutions.update(edited)
      return InstitutionDocument.card(
        try store.institutions.get(edited.name),
        remarks: merged.map { "\($0) is now the same institution; its people were moved." })
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove an institution; people who named it have none afterwards.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "Its name or one of its aliases.") var name: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let institution = try store.institutions.get(name)
      try store.institutions.remove(institution)
      return RemovalReport(removed: institution.name, kind: "institution")
    }
  }
}

/// An institution as JSON.
struct InstitutionDocument: Encodable {
  var name: String
  var aliases: [String]

  init(_ institution: Institution) {
    name = institution.name
    aliases = institution.aliases
  }

  /// The institution with its properties.
  static func card(_ institution: Institution, remarks: [String] = []) -> RecordCard<Self> {
    let document = Self(institution)
    return RecordCard(
      document,
      properties: [
        ("Institution", "name", document.name),
        ("Aliases", "aliases", document.aliases.semicolonSeparated),
      ], remarks: remarks)
  }
}
