import ArgumentParser
import Docent
import DocentFormats
import DocentStore
import Foundation

/// Keeps everybody the association knows.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Keep everybody the association knows, once.",
    discussion: "A person is called by e-mail address, member number or id.",
    subcommands: [
      Add.self, List.self, Show.self, Edit.self, Remove.self, Duplicates.self, Merge.self,
    ])

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List everybody by family name and given name.",
      discussion: "What else is known of a person, such as a telephone number, person show has.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<PersonSummary> {
      RecordList(
        try store.people.list().map(PersonSummary.init), named: "people",
        columns: [
          (.text("Name", "name"), { $0.name }), (.text("E-mail", "email"), { $0.email }),
          (.text("Member", "memberNumber"), { $0.memberNumber }),
          (.text("Institution", "institution"), { $0.institution }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what is known of a person.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String

    func report(in store: borrowing Transaction) throws -> RecordCard<PersonDocument> {
      PersonDocument(try store.people.get(person)).card()
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a person whom nothing else names.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let removed = try store.people.get(person)
      try store.people.remove(removed)
      return RemovalReport(removed: removed.handle, kind: "person")
    }
  }
}

/// A person in a list, as JSON: enough to tell people apart and to write to them.
struct PersonSummary: Encodable {
  var id: String
  @Nullable var email: String?
  @Nullable var memberNumber: String?
  var name: String
  @Nullable var institution: String?

  init(_ person: Person) {
    id = person.uuid.uuidString.lowercased()
    email = person.details.email
    memberNumber = person.details.memberNumber
    name = person.name
    institution = person.details.institution
  }
}
