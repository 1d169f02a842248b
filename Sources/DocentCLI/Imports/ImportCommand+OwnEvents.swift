import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct OwnEvents: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "own-events", abstract: "Read an attendee's own calendar (iCalendar).",
      discussion: """
        What takes some of the conference's time is kept; nothing else is planned then. Left out \
        are events that are called off, shown as free, or of whole days. Titles are shown in the \
        attendee's own schedule and nowhere else.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @OptionGroup var pruning: PruneOption
    @Option(help: "Whose calendar: an e-mail address or member number.") var attendee: String
    @Argument(help: "The file; - for standard input.", completion: .file()) var file: String

    func run() throws {
      let store = try Store(opening: options.path)
      let conference = try store.read { try $0.conferences.get(home.conference) }
      let events = try OwnEventsCalendar.read(path: file, at: conference)
      let isDryRun = changes.dryRun
      let summary = try store.write(dryRun: isDryRun) { store in
        try store.ownEvents.import(
          events, of: store.registrations.get(store.people.get(attendee), in: conference),
          at: conference, prunes: pruning.prune)
      }
      if isDryRun { options.console.say(ChangeOptions.dryRunRemark) }
      try options.console.show(ImportReport(summary, isDryRun: isDryRun))
    }
  }
}
