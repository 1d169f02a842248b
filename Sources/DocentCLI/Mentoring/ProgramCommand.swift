import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Keeps the mentoring programs and their cycles.
struct ProgramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program", abstract: "Keep the mentoring programs and their cycles.",
    subcommands: [
      Add.self, List.self, Show.self, Edit.self, Remove.self, Require.self,
    ])

  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a program, or a cycle to a program that is known.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "Its short name, such as nmrt-conference-mentoring.") var slug: String
    @Option(help: "How it runs: conference, career or directory.") var kind: ProgramKind?
    @Option(help: "Its full name (default: its short name).") var name: String?
    @Option(help: "The organization that runs it.") var organization: String?
    @Option(help: "How many meetings a pair has at the conference, 0 to 2.") var meetings: Int?
    @Option(help: "The name of a cycle to open, such as 2027.") var cycle: String?
    @Option(help: "The conference that the cycle is bound to.") var conference: String?
    @Option(help: "The cycle's first day.") var starts: CivilDay?
    @Option(help: "The cycle's last day.") var ends: CivilDay?

    func validate() throws {
      guard (0...2).contains(meetings ?? 0) else {
        throw ValidationError("--meetings takes 0, 1 or 2.")
      }
      guard cycle != nil || (starts == nil && ends == nil) else {
        throw ValidationError("--starts and --ends belong to a cycle; name it with --cycle.")
      }
    }

    func report(in store: borrowing Transaction) throws -> RecordCard<ProgramDocument> {
      let known = try store.programs.find(slug)
      if let known,
        kind ?? known.kind != known.kind || name != nil || organization != nil || meetings != nil
      {
        throw StoreError.invalid(
          "program \(slug) exists already; change it with docent program edit, and open a cycle of it "
            + "with --cycle alone")
      }
      let program = try known ?? create(in: store)
      let home = try conference.map { try store.conferences.get($0) }
      if let cycle = cycle ?? home?.slug {
        _ = try store.programs.addCycle(
          cycle, to: program, conference: home, startsOn: starts, endsOn: ends)
      } else if known != nil {
        throw StoreError.taken("program", name: slug)
      }
      return ProgramDocument.card(try store.programs.get(slug))
    }

    private func create(in store: borrowing Transaction) throws -> Program {
      guard let kind else {
        throw StoreError.invalid("program \(slug) is new; say how it runs with --kind")
      }
      return try store.programs.add(
        slug: slug, name: name ?? slug, kind: kind, organization: organization, meetings: meetings)
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the programs.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<ProgramDocument> {
      RecordList(
        try store.programs.list().map(ProgramDocument.init), named: "programs",
        columns: [
          (.text("Program", "slug"), { $0.slug }), (.text("Name", "name"), { $0.name }),
          (.text("Kind", "kind"), { $0.kind }),
          (.text("Organization", "organization"), { $0.organization }),
          (.text("Cycles", "cycles"), { $0.cycles.map(\.name).joined(separator: "; ") }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a program with its cycles and the sessions that it requires.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The program.") var slug: String

    func report(in store: borrowing Transaction) throws -> RecordCard<ProgramDetails> {
      let program = try store.programs.get(slug)
      return ProgramDetails(program, musts: try store.programMusts.list(program)).card
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change a program.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The program.") var slug: String
    @Option(help: "Its full name.") var name: String?
    @Option(help: "The organization that runs it.") var organization: String?
    @Option(help: "How many meetings a pair has at the conference, 0 to 2.") var meetings: Int?
    @Option(help: "How long a meeting lasts, in minutes.") var meetingMinutes: Int?

    func validate() throws {
      guard (0...2).contains(meetings ?? 0) else {
        throw ValidationError("--meetings takes 0, 1 or 2.")
      }
      guard (5...480).contains(meetingMinutes ?? 30) else {
        throw ValidationError("--meeting-minutes takes 5 to 480.")
      }
    }

    func report(in store: borrowing Transaction) throws -> RecordCard<ProgramDocument> {
      var program = try store.programs.get(slug)
      program.name = name ?? program.name
      program.organization = organization ?? program.organization
      program.meetings = meetings ?? program.meetings
      program.meetingMinutes = meetingMinutes ?? program.meetingMinutes
      try store.programs.update(program)
      return ProgramDocument.card(program)
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove a program with its cycles.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The program.") var slug: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      try store.programs.remove(try store.programs.get(slug))
      return RemovalReport(removed: slug, kind: "program")
    }
  }
}
