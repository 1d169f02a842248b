import ArgumentParser
import Docent
import DocentStore

/// What an attendee says about sessions and speakers.
struct ChoiceOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Sessions that the attendee wants to see.", valueName: "code"))
  var star: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Sessions at which the attendee will be.", valueName: "code"))
  var pin: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Sessions at which the attendee will not be.", valueName: "code"))
  var veto: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Sessions of which nothing was said after all.", valueName: "code"))
  var release: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Speakers whose sessions the attendee looks for.", valueName: "name"))
  var follow: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Speakers whom the attendee follows no more.", valueName: "name"))
  var unfollow: [String] = []

  var isEmpty: Bool {
    [star, pin, veto, release, follow, unfollow].allSatisfy(\.isEmpty)
  }

  func validate() throws {
    let codes = [star, pin, veto, release].flatMap { Set($0) }
    let uses = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
    let twice = uses.filter { $0.value > 1 }.keys.sorted()
    guard twice.isEmpty else {
      throw ValidationError(
        "One thing can be said about a session: \(twice.joined(separator: ", ")) stands under "
          + "several options.")
    }
  }

  /// Stores what the options say.
  ///
  /// - Returns: What is to be said about it.
  func store(
    for registration: Registration, in conference: Conference, _ store: borrowing Transaction
  ) throws -> [String] {
    let choices = store.choices
    try choices.release(release, for: registration, in: conference)
    for (choice, codes) in [(SessionChoice.star, star), (.pin, pin), (.veto, veto)] {
      try choices.choose(choice, codes, for: registration, in: conference)
    }
    try choices.unfollow(unfollow, by: registration)
    return try choices.follow(follow, by: registration, in: conference).map { unknown in
      "Nobody called \(unknown.name) speaks at \(conference.slug) so far"
        + (unknown.nearest.map { "; did you mean \($0)?" } ?? "; the name is kept.")
    }
  }
}

/// What an attendee asks of each day.
struct DayOptions: ParsableArguments {
  @Option(help: "How long walks take, 0.5 to 4 times what the conference says.") var pace: Pace?
  @Option(help: "How many sessions a day has at most, or none.")
  var mostSessions: Limit<AtLeastOne>?
  @Option(help: "How many hours of sessions a day has at most, such as 6.5, or none.")
  var mostHours: Limit<HoursOfDay>?
  @Option(help: "Before when nothing starts, such as 09:00, or none.")
  var earliest: Limit<ClockTime>?
  @Option(help: "After when nothing ends, such as 18:00, or none.")
  var latest: Limit<ClockTime>?

  var isEmpty: Bool {
    pace == nil && mostSessions == nil && mostHours == nil && earliest == nil && latest == nil
  }

  /// Changes what the options speak of.
  func change(_ preferences: inout PlanningPreferences) {
    if let pace { preferences.pacePercent = pace.percent }
    if let mostSessions { preferences.mostSessions = mostSessions.value?.count }
    if let mostHours { preferences.mostMinutes = mostHours.value?.minutes }
    if let earliest { preferences.earliest = earliest.value?.minutes }
    if let latest { preferences.latest = latest.value?.minutes }
  }
}
