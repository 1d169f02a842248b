import Docent

extension CalendarLinter {
  /// Checks the times of an event.
  mutating func checkTimes(of event: EventPart) {
    for name in ["DTSTART", "DTEND", "DTSTAMP", "RECURRENCE-ID", "CREATED", "LAST-MODIFIED"] {
      for line in event.all(name) { check(time: line) }
    }
    if let line = event.first("DTSTAMP"), let time = CalendarTime(line), time.offset != 0 {
      error("DTSTAMP has to be in UTC, with a Z at its end", section: "3.8.7.2", at: line.number)
    }
    if let line = event.first("DURATION"), CalendarDuration(line.value) == nil {
      error("DURATION \(line.quoted) is no length of time", section: "3.3.6", at: line.number)
    }
    guard let start = event.first("DTSTART").flatMap({ CalendarTime($0) }),
      let line = event.first("DTEND"), let end = CalendarTime(line)
    else { return }
    if start.isDay != end.isDay {
      error(
        "DTEND is a day and DTSTART a time, or the other way round", section: "3.8.2.2",
        at: line.number)
    } else {
      checkOrder(of: start, and: end, at: line)
    }
  }

  private mutating func checkOrder(
    of start: CalendarTime, and end: CalendarTime, at line: ContentLine
  ) {
    func moment(_ time: CalendarTime) -> Int {
      let zone = time.zoneName.flatMap { Zone(calendarName: $0) } ?? .utc
      return (time.instant ?? zone.calendarInstant(of: time.wall)).seconds
    }
    let isComparable =
      start.zoneName == end.zoneName && (start.offset == nil) == (end.offset == nil)
    let isKnown = [start, end].allSatisfy { $0.offset != nil || $0.zoneName != nil }
    guard isComparable || isKnown else { return }
    let length = moment(end) - moment(start)
    if length < 0 {
      error("DTEND is before DTSTART", section: "3.8.2.2", at: line.number)
    } else if length == 0 {
      warning(
        "DTEND equals DTSTART, though it has to be later; leave it out",
        authority: "RFC 5545, 3.8.2.2", at: line.number)
    }
  }

  private mutating func check(time line: ContentLine) {
    guard let time = CalendarTime(line) else {
      return error(
        "\(line.name) \(line.quoted) is no date or time", section: "3.3.5", at: line.number)
    }
    let value = line.parameters["VALUE"]?.uppercased()
    if time.isDay, value != "DATE" {
      error("\(line.name) is a day without VALUE=DATE", section: "3.3.4", at: line.number)
    } else if !time.isDay, value == "DATE" {
      error("\(line.name) is a time with VALUE=DATE", section: "3.3.4", at: line.number)
    } else if !time.isDay, line.value.contains("-") || line.value.contains(":") {
      error("\(line.name) has to be written as 20270624T090000", section: "3.3.5", at: line.number)
    }
    if time.offset != nil, time.zoneName != nil {
      error("\(line.name) is in UTC and names a zone", section: "3.2.19", at: line.number)
    }
  }
}
