/// The times at which a mentor could begin to meet somebody, and how far they walk for it.
struct MeetingSlots {
  private let wish: MeetingWish
  private let input: PlanningInput
  /// The rows of the engagements' rooms.
  private let rows: [Int]
  private let places: PlaceTable

  init(of wish: MeetingWish, in input: PlanningInput, rows: [Int], places: PlaceTable) {
    let order = wish.engagements.indices.sorted {
      wish.engagements[$0].startsAt < wish.engagements[$1].startsAt
    }
    var ordered = wish
    ordered.engagements = order.map { wish.engagements[$0] }
    self.wish = ordered
    self.rows = order.map { rows[$0] }
    self.input = input
    self.places = places
  }

  /// The slots of a day, ascending.
  func slots(on day: CivilDay) -> [AgendaProblem.Slot] {
    guard wish.days.contains(day) else { return [] }
    let hours = input.taste.rules.hours(on: day, at: input.conference, asked: wish.preferences)
    let starts = input.taste.rules.meetingStarts
    return stride(
      from: input.conference.minute(starts.from, on: day),
      through: input.conference.minute(starts.until, on: day), by: input.taste.rules.meetingStep
    ).filter { $0 >= hours.start && $0 + wish.minutes <= hours.end }.compactMap {
      slot(at: $0, within: input.conference.span(of: day))
    }
  }

  private func slot(at start: Int, within day: AgendaProblem.Stretch) -> AgendaProblem.Slot? {
    let end = start + wish.minutes
    let isTaken = wish.engagements.contains {
      $0.startsAt.minute < end && start < $0.endsAt.lastMinute
    }
    guard !isTaken else { return nil }
    let before = wish.engagements.indices.filter {
      wish.engagements[$0].endsAt.lastMinute <= start
        && wish.engagements[$0].startsAt.minute >= day.start
    }.max { wish.engagements[$0].endsAt < wish.engagements[$1].endsAt }
    let after = wish.engagements.firstIndex {
      $0.startsAt.minute >= end && $0.startsAt.minute < day.end
    }
    guard [before, after].contains(where: { $0.map { rows[$0] >= 0 } ?? false }) else {
      return AgendaProblem.Slot(start: start)
    }
    let walks = (0..<places.count).map { place in
      let there = before.map { wish.preferences.paced(places.walk(from: rows[$0], to: place)) } ?? 0
      let back = after.map { wish.preferences.paced(places.walk(from: place, to: rows[$0])) } ?? 0
      let isReached = before.map { wish.engagements[$0].endsAt.lastMinute + there <= start } ?? true
      let isLeft = after.map { end + back <= wish.engagements[$0].startsAt.minute } ?? true
      return isReached && isLeft ? Int16(clamping: there + back) : -1
    }
    return AgendaProblem.Slot(start: start, walks: walks)
  }
}

extension Instant {
  /// The minute by which it has come: the one in which it is, or the next one.
  var lastMinute: Int { (seconds + 59).flooredDivision(by: 60) }
}
