import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ScheduleCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write an attendee's schedule as a page or a file for a calendar or a program.",
      discussion: """
        With --all, a file for each attendee who has a schedule or a mentoring meeting goes into a \
        folder; with --newcomers, a page and a calendar for each newcomer who does. The names of \
        the files say nothing about people; index.csv beside them tells whose each is, for a mail \
        merge.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String?
    @Flag(help: "Write everybody's schedule into the folder that --to names.") var all = false
    @Flag(help: "Write every newcomer's page and calendar into the folder that --to names.")
    var newcomers = false
    @Option(help: "The file's format: ics, html or json.") var format: ScheduleFormat?
    @Option(
      help: ArgumentHelp(
        "The file (default: standard output), or the folder for --all and --newcomers."),
      completion: .file())
    var to: String?
    @Flag(help: "With --all and --newcomers, write over files of an earlier export.")
    var replace = false
    @Option(help: "Whom to ask, a line for the foot of pages; may be given several times.")
    var contact: [String] = []

    func validate() throws {
      guard [all, newcomers, attendee != nil].count(where: \.self) == 1 else {
        throw ValidationError(
          "Give either --attendee for one schedule, --all for all or --newcomers for theirs.")
      }
      guard attendee != nil || to != nil else {
        throw ValidationError("Give the folder for all schedules with --to.")
      }
      guard attendee == nil || !replace else {
        throw ValidationError("--replace goes with --all and --newcomers.")
      }
      guard newcomers == (format == nil) else {
        throw ValidationError(
          newcomers
            ? "--newcomers writes a page and a calendar for each; leave --format out."
            : "Say in which format with --format ics, html or json.")
      }
      guard contact.isEmpty || format == .html || newcomers else {
        throw ValidationError("--contact goes with --format html and with --newcomers.")
      }
    }

    func run() throws {
      guard let attendee else {
        return try ScheduleMailing(
          folder: ScheduleFolder(to ?? ""), formats: format.map { [$0] } ?? [.ics, .html],
          onlyNewcomers: newcomers, contacts: contact, replaces: replace
        ).write(at: home.conference, options)
      }
      let text = try Store(opening: options.path).read { store in
        try (format ?? .json).text(
          of: store.schedules.get(
            for: store.people.get(attendee), at: store.conferences.get(home.conference)),
          contacts: contact)
      }
      guard let to else { return try Console.write(text) }
      try OutputFile(to).write(text)
      options.console.say("Wrote \(to).")
    }
  }
}

/// The formats in which a schedule is exported.
enum ScheduleFormat: String, CaseIterable, ExpressibleByArgument {
  /// iCalendar.
  case ics
  /// One page.
  case html
  /// The JSON of the contract.
  case json

  /// A schedule in this format.
  func text(of schedule: Schedule, contacts: [String]) throws -> String {
    switch self {
    case .ics: try ScheduleCalendar.text(of: schedule)
    case .html: try ScheduleHTML.text(of: schedule, contacts: contacts)
    case .json: try ScheduleDocument.text(of: schedule)
    }
  }
}
