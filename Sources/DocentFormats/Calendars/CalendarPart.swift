/// A calendar of a file: what it says of itself, its zones and its events.
struct CalendarPart {
  /// The number of the line that begins it; of its first event's when nothing does.
  let line: Int
  /// Whether it stands between `BEGIN:VCALENDAR` and its end.
  let isDeclared: Bool
  /// Its own properties.
  var properties: [ContentLine] = []
  /// The zones it describes.
  var zones: [ZonePart] = []
  /// Its events.
  var events: [EventPart] = []

  /// The text of its first property of a name, without blanks around it.
  func text(_ name: String) -> String? {
    properties.first { $0.name == name }?.text.trimmingBlanks
  }
}

/// A zone as a calendar describes it.
struct ZonePart {
  /// The number of the line that begins it.
  let line: Int
  /// Its own properties and those of its observances.
  var properties: [ContentLine] = []
  /// How many observances it has.
  var observances = 0

  /// The name by which times refer to it.
  var name: String? { properties.first { $0.name == "TZID" }?.text }

  /// The IANA name that some programs add.
  var location: String? { properties.first { $0.name == "X-LIC-LOCATION" }?.text.trimmingBlanks }
}

/// An event of a calendar.
struct EventPart {
  /// The number of the line that begins it.
  let line: Int
  /// Its own properties, without those of its alarms.
  var properties: [ContentLine] = []

  /// Its first property of a name.
  func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

  /// Its properties of a name.
  func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }

  /// What it is known by; nil when it has no such thing or an empty one.
  var uid: String? {
    first("UID").flatMap { line in
      let text = line.text.trimmingBlanks
      return text.isEmpty ? nil : text
    }
  }
}
