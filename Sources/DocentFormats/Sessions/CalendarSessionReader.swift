import Docent

/// Reads the events of a calendar file as sessions.
struct CalendarSessionReader {
  /// How many sessions a file may have.
  static let limit = 100_000

  /// The days of the conference; nil when nobody knows them.
  let days: ClosedRange<CivilDay>?
  /// Minutes after midnight at which one day of the conference gives way to the next.
  let dayChangeMinutes: Int
  /// The zone of times that name none.
  let usual: Zone?
  /// Whether the calendar is somebody's own: in it, events without a title, of whole days or outside
  /// the conference are nothing odd.
  let isPersonal: Bool

  var file: CalendarFile
  var zones: CalendarZones
  var sessions: [CalendarSession] = []
  /// Rules that took much work without giving dates, after a few of which no more are tried.
  var uselessRules = 0
  /// How many dates of rules may still be looked at.
  var steps = CalendarRecurrence.furthest

  init(
    _ input: InputFile, days: ClosedRange<CivilDay>?, dayChangeMinutes: Int, usual: Zone?,
    isPersonal: Bool = false
  ) {
    file = CalendarFile(input)
    self.days = days
    self.dayChangeMinutes = dayChangeMinutes
    self.usual = usual
    self.isPersonal = isPersonal
    zones = CalendarZones(of: CalendarPart(line: 0, isDeclared: false), usual: usual)
  }

  /// Reads all events of all calendars.
  mutating func readAll() {
    for calendar in file.calendars {
      zones = CalendarZones(of: calendar, usual: usual)
      read(calendar)
      for oddity in zones.oddities { file.oddity(oddity.message, at: oddity.line) }
    }
    if file.findings.faults.isEmpty, file.calendars.allSatisfy(\.events.isEmpty) {
      file.oddity("the calendar has no events", at: nil)
    }
  }

  private mutating func read(_ calendar: CalendarPart) {
    if !calendar.isDeclared {
      file.oddity("no BEGIN:VCALENDAR stands around the events", at: calendar.line)
    }
    let origin = CalendarOrigin(calendar)
    let changes = calendar.events.filter { $0.first("RECURRENCE-ID") != nil }
    let changesByUID = Dictionary(grouping: changes) { $0.uid?.lowercased() ?? "" }
    var series: [String: EventPart] = [:]
    for event in calendar.events where event.recurs {
      if let uid = event.uid?.lowercased(), series[uid] == nil { series[uid] = event }
    }
    if origin.isCancellation {
      file.oddity("METHOD:CANCEL: all sessions of the calendar are called off", at: calendar.line)
    }
    for event in calendar.events {
      guard sessions.count < Self.limit else {
        return file.fault("the file has more than \(Self.limit) sessions", at: event.line)
      }
      let uid = event.uid?.lowercased() ?? ""
      if event.first("RECURRENCE-ID") != nil {
        readChange(event, of: series[uid], from: origin)
      } else if event.recurs {
        let isFirst = series[uid]?.line == event.line
        readSeries(event, but: isFirst ? changesByUID[uid] ?? [] : [], from: origin)
      } else {
        readSingle(event, from: origin)
      }
    }
  }

  private mutating func readSingle(_ event: EventPart, from origin: CalendarOrigin) {
    let times = times(of: event)
    let session = session(event, at: times, from: origin)
    guard let session else { return }
    sessions.append(session)
  }

  mutating func fault(_ message: String, in event: EventPart, at line: ContentLine? = nil) {
    file.fault(message, at: line?.number ?? event.line, path: event.uid)
  }

  mutating func oddity(_ message: String, in event: EventPart, at line: ContentLine? = nil) {
    file.oddity(message, at: line?.number ?? event.line, path: event.uid)
  }
}

extension EventPart {
  /// Whether it takes place more than once.
  var recurs: Bool {
    properties.contains { $0.name == "RRULE" || $0.name == "RDATE" }
      && first("RECURRENCE-ID") == nil
  }
}
