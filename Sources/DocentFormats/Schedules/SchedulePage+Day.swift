import Docent

extension SchedulePage {
  /// A day of the page.
  struct Day: Sendable {
    /// How many of the sessions that were left out the page names.
    private static let fewLeftOut = 3

    let day: PageDay
    let tally: String
    let items: [Item]
    let leftOutTitle: String
    let leftOut: [LeftOut]
    let hasItems: Bool
    let hasLeftOut: Bool

    init(
      _ day: CivilDay, of schedule: Schedule, instead sessions: [String: SessionOutline],
      clock: PageClock
    ) {
      self.day = PageDay(day)
      let own = schedule.items.filter { schedule.conference.day(of: $0.startsAt) == day }
      items = own.map { Item($0, on: day, instead: sessions, clock: clock) }
      let all = schedule.leftOut.filter { $0.day == day }
      let best = all.enumerated().sorted {
        (-$0.element.points, $0.offset) < (-$1.element.points, $1.offset)
      }
      leftOut = best.prefix(Self.fewLeftOut).sorted { $0.offset < $1.offset }
        .map { LeftOut($0.element, clock: clock) }
      leftOutTitle =
        all.count > leftOut.count
        ? "Not in your plan: \(all.count) more sessions, among them" : "Not in your plan"
      tally = Self.tally(of: own)
      hasItems = !items.isEmpty
      hasLeftOut = !leftOut.isEmpty
    }

    private static func tally(of items: [ScheduleItem]) -> String {
      let standing = items.filter { !$0.isCancelled }
      let counts = [
        (standing.count { $0.kind == .session }, "session"),
        (standing.count { $0.kind == .meeting }, "meeting"),
      ]
      let walk = items.map(\.walkMinutes).reduce(0, +)
      let parts =
        counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
        + (walk > 0 ? ["\(counted(walk, "minute")) on foot"] : [])
      return parts.isEmpty ? "Free" : parts.joined(separator: ", ")
    }
  }

  /// A session on the day that is not in the plan.
  struct LeftOut: Sendable {
    let start: PageTime
    let title: String
    let place: String?
    let because: String

    init(_ leftOut: LeftOutSession, clock: PageClock) {
      start = clock.time(leftOut.session.startsAt, on: leftOut.day)
      title = leftOut.session.title
      place = PagePlace(leftOut.session.room).text
      because = leftOut.reason
    }
  }
}
