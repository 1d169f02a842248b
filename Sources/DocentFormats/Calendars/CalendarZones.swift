import Docent

/// Finds the zones that the times of a calendar name.
///
/// A name that is not one of the IANA database says nothing: `CST` is a zone in Chicago and
/// another in Shanghai. Then the zone is the one that the calendar declares for itself, else the
/// place that it gives for the name, else the usual one.
struct CalendarZones {
  /// The zone that the calendar declares for all of its times, if it says anything: UTC is what
  /// programs write that do not know.
  let declared: Zone?
  /// The zone of times that name none.
  let usual: Zone?

  private let parts: [String: ZonePart]
  private var known: [String: Zone?] = [:]
  private var strangers: [String: Stranger] = [:]
  private var firstFloating: Int?

  /// A name that is not the name of a zone, and where it stands.
  private struct Stranger {
    let line: Int
    let zone: Zone?
    let source: String
    var uses = 0
    var contradiction: Int?
  }

  init(of calendar: CalendarPart, usual: Zone?) {
    let zone = calendar.text("X-WR-TIMEZONE").flatMap { Zone($0) }
    declared = zone?.needsRules == true ? zone : nil
    self.usual = usual
    parts = Dictionary(calendar.zones.map { ($0.name ?? "", $0) }) { first, _ in first }
  }

  /// The zone that a time of a line names; nil when it is in the usual one and that is not known.
  mutating func zone(named name: String, at line: Int) -> Zone? {
    let zone: Zone?
    if let known = known[name] {
      zone = known
    } else {
      zone = Zone(calendarName: name) ?? strange(name, at: line)
      known[name] = .some(zone)
    }
    strangers[name]?.uses += 1
    return zone
  }

  /// Looks whether the calendar's own rules for a name agree with what was taken for it.
  mutating func compare(_ offset: Int, named name: String?, at line: Int) {
    guard let name, strangers[name]?.contradiction == nil, let offsets = parts[name]?.offsets,
      !offsets.isEmpty, !offsets.contains(offset)
    else { return }
    strangers[name]?.contradiction = line
  }

  /// Remembers that a time names no zone.
  mutating func noteFloating(at line: Int) {
    if firstFloating == nil { firstFloating = line }
  }

  /// What is odd about the zones of the calendar, each told once.
  var oddities: [(line: Int, message: String)] {
    var oddities = strangeNames
    if let firstFloating, let declared, let usual, declared != usual {
      oddities.append(
        (
          firstFloating,
          "times without a zone are read in \(usual.identifier), although the calendar declares "
            + "\(declared.identifier); name the zone if that is wrong"
        ))
    }
    return oddities.sorted { $0 < $1 }
  }

  /// What is odd about the names that are not the names of zones, each told once.
  private var strangeNames: [(line: Int, message: String)] {
    strangers.map { name, stranger in
      let times = stranger.uses == 1 ? "a time with it is" : "\(stranger.uses) times with it are"
      var message =
        "TZID \(name.prefix(60)) is not the name of a time zone; \(times) read in "
        + "\(stranger.zone?.identifier ?? "the conference's zone"), \(stranger.source)"
      if let line = stranger.contradiction {
        message +=
          "; the rules that the file gives for it are others (line \(line)): see whether the "
          + "times are right, else name the zone"
      }
      return (stranger.line, message)
    }
  }

  private mutating func strange(_ name: String, at line: Int) -> Zone? {
    let location = parts[name]?.location.flatMap { Zone($0) }
    let stranger =
      if let declared {
        Stranger(line: line, zone: declared, source: "the calendar's X-WR-TIMEZONE")
      } else if let location {
        Stranger(line: line, zone: location, source: "the X-LIC-LOCATION of its VTIMEZONE")
      } else {
        Stranger(line: line, zone: usual, source: "which is usual here")
      }
    strangers[name] = stranger
    return stranger.zone
  }
}

extension ZonePart {
  /// Seconds east of UTC that its observances have, as far as they can be read.
  fileprivate var offsets: Set<Int> {
    Set(properties.filter { $0.name == "TZOFFSETTO" }.compactMap { Self.offset($0.value) })
  }

  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, "+-".contains(sign), let digits = Int(text.dropFirst()) else {
      return nil
    }
    let minutes = text.utf8.count > 5 ? digits / 100 : digits
    let seconds = minutes / 100 * 3600 + minutes % 100 * 60
    return sign == "-" ? -seconds : seconds
  }
}

extension Zone {
  /// The zone of a name in a calendar: an IANA name, or a globally unique one that ends in it,
  /// such as `/freeassociation.sourceforge.net/Europe/Berlin`.
  init?(calendarName name: String) {
    if let zone = Zone(name) {
      self = zone
      return
    }
    guard name.hasPrefix("/") else { return nil }
    let parts = name.split(separator: "/")
    for start in parts.indices {
      guard let zone = Zone(parts[start...].joined(separator: "/")) else { continue }
      self = zone
      return
    }
    return nil
  }
}
