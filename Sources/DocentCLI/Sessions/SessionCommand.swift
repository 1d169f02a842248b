import ArgumentParser
import Docent
import DocentStore

/// Keeps the programmes of conferences.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Keep the sessions on a conference's programme.",
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a session with its abstract.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The session's code.") var code: String

    func report(in store: borrowing Transaction) throws -> RecordCard<SessionDetails> {
      let conference = try store.conferences.get(home.conference)
      let session = try store.sessions.get(code, in: conference)
      return SessionDetails(session, in: conference).card()
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a session from the programme and from everybody's schedule.",
      discussion: """
        Attendees learn nothing of a session that is gone; one that is called off is better kept, \
        with session edit --status cancelled. A session with scans cannot be removed.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The session's code.") var code: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let conference = try store.conferences.get(home.conference)
      try store.sessions.remove(try store.sessions.get(code, in: conference))
      return RemovalReport(removed: code, kind: "session")
    }
  }
}
