import ArgumentParser
import Docent
import DocentFormats
import DocentStore
import Foundation

extension ScheduleCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write schedules as files for a calendar, a browser or a program.",
      discussion: """
        With --all, everybody's schedule goes into a folder, a file each; the names of the files \
        tell nobody's name. The folder's index.csv tells whose each file is, for a mail merge.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String?
    @Flag(help: "Write the schedules of all who have one.") var all = false
    @Option(help: "The files' format.") var format: ScheduleFormat
    @Option(
      help: "The file (default: standard output); with --all, the folder.", completion: .file())
    var to: String?

    func validate() throws {
      guard all != (attendee != nil) else {
        throw ValidationError("Give --attendee for one schedule or --all for all of them.")
      }
      guard !all || to != nil else {
        throw ValidationError("Name the folder for all schedules with --to.")
      }
    }

    func run() throws {
      let store = try Store(opening: options.path)
      if let attendee { return try exportOne(attendee, from: store) }
      let folder = ScheduleFolder(path: to ?? "", format: format)
      let count = try store.read { store in
        let conference = try store.conferences.get(home.conference)
        return try folder.write(try store.schedules.attendees(at: conference)) {
          try store.schedules.get(for: $0, at: conference)
        }
      }
      options.console.say("Wrote \(count) schedules and index.csv to \(folder.path).")
    }

    private func exportOne(_ attendee: String, from store: Store) throws {
      let text = try store.read { store in
        try format.text(
          of: try store.schedules.get(
            for: store.people.get(attendee), at: store.conferences.get(home.conference)))
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
  /// A page to print and to read.
  case html
  /// The JSON of the contract.
  case json

  func text(of schedule: Schedule) throws -> String {
    switch self {
    case .ics: try ScheduleCalendar.text(of: schedule)
    case .html: try ScheduleHTML.text(of: schedule)
    case .json: try ScheduleDocument.text(of: schedule)
    }
  }
}

/// A folder of schedules, a file each, and an index that tells whose they are.
struct ScheduleFolder {
  let path: String
  let format: ScheduleFormat

  /// Writes the schedules of some people; files of other names stay as they are.
  ///
  /// - Returns: How many schedules were written.
  func write(_ people: [Person], _ schedule: (Person) throws -> Schedule) throws -> Int {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw StoreError.cannotCreate(
        path, reason: "a file is in the way, or you may not write there")
    }
    var index = [["file", "email", "member_number", "name"]]
    for person in people {
      let file = "schedule-\(person.uuid.uuidString.lowercased()).\(format.rawValue)"
      try OutputFile("\(path)/\(file)").write(try format.text(of: schedule(person)))
      index.append([
        file, person.details.email ?? "", person.details.memberNumber ?? "", person.name,
      ])
    }
    try OutputFile("\(path)/index.csv").write(CSVWriter.text(of: index))
    return people.count
  }
}
