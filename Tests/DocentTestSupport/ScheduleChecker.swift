public import Docent

/// Checks a schedule against the rules, knowing nothing of how schedules are made.
public struct ScheduleChecker {
  private let schedule: Schedule
  private let sessions: [String: Session]
  private let daysOnSite: [CivilDay]
  private let asked: Asked

  /// What the schedule had to heed besides.
  public struct Asked {
    /// The conference's rules.
    public var rules = PlanningRules.standard
    /// What the attendee asks of each day.
    public var preferences = PlanningPreferences()
    /// The walks that were measured.
    public var walks: [WalkingDraft] = []
    /// The codes of sessions at which the attendee will not be.
    public var vetoes: [String] = []
    /// The codes of sessions at which the attendee will be.
    public var pins: [String] = []

    /// Nothing besides.
    public init() {}
  }

  /// A checker for a schedule, the programme, the attendee's days on site and what they asked for.
  public init(
    _ schedule: Schedule, programme: [Session], daysOnSite: [CivilDay], asked: Asked = Asked()
  ) {
    self.schedule = schedule
    self.asked = asked
    sessions = Dictionary(uniqueKeysWithValues: programme.map { ($0.code, $0) })
    self.daysOnSite = daysOnSite
  }

  /// What is wrong with the schedule, as sentences; nothing when it keeps the rules.
  public func violations() -> [String] {
    schedule.items.flatMap(violations) + overlaps() + walks() + hungryDays() + totals()
      + schedule.items.indices.flatMap(backups) + wishes() + limits()
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
    let leaving = asked.rules.kinds[session.details.kind ?? ""]?.leaving
    let stays = item.startsAt.minutes(to: item.endsAt)
    if item.isLeftEarly, stays < leaving?.afterMinutes ?? Int.max {
      found.append("\(code) is left too early")
    }
    if session.startsAt != item.startsAt || !item.isLeftEarly && session.endsAt != item.endsAt {
      found.append("\(code) is at another time")
    }
    let points = item.reasons.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    if points.reduce(0, +) != item.points {
      found.append("\(code) is worth \(item.points), but its reasons come to \(points)")
    }
    return found
  }

  private func walk(_ from: RoomDraft?, _ to: RoomDraft?) -> Int {
    let times = WalkingTimes(asked.walks, usual: asked.rules.walking)
    return (times.minutes(from: from, to: to) * asked.preferences.pacePercent + 99) / 100
  }

  /// Walks from the last place that is known, on the same day.
  private func walks() -> [String] {
    var last: (day: CivilDay, room: RoomDraft)?
    return schedule.items.compactMap { item in
      guard let room = item.room else { return nil }
      let day = schedule.conference.day(of: item.startsAt)
      let minutes = last?.day == day ? walk(last?.room, room) : 0
      last = (day, room)
      return item.walkMinutes == minutes
        ? nil : "it takes \(minutes) minutes to \(item.title), not \(item.walkMinutes)"
    }
  }

  /// Back-ups that cannot be attended in the stead of an item.
  private func backups(of index: Int) -> [String] {
    let item = schedule.items[index]
    let planned = Set(schedule.items.compactMap(\.code))
    return item.backups.compactMap { code in
      guard let session = sessions[code], let end = session.endsAt, !planned.contains(code),
        !asked.vetoes.contains(code), session.details.status != .cancelled
      else { return "\(code) is no back-up" }
      let room = room(of: session)
      let isLate =
        item.startsAt.adding(minutes: walk(item.room, room)) > session.startsAt.adding(minutes: 10)
      let clashes = schedule.items.indices.filter { $0 != index }.contains { other in
        let other = schedule.items[other]
        return other.endsAt.adding(minutes: walk(other.room, room)) > session.startsAt
          && end.adding(minutes: walk(room, other.room)) > other.startsAt
      }
      return isLate || clashes ? "\(code) cannot be reached instead of \(item.title)" : nil
    }
  }

  private func room(of session: Session) -> RoomDraft? {
    let details = session.details
    guard details.building != nil || details.room != nil else { return nil }
    // What is known of the room besides, its floor, is in the schedule where it is.
    let known =
      schedule.items.compactMap(\.room) + schedule.leftOut.compactMap(\.session.room)
      + schedule.dropIns.compactMap(\.session.room)
    return known.first { $0.building == details.building && $0.room == details.room ?? "" }
  }

  private func wishes() -> [String] {
    let planned = Set(schedule.items.compactMap(\.code))
    return asked.vetoes.filter(planned.contains).map { "\($0) was vetoed" }
      + asked.pins.filter { !planned.contains($0) }.map { "\($0) was pinned" }
  }

  /// What goes beyond the limits of a day, without the musts.
  private func limits() -> [String] {
    daysOnSite.flatMap { day in
      let items = schedule.items.filter {
        schedule.conference.day(of: $0.startsAt) == day && $0.kind == .session
          && $0.code.flatMap { sessions[$0]?.details.kind } != "break"
          && !$0.reasons.contains { $0.hasPrefix("must") || $0.hasPrefix("you ") }
      }
      let minutes = items.reduce(0) { $0 + $1.startsAt.minutes(to: $1.endsAt) }
      let walls = items.map {
        (
          schedule.conference.zone.wall(at: $0.startsAt),
          schedule.conference.zone.wall(at: $0.endsAt)
        )
      }
      let early = asked.preferences.earliest.map { hour in
        walls.contains { $0.0.minuteOfDay < hour && $0.0.day == day }
      }
      let late = asked.preferences.latest.map { hour in
        walls.contains { $0.1.minuteOfDay > hour && $0.1.day == day }
      }
      var found: [String] = []
      if items.count > asked.preferences.mostSessions ?? Int.max {
        found.append("\(day) has \(items.count) sessions")
      }
      if minutes > asked.preferences.mostMinutes ?? Int.max {
        found.append("\(day) has \(minutes) minutes of sessions")
      }
      if early == true || late == true { found.append("\(day) goes beyond the hours") }
      return found
    }
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
