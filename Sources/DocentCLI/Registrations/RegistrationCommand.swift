import ArgumentParser
import Docent
import DocentStore

/// Keeps who comes to which conference.
struct RegistrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registration", abstract: "Keep who comes to a conference, and on which days.",
    discussion: """
      Who declares nothing is a newcomer when no earlier conference of the series in this \
      database knows them. A declaration that history contradicts wins, and is reported.
      """,
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List a conference's registrations by family name and given name.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption

    func report(in store: borrowing Transaction) throws -> RecordList<RegistrationDocument> {
      let conference = try store.conferences.get(home.conference)
      let registrations = try store.registrations.list(conference)
      return RecordList(
        registrations.map { RegistrationDocument($0, in: conference) }, named: "registrations",
        columns: [
          (.text("Name", "name"), { $0.name }), (.text("E-mail", "email"), { $0.email }),
          (.text("Member", "memberNumber"), { $0.memberNumber }),
          (.text("Kind", "kind"), { $0.kind }),
          (.text("Newcomer", "newcomer"), { $0.newcomer ? "yes" : "no" }),
          (.text("Basis", "newcomerBasis"), { $0.basis }),
          (.text("Days", "days"), { $0.days.semicolonSeparated ?? "all" }),
          (.text("Badge", "badge"), { $0.badge }), (.text("Status", "status"), { $0.status }),
        ],
        remarks: registrations.compactMap(RegistrationDocument.contradiction(of:)))
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a person's registration for a conference.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String

    func report(in store: borrowing Transaction) throws -> RecordCard<RegistrationDocument> {
      let conference = try store.conferences.get(home.conference)
      let person = try store.people.get(person)
      return RegistrationDocument.card(
        try store.registrations.get(person, in: conference), in: conference)
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a registration with its schedule.",
      discussion: """
        Who will not come after all is better kept, with registration edit --status cancelled.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let conference = try store.conferences.get(home.conference)
      let person = try store.people.get(person)
      let cancelled = try store.registrations.remove(
        try store.registrations.get(person, in: conference), from: conference)
      return RemovalReport(
        removed: person.handle, kind: "registration",
        remarks: RegistrationRemarks.on(cancelledMeetings: cancelled))
    }
  }
}
