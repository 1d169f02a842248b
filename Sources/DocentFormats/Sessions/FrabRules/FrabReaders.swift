import Docent

/// What two programs that people carry to conferences cannot read in a `schedule.xml`.
///
/// Giggity reads a duration as a time of day, and a start without a date by the phone's zone.
/// FOSDEM Companion reads durations by position, needs numbers for events and persons, and these
/// parts of the head and the days.
struct FrabReaders {
  private(set) var findings: [FormatFinding] = []
  private var head: Set<String> = []
  private var path: [String] = []
  private var text = ""
  private var event: Place?
  private var hasDate = false
  private var told: Set<String> = []

  mutating func take(_ part: XMLEvent, at place: Place) {
    switch part {
    case .start(let name, let attributes): start(name, attributes, at: place)
    case .text(let piece): text += piece
    case .end(let name): end(name, at: place)
    case .instruction: break
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String], at place: Place) {
    path.append(name)
    text = ""
    switch name {
    case "day":
      let missing = ["index", "date", "start", "end"].filter { attributes[$0] == nil }
      for key in missing {
        warn("FOSDEM Companion", "it needs the attribute \(key) of each day", at: place)
      }
    case "event":
      event = place
      hasDate = false
      if attributes["id"].flatMap({ Int($0) }) == nil {
        warn("FOSDEM Companion", "it needs a number as the id of each event", at: place)
      }
    case "person" where attributes["id"].flatMap({ Int($0) }) == nil:
      warn("FOSDEM Companion", "it needs a number as the id of each person", at: place)
    default: break
    }
  }

  private mutating func end(_ name: String, at place: Place) {
    path.removeLast()
    if path == ["schedule", "conference"] { head.insert(name) }
    if let event, path.last == "event" { endPart(name, of: event) }
    if name == "event", let event {
      if !hasDate {
        warn("Giggity", "without a date with its offset it takes the phone's time zone", at: event)
      }
      self.event = nil
    }
    text = ""
    if path.isEmpty { endFile(at: place) }
  }

  private mutating func endPart(_ name: String, of event: Place) {
    if name == "date" { hasDate = TypedTime(text.trimmed)?.offset != nil }
    guard name == "duration" else { return }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    let isClock =
      (2...3).contains(parts.count) && (parts[0] ?? 24) < 24
      && parts.dropFirst().allSatisfy { ($0 ?? 60) < 60 }
    if !isClock {
      find(
        "Giggity", "it cannot read the duration \(text.cited), which is no time of day", at: event)
    }
    if text.split(separator: ":").first?.utf8.count != 2 {
      find(
        "FOSDEM Companion", "it misreads the duration \(text.cited); write two digits of hours",
        at: event)
    }
  }

  private mutating func endFile(at place: Place) {
    for name in ["acronym", "title", "base_url"] where !head.contains(name) {
      find("FOSDEM Companion", "it needs <\(name)> in the conference", at: place)
    }
  }

  /// Tells something the first time only; it is mostly the same all over a file.
  private mutating func warn(_ reader: String, _ message: String, at place: Place) {
    guard told.insert(reader + message).inserted else { return }
    find(reader, message + "; this is the first without", at: place)
  }

  private mutating func find(_ reader: String, _ message: String, at place: Place) {
    guard findings.count < FrabXMLInspector.limit else { return }
    findings.append(FormatFinding(.warning, authority: reader, place: place, message: message))
  }
}
