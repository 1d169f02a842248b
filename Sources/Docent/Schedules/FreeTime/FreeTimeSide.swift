/// One of two people who look for a time to meet: when they are there, and what they do.
public struct FreeTimeSide: Sendable {
  /// The days on site.
  public var days: Set<CivilDay>
  /// What the person asks of each day.
  public var preferences: PlanningPreferences
  /// All that the person does.
  public var engagements: [Engagement]

  /// Creates a side.
  public init(
    days: Set<CivilDay>, preferences: PlanningPreferences = PlanningPreferences(),
    engagements: [Engagement] = []
  ) {
    self.days = days
    self.preferences = preferences
    self.engagements = engagements
  }
}

/// What somebody does right before and right after a gap, on the same day.
struct GapNeighbours {
  /// Where the person comes from; several where things end together.
  let before: [Engagement]
  /// Where the person goes next; several where things begin together.
  let after: [Engagement]
  private let preferences: PlanningPreferences
  private let walking: WalkingTimes

  init(
    of side: FreeTimeSide, around gap: AgendaProblem.Stretch, within day: AgendaProblem.Stretch,
    walking: WalkingTimes
  ) {
    let past = side.engagements.filter {
      $0.endsAt.lastMinute <= gap.start && $0.endsAt.lastMinute > day.start
    }
    let last = past.map(\.endsAt.lastMinute).max()
    before = past.filter { $0.endsAt.lastMinute == last }
    let coming = side.engagements.filter {
      $0.startsAt.minute >= gap.end && $0.startsAt.minute < day.end
    }
    let first = coming.map(\.startsAt.minute).min()
    after = coming.filter { $0.startsAt.minute == first }
    preferences = side.preferences
    self.walking = walking
  }

  /// The rooms from which and to which the person goes.
  var rooms: [RoomDraft] { (before + after).compactMap(\.room) }

  /// The minutes to a place.
  func walk(to place: RoomDraft?) -> Int {
    before.map { preferences.paced(walking.minutes(from: $0.room, to: place)) }.max() ?? 0
  }

  /// The minutes from a place to what comes next.
  func walk(from place: RoomDraft?) -> Int {
    after.map { preferences.paced(walking.minutes(from: place, to: $0.room)) }.max() ?? 0
  }

  /// From when until when within a gap the person can be at a place.
  func time(at place: RoomDraft?, in gap: AgendaProblem.Stretch) -> AgendaProblem.Stretch {
    let arrival = before.first.map { $0.endsAt.lastMinute + walk(to: place) } ?? gap.start
    let leaving = after.first.map { $0.startsAt.minute - walk(from: place) } ?? gap.end
    return AgendaProblem.Stretch(start: max(gap.start, arrival), end: min(gap.end, leaving))
  }
}
