import Docent

/// Dates and times as XML Schema has them.
enum XMLMoment {
  /// Whether a text is an `xs:dateTime` with an offset from UTC.
  static func isMoment(_ text: String) -> Bool {
    guard let mark = text.firstIndex(of: "T"), isPlainDate(String(text[..<mark])) else {
      return false
    }
    let rest = text[text.index(after: mark)...]
    guard let zone = rest.firstIndex(where: { "Z+-".contains($0) }) else { return false }
    return isClock(String(rest[..<zone])) && isZone(String(rest[zone...]))
  }

  /// Whether a text is an `xs:date`, with an offset or without.
  static func isDate(_ text: String) -> Bool {
    let bare = text.hasPrefix("-") ? String(text.dropFirst()) : text
    guard bare.utf8.count > 10 else { return isPlainDate(text) }
    if bare.hasSuffix("Z") { return isPlainDate(String(text.dropLast())) }
    guard bare.utf8.count > 15, isZone(String(text.suffix(6))) else { return isPlainDate(text) }
    return isPlainDate(String(text.dropLast(6)))
  }

  private static func isPlainDate(_ text: String) -> Bool {
    var shape = TextShape(text)
    _ = shape.skip("-")
    guard shape.run(of: .digits, least: 4), shape.skip("-"),
      shape.run(of: .digits, least: 2, most: 2), shape.skip("-"),
      shape.run(of: .digits, least: 2, most: 2), shape.isAtEnd
    else { return false }
    let parts = text.split(separator: "-")
    guard let year = Int(parts[0]), year > 0, parts[0].count == 4 || parts[0].first != "0",
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    // All years that are leap years alike have the same days.
    return CivilDay(year: 2000 + year % 400, month: month, day: day) != nil
  }

  private static func isClock(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let hour = twoDigits(parts[0]), let minute = twoDigits(parts[1]),
      let second = twoDigits(String(parts[2].prefix(2)))
    else { return false }
    let fraction = parts[2].dropFirst(2)
    let isFraction =
      fraction.hasPrefix(".")
      && TextShape.isRun(String(fraction.dropFirst()), of: .digits, least: 1)
    guard fraction.isEmpty || isFraction else { return false }
    let isMidnight = hour == 24 && minute == 0 && second == 0
    return (hour < 24 || isMidnight) && minute < 60 && second < 60
  }

  private static func isZone(_ text: String) -> Bool {
    if text == "Z" { return true }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard text.hasPrefix("+") || text.hasPrefix("-"), parts.count == 2,
      let hour = twoDigits(String(parts[0])), let minute = twoDigits(String(parts[1]))
    else { return false }
    return minute < 60 && hour * 60 + minute <= 14 * 60
  }

  private static func twoDigits(_ text: String) -> Int? {
    text.utf8.count == 2 && TextShape.isRun(text, of: .digits, least: 2) ? Int(text) : nil
  }
}
