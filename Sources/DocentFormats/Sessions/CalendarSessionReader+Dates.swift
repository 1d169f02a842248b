import Docent

extension CalendarSessionReader {
  /// The date of a series that a change is about.
  mutating func originalStart(
    of change: EventPart, by clock: CalendarClock
  ) -> CalendarMoment? {
    change.first("RECURRENCE-ID").flatMap { startMoment($0, by: clock) }
  }

  /// A time by the clock of a series; nil when it is unreadable, which is said elsewhere.
  mutating func startMoment(_ line: ContentLine, by clock: CalendarClock) -> CalendarMoment? {
    guard let time = CalendarTime(line) else { return nil }
    return clock.moment(time, by: zone(of: time, at: line))
  }

  /// The dates that a series leaves out: moments, and whole days.
  mutating func excludedDates(
    of event: EventPart, by clock: CalendarClock
  ) -> (moments: Set<CalendarMoment>, days: Set<CivilDay>) {
    var moments: Set<CalendarMoment> = []
    var days: Set<CivilDay> = []
    for line in event.all("EXDATE") {
      for item in line.items {
        guard let time = CalendarTime(item, zoneName: line.parameters["TZID"]) else {
          fault("EXDATE \(line.quoted) is no list of dates", in: event, at: line)
          break
        }
        if time.isDay {
          days.insert(time.wall.day)
        } else {
          moments.insert(clock.moment(time, by: zone(of: time, at: line)))
        }
      }
    }
    return (moments, days)
  }

  /// The dates that a line adds to a series, with ends of their own if they have them.
  mutating func addedDates(
    _ line: ContentLine, in event: EventPart, at times: CalendarEventTimes
  ) -> [(start: CalendarMoment, end: CalendarMoment?)] {
    var dates: [(start: CalendarMoment, end: CalendarMoment?)] = []
    for item in line.items {
      let parts = item.split(separator: "/", maxSplits: 1).map(String.init)
      guard let start = date(parts.first, of: line, at: times) else {
        oddity("RDATE \"\(item.prefix(60))\" is no date; it is left out", in: event, at: line)
        continue
      }
      guard parts.count > 1 else {
        dates.append((start, nil))
        continue
      }
      let end = date(parts[1], of: line, at: times)
      let duration = CalendarDuration(parts[1]).map { times.clock.adding($0, to: start) }
      dates.append((start, end ?? duration))
    }
    return dates
  }

  private mutating func date(
    _ text: String?, of line: ContentLine, at times: CalendarEventTimes
  ) -> CalendarMoment? {
    guard let text, let time = CalendarTime(text, zoneName: line.parameters["TZID"]) else {
      return nil
    }
    guard !time.isDay else {
      let clockTime = times.start.wall.secondOfDay
      return times.clock.moment(WallTime(day: time.wall.day, secondOfDay: clockTime))
    }
    return times.clock.moment(time, by: zone(of: time, at: line))
  }

  private mutating func zone(of time: CalendarTime, at line: ContentLine) -> Zone? {
    time.zoneName.flatMap { zones.zone(named: $0, at: line.number) }
  }
}

extension ContentLine {
  /// The parts of a list of dates.
  fileprivate var items: [String] {
    value.split(separator: ",").map { String($0).trimmingBlanks }
  }
}
