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
    ])

  struct Generate: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate",
      abstract: "Generate the best schedule for an attendee.",
      discussion: """
        The schedule is exact: no other keeps the same rules and is worth more. It can be walked, \
        has a midday meal, the musts, and a mentee's meetings with the mentor in free time of \
        both, near where both are. Meetings that stand are kept. What was said with docent \
        schedule prefer is heeded; --pin and --drop are kept with it.

        When the programme has moved, --keep changes as little as possible: each session of the \
        schedule before counts --stability points more than it is worth.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String
    @Option(help: "Print the tables of this day only.") var day: CivilDay?
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Sessions at which the attendee will be.", valueName: "code"))
    var pin: [String] = []
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Sessions at which the attendee will not be.", valueName: "code"))
    var drop: [String] = []
    @Flag(help: "Keep what the schedule before has, as far as that costs little.") var keep = false
    @Option(
      help: ArgumentHelp(
        "With --keep, what each session kept is worth besides (default: \(Self.usualStability)).",
        valueName: "points"))
    var stability: Int?
    @Flag(help: "Plan even if a meeting with the mentor finds no time.") var fewerMeetings = false

    /// As much as an interest that a session meets, and a little more.
    private static let usualStability = 30

    func validate() throws {
      if let code = Set(pin).intersection(drop).min() {
        throw ValidationError("Session \(code) is to be pinned and dropped; say one of the two.")
      }
      guard stability == nil || keep else { throw ValidationError("--stability goes with --keep.") }
      guard (0...PlanningOptions.mostStability).contains(stability ?? 0) else {
        throw ValidationError("--stability is 0 to \(PlanningOptions.mostStability) points.")
      }
    }

    func report(in store: borrowing Transaction) throws -> ScheduleReport {
      var options = PlanningOptions()
      options.stability = keep ? stability ?? Self.usualStability : nil
      options.allowsFewerMeetings = fewerMeetings
      options.pins = pin
      options.vetoes = drop
      try store.requireOnSite(attendee, on: day, at: home.conference)
      let schedule = try store.schedules.generate(
        for: store.people.get(attendee), at: store.conferences.get(home.conference),
        options: options)
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
  fileprivate func requireOnSite(_ attendee: String, on day: CivilDay?, at slug: String) throws {
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
