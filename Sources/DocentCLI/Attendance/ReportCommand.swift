import ArgumentParser
import Docent
import DocentStore

/// Reports what happened.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report what happened, every number defined.",
    subcommands: [Attendance.self])

  struct Attendance: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "attendance",
      abstract: "Report attendance by session, track, day or room.",
      discussion: """
        In the total, people are distinct and counts are the sum of the rows. What nobody measured \
        is empty, never 0. --definitions says what each number is.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "What a row stands for: session, track, day or room.")
    var by = AttendanceGrouping.session
    @Flag(help: "Print what each column means, after the numbers.") var definitions = false

    func report(in store: borrowing Transaction) throws -> AttendanceDocument {
      let report = try store.attendance.report(try store.conferences.get(home.conference), by: by)
      return AttendanceDocument(report, printsDefinitions: definitions)
    }
  }
}
