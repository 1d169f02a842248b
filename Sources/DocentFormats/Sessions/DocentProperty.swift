/// The properties by which our own calendars say what iCalendar has no property for.
enum DocentProperty: String, CaseIterable {
  case code = "CODE"
  case guid = "GUID"
  case number = "NUMBER"
  /// The title to the letter, where programs want a line without blanks around it.
  case title = "TITLE"
  case subtitle = "SUBTITLE"
  case kind = "KIND"
  case track = "TRACK"
  case topic = "TOPIC"
  case building = "BUILDING"
  case room = "ROOM"
  case capacity = "CAPACITY"
  case speaker = "SPEAKER"
  case audience = "AUDIENCE"
  case level = "LEVEL"
  case creditMinutes = "CREDIT-MINUTES"
  case mustAttend = "MUST-ATTEND"
  case timeZone = "TIME-ZONE"
  case language = "LANGUAGE"
  case url = "URL"
  case link = "LINK"
  case notes = "NOTES"
  /// That a session ends when it starts, which iCalendar cannot say.
  case endsAtStart = "ENDS-AT-START"

  /// Its name in a calendar.
  var name: String { "X-DOCENT-" + rawValue }
}

/// The line that our calendars write before a description, and that others write alike.
enum SpeakersLine {
  /// The line for some speakers with what parts it from the description; empty for none.
  static func text(_ speakers: [String]) -> String {
    speakers.isEmpty ? "" : "Speakers: " + speakers.joined(separator: "; ") + "\n\n"
  }

  /// The speakers that a description begins with, and what it says besides; nil when it begins
  /// otherwise.
  ///
  /// With affiliations, each name has the speaker's institution in brackets behind it, which is no
  /// part of it.
  static func split(
    _ description: String, hasAffiliations: Bool
  ) -> (speakers: [String], rest: String)? {
    let marks = ["Speakers: ", "Speaker: "]
    guard let mark = marks.first(where: description.hasPrefix) else { return nil }
    let parts = description.dropFirst(mark.count).split(
      separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? parts[1] : ""
    guard let line = parts.first, rest.isEmpty || rest.hasPrefix("\n") else { return nil }
    let names = list(line, by: line.contains(";") ? ";" : ",")
      .map { hasAffiliations ? withoutAffiliation($0) : $0 }
    return (names.filter { !$0.isEmpty }, String(rest).trimmingBlanks)
  }

  /// The items of a list.
  ///
  /// What stands in brackets is not taken apart.
  private static func list(_ line: Substring, by separator: Character) -> [String] {
    var depth = 0
    let items = line.split { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return character == separator && depth <= 0
    }
    return items.map { String($0).trimmingBlanks }
  }

  private static func withoutAffiliation(_ name: String) -> String {
    guard name.hasSuffix(")"), let bracket = name.firstIndex(of: "(") else { return name }
    return String(name[..<bracket]).trimmingBlanks
  }
}
