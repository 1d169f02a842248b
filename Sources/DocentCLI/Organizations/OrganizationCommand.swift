import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Keeps the association's bodies.
struct OrganizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization", abstract: "Keep the association and the bodies in its tree.",
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add an organization.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "Its short name, such as nmrt.") var slug: FilledText
    @Option(help: "Its full name.") var name: FilledText
    @Option(help: "What sort of body it is.") var kind: OrganizationKind
    @Option(help: "The short name of the body it is part of; without it, it is a root.")
    var parent: FilledText?

    func report(in store: borrowing Transaction) throws -> RecordCard<OrganizationDocument> {
      OrganizationDocument.card(
        try store.organizations.add(
          slug: slug.text, name: name.text, kind: kind, parent: parent?.text))
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the organizations by short name.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<OrganizationDocument> {
      RecordList(
        try store.organizations.list().map(OrganizationDocument.init), named: "organizations",
        columns: [
          (.text("Organization", "slug"), { $0.slug }), (.text("Name", "name"), { $0.name }),
          (.text("Kind", "kind"), { $0.kind }), (.text("Part of", "parent"), { $0.parent }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show an organization with the bodies below it.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The organization.") var slug: String

    func report(in store: borrowing Transaction) throws -> RecordCard<OrganizationDocument> {
      let organization = try store.organizations.get(slug)
      let below = try store.organizations.list().filter { $0.parent == organization.slug }
      return OrganizationDocument.card(organization, below: below)
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change an organization.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The organization.") var slug: String
    @Option(help: "Its full name.") var name: FilledText?
    @Option(help: "What sort of body it is.") var kind: OrganizationKind?
    @Option(help: "The short name of the body it is part of; \"\" makes it a root.")
    var parent: Clearable<String>?

    func report(in store: borrowing Transaction) throws -> RecordCard<OrganizationDocument> {
      var organization = try store.organizations.get(slug)
      organization.name = name?.text ?? organization.name
      organization.kind = kind ?? organization.kind
      parent?.replace(&organization.parent)
      try store.organizations.update(organization)
      return OrganizationDocument.card(organization)
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove an organization with its memberships.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The organization.") var slug: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      try store.organizations.remove(try store.organizations.get(slug))
      return RemovalReport(removed: slug, kind: "organization")
    }
  }
}

/// An organization as JSON.
struct OrganizationDocument: Encodable {
  var slug: String
  var name: String
  var kind: String
  @Nullable var parent: String?

  init(_ organization: Organization) {
    slug = organization.slug
    name = organization.name
    kind = organization.kind.rawValue
    parent = organization.parent
  }

  /// The organization with its properties and the bodies that are part of it.
  static func card(_ organization: Organization, below: [Organization] = []) -> RecordCard<Self> {
    let document = Self(organization)
    let parts = TextTable(
      "Bodies below it", columns: [.text("Organization", "slug"), .text("Name", "name")],
      rows: below.map { [$0.slug, $0.name] })
    return RecordCard(
      document,
      properties: [
        ("Organization", "slug", document.slug), ("Name", "name", document.name),
        ("Kind", "kind", document.kind), ("Part of", "parent", document.parent),
      ],
      details: [parts])
  }
}
