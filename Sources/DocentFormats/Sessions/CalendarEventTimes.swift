import Docent

/// When an event takes place.
struct CalendarEventTimes {
  let clock: CalendarClock
  var start: CalendarMoment
  var end: CalendarMoment?
  /// Whether a zone is named, or a moment.
  let namesZone: Bool
  /// Whether it takes whole days.
  let isDay: Bool
}

extension CalendarSessionReader {
  /// Reads the start and the end of an event; nil after a fault.
  mutating func times(of event: EventPart) -> CalendarEventTimes? {
    guard let line = event.first("DTSTART") ?? event.first("RECURRENCE-ID") else {
      fault("the event has no DTSTART; say when it starts", in: event)
      _ = end(of: event)
      return nil
    }
    let start = time(line, in: event)
    let zone = start?.zoneName.flatMap { zones.zone(named: $0, at: line.number) }
    let end = end(of: event)
    guard let start else { return nil }
    let clock = clock(of: start, in: zone)
    let moment = clock.moment(start, by: zone)
    note(start, in: zone ?? usual, at: line, of: event)
    if let instant = moment.instant, let zone {
      zones.compare(zone.offset(at: instant), named: start.zoneName, at: line.number)
    }
    var times = CalendarEventTimes(
      clock: clock, start: moment, namesZone: start.offset != nil || zone != nil,
      isDay: start.isDay)
    times.end = self.end(end, after: times, isDay: start.isDay)
    if start.isDay, !isPersonal {
      oddity("the event takes the whole day; it is kept from midnight to midnight", in: event)
    }
    return times
  }

  /// An end as written.
  enum WrittenEnd {
    case time(CalendarTime, zone: Zone?)
    case duration(CalendarDuration)
  }

  private mutating func end(of event: EventPart) -> WrittenEnd? {
    let line = event.first("DTEND")
    let length = event.first("DURATION")
    if line != nil, let length {
      oddity("the event has DTEND and DURATION; DTEND is taken", in: event, at: length)
    }
    if let line {
      guard let time = time(line, in: event) else { return nil }
      let zone = time.zoneName.flatMap { zones.zone(named: $0, at: line.number) }
      note(time, in: zone ?? usual, at: line, of: event)
      return .time(time, zone: zone)
    }
    guard let length else { return nil }
    guard let duration = CalendarDuration(length.value.trimmingBlanks) else {
      fault(
        "DURATION \(length.quoted) is no length of time; write PT45M or so", in: event, at: length)
      return nil
    }
    return .duration(duration)
  }

  private func end(
    _ end: WrittenEnd?, after times: CalendarEventTimes, isDay: Bool
  ) -> CalendarMoment? {
    switch end {
    case .time(let time, let zone): times.clock.moment(time, by: zone)
    case .duration(let duration): times.clock.adding(duration, to: times.start)
    case nil where isDay:
      times.clock.moment(WallTime(day: times.start.wall.day.advanced(by: 1), secondOfDay: 0))
    case nil: nil
    }
  }

  private func clock(of start: CalendarTime, in zone: Zone?) -> CalendarClock {
    guard start.offset == nil, zone?.needsRules != false else {
      return CalendarClock(zone: .utc, keptZone: zones.declared ?? usual ?? .utc, isExact: true)
    }
    let own = zone ?? (start.zoneName == nil ? usual : nil)
    return CalendarClock(zone: own, keptZone: own, isExact: false)
  }

  /// Reads a time, or reports it.
  mutating func time(_ line: ContentLine, in event: EventPart) -> CalendarTime? {
    let time = CalendarTime(line)
    if time == nil {
      let example = "write it as 20270624T090000"
      fault("\(line.name) \(line.quoted) is no date and time; \(example)", in: event, at: line)
    }
    return time
  }

  /// Reports what is odd about a time: that clocks skip or repeat it, or that it floats although
  /// the calendar declares another zone than the usual one.
  private mutating func note(
    _ time: CalendarTime, in zone: Zone?, at line: ContentLine, of event: EventPart
  ) {
    guard time.offset == nil, !time.isDay else { return }
    if let oddity = zone?.calendarOddity(of: time.wall) {
      self.oddity(oddity, in: event, at: line)
    }
    if time.zoneName == nil { zones.noteFloating(at: line.number) }
  }
}

extension ContentLine {
  /// The value for a message, in quotation marks, not too long.
  var quoted: String {
    value.count > 60 ? "\"\(value.prefix(60))…\"" : "\"\(value)\""
  }
}
