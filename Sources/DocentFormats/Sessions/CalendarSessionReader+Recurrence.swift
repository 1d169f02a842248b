import Docent

extension CalendarSessionReader {
  /// How many rules without dates are tried before the others are not looked at.
  private static let mostUselessRules = 2

  /// Reads an event that takes place more than once: a session a date within the conference, but
  /// for the dates about which other events say otherwise.
  mutating func readSeries(
    _ event: EventPart, but changes: [EventPart], from origin: CalendarOrigin
  ) {
    let times = times(of: event)
    let session = session(event, at: times, from: origin)
    guard let times, let session else { return }
    let changed = Set(changes.compactMap { originalStart(of: $0, by: times.clock)?.wall })
    let excluded = excludedDates(of: event, by: times.clock)
    guard let starts = starts(of: event, at: times) else { return }
    var count = 0
    for (start, end) in starts where !changed.contains(start.wall) {
      let isExcluded = excluded.moments.contains(start) || excluded.days.contains(start.wall.day)
      guard !isExcluded else { continue }
      count += 1
      var dated = session
      dated.draft.start = times.clock.typed(start)
      dated.draft.end = end.map(times.clock.typed)
      dated.date = start == times.start ? nil : start.wall
      sessions.append(dated)
    }
    if count == 0, changed.isEmpty, !isPersonal {
      oddity("none of the event's dates is on a day of the conference; it is left out", in: event)
    }
  }

  /// Reads an event that says otherwise about one date of another.
  mutating func readChange(
    _ change: EventPart, of series: EventPart?, from origin: CalendarOrigin
  ) {
    let merged = change.inheriting(from: series)
    let times = times(of: merged)
    guard var session = session(merged, at: times, from: origin), let times else { return }
    if change.first("RECURRENCE-ID")?.parameters["RANGE"] != nil {
      oddity("RANGE is not supported; the change is of one date only", in: change)
    }
    let original = originalStart(of: change, by: times.clock)
    let first = series?.first("DTSTART").flatMap { startMoment($0, by: times.clock) }
    let dates = [times.start, original ?? times.start]
    if series != nil, !dates.contains(where: { isWithinDays($0, by: times.clock) }) { return }
    session.date = original == first ? nil : original?.wall
    sessions.append(session)
  }

  /// The starts of a series with their ends, in order; nil after a fault.
  private mutating func starts(
    of event: EventPart, at times: CalendarEventTimes
  ) -> [(start: CalendarMoment, end: CalendarMoment?)]? {
    let clock = times.clock
    let length = times.end.map { clock.length(from: times.start, to: $0) }
    var ends: [CalendarMoment: CalendarMoment?] = [:]
    func add(_ start: CalendarMoment, _ own: CalendarMoment? = nil) {
      guard isWithinDays(start, by: clock) else { return }
      let usual = length.map { clock.adding(CalendarDuration(seconds: $0), to: start) }
      ends[start] = .some(own ?? usual)
    }
    add(times.start)
    var hasOthers = ends.isEmpty
    for rule in event.all("RRULE") {
      guard let found = dates(of: rule, in: event, at: times) else { return nil }
      found.dates.map(clock.moment).forEach { add($0) }
      hasOthers = hasOthers || found.hasOthers || ends.isEmpty
    }
    for line in event.all("RDATE") {
      for (start, end) in addedDates(line, in: event, at: times) { add(start, end) }
    }
    if hasOthers, !ends.isEmpty, !isPersonal {
      oddity("the event's dates outside the conference's days are left out", in: event)
    }
    return ends.map { (start: $0.key, end: $0.value) }.sorted { $0.start.wall < $1.start.wall }
  }

  private mutating func dates(
    of rule: ContentLine, in event: EventPart, at times: CalendarEventTimes
  ) -> (dates: [WallTime], hasOthers: Bool)? {
    guard uselessRules < Self.mostUselessRules else {
      fault("RRULE is not looked at after so many that lead nowhere", in: event, at: rule)
      return nil
    }
    let start = times.start.wall
    let window =
      days.map { $0.lowerBound...$0.upperBound.advanced(by: 1) }
      ?? start.day...start.day.advanced(by: 366)
    let clock = times.clock
    do {
      let recurrence = try CalendarRecurrence(rule.value.trimmingBlanks) { instant in
        (clock.zone ?? .utc).wall(at: instant)
      }
      return try recurrence.dates(from: start, within: window, steps: &steps)
    } catch {
      uselessRules += 1
      let problem =
        switch error {
        case .unreadable: "no rule with any date"
        case .tooFrequent: "too frequent for a session"
        case .endless: "a rule that begins too long before the conference"
        }
      fault("RRULE \(rule.quoted) is \(problem); list the sessions one by one", in: event, at: rule)
      return nil
    }
  }

  private func isWithinDays(_ moment: CalendarMoment, by clock: CalendarClock) -> Bool {
    days?.contains(clock.day(of: moment, changingAt: dayChangeMinutes)) ?? true
  }
}

extension CalendarDuration {
  fileprivate init(seconds: Int) {
    self.init(
      from: WallTime(day: CivilDay(ordinal: 0), secondOfDay: 0),
      to: WallTime(secondsSince1970: seconds))
  }
}

extension EventPart {
  /// What a change says, and of what it does not say the same as the series.
  fileprivate func inheriting(from series: EventPart?) -> EventPart {
    guard let series else { return self }
    let own = Set(properties.map(\.name))
    let times: Set = ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"]
    var merged = self
    merged.properties += series.properties.filter {
      !own.contains($0.name) && !times.contains($0.name)
    }
    return merged
  }
}
