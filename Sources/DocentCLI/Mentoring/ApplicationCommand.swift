import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Keeps the sign-ups to mentoring programs.
struct ApplicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application", abstract: "Keep the sign-ups to mentoring programs.",
    discussion: "Sign-ups come with docent import applications.",
    subcommands: [List.self, Show.self, Withdraw.self])

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List a cycle's sign-ups by family name and given name.",
      discussion: """
        Flags say why somebody can be paired with nobody by the program's rules. This list has \
        addresses; it is for the committee.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: CycleOptions
    @Flag(help: "Also those that were withdrawn, or of which a later answer counts.") var all =
      false

    func report(in store: borrowing Transaction) throws -> RecordList<ApplicationDocument> {
      let (program, cycle) = try home.home(in: store)
      let flags = try store.matching.flags(for: cycle, of: program)
      let statuses: Set<ApplicationStatus> = all ? Set(ApplicationStatus.allCases) : [.active]
      let signUps = Dictionary(
        grouping: try store.applications.list(cycle, with: statuses), by: \.person)
      let zone = try cycle.conference.map { try store.conferences.get($0).zone }
      let documents = try store.people.list().flatMap { person in
        (signUps[person.id] ?? []).map {
          ApplicationDocument(
            $0, of: person, zone: zone ?? .utc,
            flags: $0.status == .active ? flags[person.id] ?? [] : [])
        }
      }
      return RecordList(
        documents, named: "applications",
        columns: [
          (.text("Name", "name"), { $0.name }), (.text("E-mail", "email"), { $0.email }),
          (.text("Role", "role"), { $0.role }), (.text("Status", "status"), { $0.status }),
          (.number("Capacity", "capacity"), { $0.capacity.map(String.init) }),
          (.text("Sent", "submittedAt"), { $0.submittedAt }),
          (.text("Flags", "flags"), { $0.flags.joined(separator: "; ") }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what somebody answered, every answer.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String

    func report(in store: borrowing Transaction) throws -> ApplicationsReport {
      let cycle = try home.cycle(in: store)
      let person = try store.people.get(person)
      let signUps = try store.applications.list(
        cycle, of: person, with: Set(ApplicationStatus.allCases))
      guard !signUps.isEmpty else { throw StoreError.noSignUp(of: person, to: home) }
      let zone = try cycle.conference.map { try store.conferences.get($0).zone }
      return ApplicationsReport(
        applications: signUps.map { ApplicationDocument($0, of: person, zone: zone ?? .utc) })
    }
  }

  struct Withdraw: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Take a sign-up back, at the person's wish.",
      discussion: "It is kept and does not count. A later answer can be imported.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String
    @Option(help: "Only the sign-up as mentor, mentee or both.") var role: ApplicationRole?
    @Option(help: "Why, in a few words.") var reason: FilledText?

    func report(in store: borrowing Transaction) throws -> ApplicationsReport {
      let cycle = try home.cycle(in: store)
      let person = try store.people.get(person)
      let standing = try store.applications.list(cycle, of: person)
        .filter { role == nil || $0.role == role }
      guard !standing.isEmpty else { throw StoreError.noSignUp(of: person, to: home) }
      for application in standing {
        try store.applications.withdraw(application, reason: reason?.text)
      }
      let ids = Set(standing.map(\.id))
      let zone = try cycle.conference.map { try store.conferences.get($0).zone }
      let after = try store.applications.list(cycle, of: person, with: [.withdrawn])
      return ApplicationsReport(
        applications: after.filter { ids.contains($0.id) }
          .map { ApplicationDocument($0, of: person, zone: zone ?? .utc) })
    }
  }
}

extension StoreError {
  /// The person has no sign-up that a command could mean.
  fileprivate static func noSignUp(of person: Person, to home: CycleOptions) -> StoreError {
    .notFound("application", name: "of \(person.handle) to \(home.program)", nearest: nil)
  }
}
