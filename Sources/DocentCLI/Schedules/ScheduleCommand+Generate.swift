import ArgumentParser
import Docent
import DocentStore

extension ScheduleCommand {
  struct Generate: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate",
      abstract: "Generate the best schedule for an attendee, or the best ones for many together.",
      discussion: """
        One attendee's schedule is exact: no other keeps the same rules and is worth more. It can \
        be walked, has a midday meal, the musts, and a mentee's meetings with the mentor in free \
        time of both, near where both are. Meetings that stand are kept. What was said with docent \
        schedule prefer is heeded; --pin and --drop are kept with it.

        Schedules of many, --newcomers or several attendees, are planned together: no session has \
        more people than seats, and no mentor two meetings at a time. What they are worth together \
        is told with a proven bound. Who wants the same equally is served by lottery.

        When the programme has moved, --keep changes as little as possible: each session of the \
        schedule before counts --stability points more than it is worth. --add plans those who \
        have no schedule yet and leaves all others as they are.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        "Whose schedule: e-mail addresses or member numbers.", valueName: "attendee"))
    var attendee: [String] = []
    @OptionGroup var cohort: CohortChoice
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
        "With --keep, what each session kept is worth besides (default: \(Self.usualStability), "
          + "for many \(Self.usualStabilityOfMany)).",
        valueName: "points"))
    var stability: Int?
    @Flag(help: "Plan even if a meeting with the mentor finds no time.") var fewerMeetings = false

    /// As much as an interest that a session meets, and a little more.
    private static let usualStability = 30
    /// More than anything is worth: as few changes as possible.
    private static let usualStabilityOfMany = PlanningOptions.mostStability

    /// Whether one attendee is planned alone.
    private var isAlone: Bool { attendee.count == 1 && !cohort.isAsked }

    func validate() throws {
      if let code = Set(pin).intersection(drop).min() {
        throw ValidationError("Session \(code) is to be pinned and dropped; say one of the two.")
      }
      guard stability == nil || keep else { throw ValidationError("--stability goes with --keep.") }
      guard (0...PlanningOptions.mostStability).contains(stability ?? 0) else {
        throw ValidationError("--stability is 0 to \(PlanningOptions.mostStability) points.")
      }
      try validatePeople()
    }

    private func validatePeople() throws {
      guard
        [!attendee.isEmpty, cohort.newcomers, cohort.attendees != nil].count(where: \.self) == 1
      else {
        throw ValidationError(
          "Say whose schedules: --attendee, --attendees FILE for a list, or --newcomers.")
      }
      guard !isAlone else { return }
      guard pin.isEmpty, drop.isEmpty, day == nil, !fewerMeetings else {
        throw ValidationError(
          "--pin, --drop, --day and --fewer-meetings go with one attendee; for many say it with "
            + "docent schedule prefer.")
      }
      guard !keep || cohort.fair == nil else {
        throw ValidationError("--fair and --keep exclude each other: what is kept decides.")
      }
      guard !keep || !cohort.add else {
        throw ValidationError("--add keeps all others as they are; --keep has nothing to keep.")
      }
    }

    func report(in store: borrowing Transaction) throws -> GeneratedReport {
      isAlone ? .one(try one(in: store)) : .many(try many(in: store))
    }

    private func one(in store: borrowing Transaction) throws -> ScheduleReport {
      let name = attendee.first ?? ""
      var options = PlanningOptions()
      options.stability = keep ? stability ?? Self.usualStability : nil
      options.allowsFewerMeetings = fewerMeetings
      options.pins = pin
      options.vetoes = drop
      try store.requireOnSite(name, on: day, at: home.conference)
      let schedule = try store.schedules.generate(
        for: store.people.get(name), at: store.conferences.get(home.conference),
        options: options)
      return ScheduleReport(schedule, day: day)
    }

    private func many(in store: borrowing Transaction) throws -> CohortReport {
      let conference = try store.conferences.get(home.conference)
      var options = cohort.options
      options.stability = keep ? stability ?? Self.usualStabilityOfMany : nil
      let selection: CohortRepository.Selection =
        cohort.newcomers
        ? .newcomers : .people(try (attendee + cohort.listed).map { try store.people.get($0) })
      let plan = try store.cohorts.generate(
        selection, at: conference, options: options, adds: cohort.add)
      return CohortReport(plan, at: conference)
    }
  }
}

/// The schedule of one, or of many together.
enum GeneratedReport: Report {
  case one(ScheduleReport)
  case many(CohortReport)

  private var report: any Report {
    switch self {
    case .one(let report): report
    case .many(let report): report
    }
  }

  var table: TextTable { report.table }
  var tables: [TextTable] { report.tables }
  var remarks: [String] { report.remarks }

  func encode(to encoder: any Encoder) throws { try report.encode(to: encoder) }
}
