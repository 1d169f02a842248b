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
        folder. The names of the files say nothing about people; index.csv beside them tells \
        whose each is, for a mail merge.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String?
    @Flag(help: "Write everybody's schedule into the folder that --to names.") var all = false
    @Option(help: "The file's format: ics, html or json.") var format: ScheduleFormat
    @Option(
      help: "The file (default: standard output), or the folder for --all.", completion: .file())
    var to: String?
    @Flag(help: "With --all, write over files of an earlier export.") var replace = false
    @Option(help: "Whom to ask, a line for the foot of pages; may be given several times.")
    var contact: [String] = []

    func validate() throws {
      guard all != (attendee != nil) else {
        throw ValidationError("Give either --attendee for one schedule or --all for all.")
      }
      guard !all || to != nil else {
        throw ValidationError("Give the folder for all schedules with --to.")
      }
      guard all || !replace else { throw ValidationError("--replace goes with --all.") }
      guard contact.isEmpty || format == .html else {
        throw ValidationError("--contact goes with --format html.")
      }
    }

    func run() throws {
      if all, let to { return try exportAll(to: ScheduleFolder(to)) }
      let text = try Store(opening: options.path).read { store in
        try self.text(
          of: store.schedules.get(
            for: store.people.get(attendee ?? ""), at: store.conferences.get(home.conference)))
      }
      guard let to else { return try Console.write(text) }
      try OutputFile(to).write(text)
      options.console.say("Wrote \(to).")
    }

    private func exportAll(to folder: ScheduleFolder) throws {
      let store = try Store(opening: options.path)
      let files = try store.read { store in
        let conference = try store.conferences.get(home.conference)
        let files = try store.schedules.attendees(at: conference).map {
          ScheduleFolder.File($0, at: conference, format: format)
        }
        try folder.prepare(for: files, replaces: replace)
        for file in files {
          var schedule = try store.schedules.get(for: file.attendee, at: conference)
          // Whoever writes everybody's files need not learn what people do otherwise.
          for index in schedule.items.indices where schedule.items[index].kind == .own {
            schedule.items[index].title = "Busy"
          }
          try folder.write(try text(of: schedule), as: file.name)
        }
        try folder.writeIndex(of: files)
        return files
      }
      let count = files.count == 1 ? "1 schedule" : "\(files.count) schedules"
      options.console.say("Wrote \(count) to \(folder.path), and index.csv.")
      let left = try folder.leftOver(beside: files, of: home.conference, format: format)
      if !left.isEmpty {
        options.console.say(
          "Of an earlier export, for people who have no schedule now, and left as they were: "
            + left.joined(separator: ", "))
      }
    }

    private func text(of schedule: Schedule) throws -> String {
      switch format {
      case .ics: try ScheduleCalendar.text(of: schedule)
      case .html: try ScheduleHTML.text(of: schedule, contacts: contact)
      case .json: try ScheduleDocument.text(of: schedule)
      }
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
}
