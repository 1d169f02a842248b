import ArgumentParser
import Docent
import DocentStore

/// Plans the attendees' conferences.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Generate, show and export attendees' schedules.",
    subcommands: [Generate.self, Show.self, Export.self])

  struct Generate: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate",
      abstract: "Generate the best schedule for an attendee.",
      discussion: """
        The schedule is exact: no other keeps the same rules and is worth more. It can be walked, \
        has a midday meal, the musts, and a mentee's meetings with the mentor in free time of \
        both. Meetings that stand are kept.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String
    @Option(help: "Print the tables of this day only.") var day: CivilDay?

    func report(in store: borrowing Transaction) throws -> ScheduleReport {
      let schedule = try store.schedules.generate(
        for: store.people.get(attendee), at: store.conferences.get(home.conference))
      return ScheduleReport(schedule, day: day)
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show an attendee's schedule, a table a day.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String
    @Option(help: "Print the tables of this day only.") var day: CivilDay?

    func report(in store: borrowing Transaction) throws -> ScheduleReport {
      let schedule = try store.schedules.get(
        for: store.people.get(attendee), at: store.conferences.get(home.conference))
      return ScheduleReport(schedule, day: day)
    }
  }
}
