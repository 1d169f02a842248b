/// When two people can meet at a conference.
///
/// They can on days on which both are on site, within the hours of the rules and of both, outside of
/// all that either does, less the walks from there and to what comes next.
public struct CommonFreeTime: Sendable, Equatable {
  private static let mostMisses = 3

  /// How long a meeting is to be, in minutes.
  public let minutes: Int
  /// The times that are long enough, in their order.
  public let stretches: [FreeStretch]
  /// Where there are none, the longest of those that are too short, the longest first.
  public let misses: [FreeStretch]
  /// What is to be said about it, as sentences.
  public var remarks: [String] = []

  /// Finds the times.
  ///
  /// - Parameters:
  ///   - one: The first of the two.
  ///   - other: The second.
  ///   - conference: Where they are.
  ///   - rules: The hours of a day, and when meetings may begin.
  ///   - walking: The ways between rooms.
  ///   - minutes: How long the meeting is to be.
  ///   - day: The day to which the search is limited; nil for all.
  public init(
    of one: FreeTimeSide, and other: FreeTimeSide, at conference: Conference,
    rules: PlanningRules, walking: WalkingTimes, minutes: Int, on day: CivilDay? = nil
  ) {
    let search = FreeTimeSearch(
      sides: (one, other), conference: conference, rules: rules, walking: walking, minutes: minutes)
    let days = one.days.intersection(other.days).filter { day == nil || $0 == day }.sorted()
    let found = days.flatMap(search.stretches)
    self.minutes = minutes
    stretches = found.filter { $0.minutes >= minutes }
    misses =
      stretches.isEmpty
      ? Array(
        found.sorted { ($1.minutes, $0.startsAt) < ($0.minutes, $1.startsAt) }
          .prefix(Self.mostMisses)) : []
    if stretches.isEmpty {
      remarks.append(Self.sentence(misses, bothOnSite: !days.isEmpty, minutes, conference.zone))
    }
  }

  private static func sentence(
    _ misses: [FreeStretch], bothOnSite: Bool, _ minutes: Int, _ zone: Zone
  ) -> String {
    let nearest =
      misses.map { miss in
        let clocks = [miss.startsAt, miss.endsAt].map { zone.wall(at: $0).clock }
        return "  \(miss.day.weekdayName) \(clocks.joined(separator: "–")): \(miss.minutes) minutes"
      }.joined(separator: "\n")
    let cause =
      if !bothOnSite { "no day finds both on site" } else if misses.isEmpty {
        "at no minute are both free"
      } else { "the nearest misses:\n" + nearest }
    return "the two have no \(minutes) minutes in common; \(cause)"
  }
}

/// The search for times at which two people are free.
struct FreeTimeSearch {
  typealias Stretch = AgendaProblem.Stretch

  let sides: (one: FreeTimeSide, other: FreeTimeSide)
  let conference: Conference
  let rules: PlanningRules
  let walking: WalkingTimes
  let minutes: Int

  /// The longest stretches of a day, too short ones among them.
  func stretches(on day: CivilDay) -> [FreeStretch] {
    let last = conference.minute(rules.meetingStarts.until, on: day)
    return gaps(on: day).compactMap { stretch(in: $0, on: day) }
      .filter { $0.startsAt.minute <= last }
  }

  /// The stretches of a day's hours in which neither does anything.
  private func gaps(on day: CivilDay) -> [Stretch] {
    let hours = [sides.one, sides.other].map {
      rules.hours(on: day, at: conference, asked: $0.preferences)
    }
    let first = conference.minute(rules.meetingStarts.from, on: day)
    let end = min(hours[0].end, hours[1].end)
    var free = max(hours[0].start, hours[1].start, first)
    var gaps: [Stretch] = []
    let busy = (sides.one.engagements + sides.other.engagements)
      .map { Stretch(start: $0.startsAt.minute, end: $0.endsAt.lastMinute) }
      .sorted { $0.start < $1.start }
    for time in busy + [Stretch(start: end, end: end)] {
      let gap = Stretch(start: free, end: min(time.start, end))
      if gap.start < gap.end { gaps.append(gap) }
      free = max(free, time.end)
    }
    return gaps
  }

  /// The time of a gap at the place that suits both best.
  private func stretch(in gap: Stretch, on day: CivilDay) -> FreeStretch? {
    let span = conference.span(of: day)
    let one = GapNeighbours(of: sides.one, around: gap, within: span, walking: walking)
    let other = GapNeighbours(of: sides.other, around: gap, within: span, walking: walking)
    let rooms: [RoomDraft?] = one.rooms + other.rooms
    return (rooms.isEmpty ? [nil] : rooms).compactMap { place -> FreeStretch? in
      let (mine, yours) = (one.time(at: place, in: gap), other.time(at: place, in: gap))
      let (start, end) = (max(mine.start, yours.start), min(mine.end, yours.end))
      guard start < end else { return nil }
      return FreeStretch(
        day: day, startsAt: Instant(minute: start), endsAt: Instant(minute: end), near: place,
        walks: FreeStretch.Walks(
          one: one.walk(to: place) + one.walk(from: place),
          other: other.walk(to: place) + other.walk(from: place)))
    }.min { rank($0) < rank($1) }
  }

  /// The least walking where the time is enough, else the most time.
  private func rank(_ stretch: FreeStretch) -> (Int, Int, Int, String) {
    let (walk, label) = (stretch.walks.total, stretch.near?.label ?? "")
    return stretch.minutes >= minutes
      ? (0, walk, -stretch.minutes, label) : (1, -stretch.minutes, walk, label)
  }
}
