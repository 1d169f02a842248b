import ArgumentParser
import Docent
import DocentStore

/// Plans the attendees' conferences.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Generate, show and export attendees' schedules, and tell whom changes concern.",
    subcommands: [
      Generate.self, Show.self, Export.self, Prefer.self, Recommend.self, Affected.self, Free.self,
      Pressure.self,
    ])

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show an attendee's schedule, a table a day.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String
    @Option(help: "Print the tables of this day only.") var day: CivilDay?

    func report(in store: borrowing Transaction) throws -> ScheduleReport {
      try store.requireOnSite(attendee, on: day, at: home.conference)
      let schedule = try store.schedules.get(
        for: store.people.get(attendee), at: store.conferences.get(home.conference))
      return ScheduleReport(schedule, day: day, isFresh: false)
    }
  }
}

extension Transaction {
  /// Makes sure that an attendee is on site on the day whose tables are asked for.
  ///
  /// - Throws: `StoreError` when they are not, or are not registered.
  func requireOnSite(_ attendee: String, on day: CivilDay?, at slug: String) throws {
    guard let day else { return }
    let conference = try conferences.get(slug)
    let registration = try registrations.get(people.get(attendee), in: conference)
    let days = conference.daysOnSite(declared: registration.details.days)
    guard !days.contains(day) else { return }
    throw StoreError.invalid(
      "\(registration.person.handle) is not on site on \(day); there are "
        + days.map(\.description).joined(separator: ", "))
  }
}
