import Docent

extension CalendarLinter {
  private static let once = [
    "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "URL",
    "STATUS", "SEQUENCE", "CLASS", "CREATED", "GEO", "LAST-MODIFIED", "ORGANIZER", "PRIORITY",
    "RECURRENCE-ID", "TRANSP",
  ]

  /// Checks an event.
  mutating func check(_ event: EventPart, in calendar: CalendarPart) {
    let before = findings.count
    checkPresence(of: event)
    checkRepetition(in: event)
    checkTimes(of: event)
    checkValues(of: event)
    let hasErrors = findings[before...].contains { $0.severity == .error }
    if !hasErrors { checkByLibrary(event, in: calendar) }
  }

  private mutating func checkPresence(of event: EventPart) {
    if event.uid == nil {
      error("the event has no UID", section: "3.8.4.7", at: event.line)
    } else if let uid = event.uid, CalendarIdentity.isPersonal(uid) {
      warning(
        "the UID looks like somebody's e-mail address, which all who get the file can read",
        authority: "RFC 7986, 5.3", at: event.first("UID")?.number)
    }
    if event.first("DTSTAMP") == nil {
      error("the event has no DTSTAMP", section: "3.8.7.2", at: event.line)
    }
    if event.first("DTSTART") == nil {
      error("the event has no DTSTART", section: "3.8.2.4", at: event.line)
    }
    if event.trimmed("SUMMARY") == nil {
      warning("the event has no SUMMARY; it is left out", authority: "Giggity", at: event.line)
    }
    if event.trimmed("LOCATION") == nil {
      warning("the event has no LOCATION; it is left out", authority: "Giggity", at: event.line)
    }
  }

  private mutating func checkRepetition(in event: EventPart) {
    var seen: Set<String> = []
    for line in event.properties
    where !seen.insert(line.name).inserted && Self.once.contains(line.name) {
      error("\(line.name) stands twice in the event", section: "3.6.1", at: line.number)
    }
    if let length = event.first("DURATION"), event.first("DTEND") != nil {
      error("the event has DTEND and DURATION; leave one out", section: "3.6.1", at: length.number)
    }
  }

  private mutating func checkValues(of event: EventPart) {
    for line in event.properties where ["SUMMARY", "LOCATION"].contains(line.name) {
      if line.text.contains("\n") {
        warning(
          "\(line.name) has a line break; the event is left out", authority: "calcurse",
          at: line.number)
      }
    }
    if let line = event.first("SEQUENCE"), Int32(line.value).map({ $0 >= 0 }) != true {
      error("SEQUENCE \(line.quoted) is no whole number", section: "3.8.7.4", at: line.number)
    }
    let statuses = ["TENTATIVE", "CONFIRMED", "CANCELLED"]
    if let line = event.first("STATUS"), !statuses.contains(line.value.uppercased()) {
      error(
        "STATUS \(line.quoted) is none of \(statuses.joined(separator: ", "))",
        section: "3.8.1.11", at: line.number)
    }
    for line in event.all("RRULE") { check(rule: line, in: event) }
  }

  private mutating func check(rule: ContentLine, in event: EventPart) {
    do {
      _ = try CalendarRecurrence(rule.value) { Zone.utc.wall(at: $0) }
    } catch .unreadable {
      error("RRULE \(rule.quoted) is no rule", section: "3.3.10", at: rule.number)
    } catch {
      warning(
        "RRULE \(rule.quoted) makes too many dates for a programme", authority: "Docent",
        at: rule.number)
    }
    let parts = rule.value.uppercased().split(separator: ";")
    guard let until = parts.first(where: { $0.hasPrefix("UNTIL=") }) else { return }
    let hasZone = event.first("DTSTART")?.parameters["TZID"] != nil
    if hasZone, !until.hasSuffix("Z") {
      error(
        "UNTIL has to be in UTC, as DTSTART names a zone", section: "3.3.10", at: rule.number)
    }
  }
}
