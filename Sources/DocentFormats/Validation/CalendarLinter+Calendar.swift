import Docent

extension CalendarLinter {
  /// Checks a calendar, its zones and its events.
  mutating func check(_ calendar: CalendarPart) {
    if calendar.isDeclared {
      checkHead(of: calendar)
    } else {
      error("no BEGIN:VCALENDAR stands around the component", section: "3.4", at: calendar.line)
    }
    for zone in calendar.zones { check(zone) }
    checkZoneNames(of: calendar)
    for event in calendar.events {
      self.event = event
      check(event, in: calendar)
      self.event = nil
    }
  }

  /// Checks that each UID stands once, but for dates of one event.
  mutating func checkIdentities(of calendars: [CalendarPart]) {
    var lines: [String: Int] = [:]
    for event in calendars.flatMap(\.events) {
      guard let uid = event.uid else { continue }
      let date = event.first("RECURRENCE-ID")?.value ?? ""
      guard let first = lines[uid + "\n" + date] else {
        lines[uid + "\n" + date] = event.line
        continue
      }
      self.event = event
      error(
        "the UID is that of the event in line \(first), so that programs show one of the two; "
          + "give each its own", section: "3.8.4.7", at: event.line)
      self.event = nil
    }
  }

  private mutating func checkHead(of calendar: CalendarPart) {
    if calendar.text("VERSION") != "2.0" {
      error("the calendar has no VERSION:2.0", section: "3.7.4", at: calendar.line)
    }
    if (calendar.text("PRODID") ?? "").isEmpty {
      error("the calendar has no PRODID: say what wrote it", section: "3.7.3", at: calendar.line)
    }
    if let method = calendar.properties.first(where: { $0.name == "METHOD" }) {
      warning(
        "METHOD is for invitations by mail; programs ask or refuse when a feed has it; leave it out",
        authority: "RFC 5546, 1.4", at: method.number)
    }
    if calendar.events.isEmpty {
      warning("the calendar has no events", authority: "RFC 5545, 3.6", at: calendar.line)
    }
  }

  private mutating func check(_ zone: ZonePart) {
    if zone.name == nil {
      error("the VTIMEZONE has no TZID", section: "3.6.5", at: zone.line)
    }
    if zone.observances == 0 {
      error(
        "the VTIMEZONE has no STANDARD and no DAYLIGHT, so that it says nothing", section: "3.6.5",
        at: zone.line)
    }
  }

  /// Checks the names of zones, each where it is used first.
  private mutating func checkZoneNames(of calendar: CalendarPart) {
    let described = Set(calendar.zones.compactMap(\.name))
    var seen: Set<String> = []
    for line in calendar.events.lazy.flatMap(\.properties) {
      guard let name = line.parameters["TZID"], seen.insert(name).inserted else { continue }
      let short = name.prefix(60)
      if !described.contains(name), !name.hasPrefix("/") {
        error(
          "TZID \(short) has no VTIMEZONE; some programs take its times for their own",
          section: "3.2.19", at: line.number)
      }
      if Zone(calendarName: name) == nil {
        warning(
          "TZID \(short) is not the name of a time zone; programs that go by the name show "
            + "wrong times; write one such as America/Chicago", authority: "calcurse, macOS",
          at: line.number)
      }
    }
  }
}
