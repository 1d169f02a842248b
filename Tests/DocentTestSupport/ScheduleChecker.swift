public import Docent

/// Checks a schedule against the rules, knowing nothing of how schedules are made.
public struct ScheduleChecker {
  private let schedule: Schedule
  private let sessions: [String: Session]
  private let daysOnSite: [CivilDay]

  /// A checker for a schedule, the programme and the attendee's days on site.
  public init(_ schedule: Schedule, programme: [Session], daysOnSite: [CivilDay]) {
    self.schedule = schedule
    sessions = Dictionary(uniqueKeysWithValues: programme.map { ($0.code, $0) })
    self.daysOnSite = daysOnSite
  }

  /// What is wrong with the schedule, as sentences; nothing when it keeps the rules.
  public func violations() -> [String] {
    schedule.items.flatMap(violations) + overlaps() + hungryDays() + totals()
  }

  private func violations(of item: ScheduleItem) -> [String] {
    var found: [String] = []
    if !daysOnSite.contains(schedule.conference.day(of: item.startsAt)) {
      found.append("\(item.title) is on a day off")
    }
    if item.reasons.isEmpty { found.append("\(item.title) has no reason") }
    guard let code = item.code else { return found }
    guard let session = sessions[code] else { return found + ["\(code) is on no programme"] }
    if session.details.status == .cancelled { found.append("\(code) is cancelled") }
    if session.startsAt != item.startsAt || session.endsAt != item.endsAt {
      found.append("\(code) is at another time")
    }
    return found
  }

  private func overlaps() -> [String] {
    zip(schedule.items, schedule.items.dropFirst()).compactMap { one, next in
      one.endsAt.adding(minutes: next.walkMinutes) > next.startsAt
        ? "\(one.title) leaves no time to reach \(next.title)" : nil
    }
  }

  /// Days with something before 11:00 and something after 14:00, and no time to eat between.
  private func hungryDays() -> [String] {
    daysOnSite.compactMap { day in
      let items = schedule.items.filter { schedule.conference.day(of: $0.startsAt) == day }
      func moment(_ hour: Int) -> Instant? {
        schedule.conference.zone.instants(of: WallTime(day: day, secondOfDay: hour * 3600)).first
      }
      guard let opens = moment(11), let closes = moment(14),
        items.contains(where: { $0.startsAt < opens }),
        items.contains(where: { $0.endsAt > closes })
      else { return nil }
      let spans = items.contains { $0.kind != .meal && $0.startsAt <= opens && $0.endsAt >= closes }
      let eats = items.contains {
        $0.kind == .meal && $0.startsAt < closes && $0.endsAt > opens
          && ($0.code != nil || $0.startsAt.minutes(to: $0.endsAt) >= 45)
      }
      return spans || eats ? nil : "\(day) has no meal"
    }
  }

  private func totals() -> [String] {
    let sum = schedule.items.reduce(0) { $0 + $1.points }
    var found = sum == schedule.value ? [] : ["the items are worth \(sum), not \(schedule.value)"]
    if schedule.value > schedule.upperBound { found.append("the value is above its bound") }
    let planned = Set(schedule.items.compactMap(\.code))
    let both = schedule.leftOut.filter { planned.contains($0.session.code) }
    found += both.map { "\($0.session.code) is both planned and left out" }
    return found
  }
}
