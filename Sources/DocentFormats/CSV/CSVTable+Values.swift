import Docent
import Foundation

// Each of these is nil for a blank cell, and for one it cannot read and therefore reports.
extension CSVTable {
  /// A whole number.
  mutating func integer(_ column: Column, in range: ClosedRange<Int>) -> Int? {
    guard let cell = self[column] else { return nil }
    if let value = Int(cell), range.contains(value) { return value }
    let bounds = "\(range.lowerBound) to \(range.upperBound)"
    refuse(column, "\(cell.cited) is no whole number from \(bounds); correct it")
    return nil
  }

  /// A decimal number, with a point.
  mutating func decimal(_ column: Column, in range: ClosedRange<Double>) -> Double? {
    guard let cell = self[column] else { return nil }
    let isPlain = cell.utf8.allSatisfy { (0x30...0x39).contains($0) || ".+-".utf8.contains($0) }
    if isPlain, let value = Double(cell), range.contains(value) { return value }
    let bounds = "\(Int(range.lowerBound)) to \(Int(range.upperBound))"
    refuse(column, "\(cell.cited) is no number from \(bounds); write it like 41.25")
    return nil
  }

  /// Yes or no.
  mutating func flag(_ column: Column) -> Bool? {
    guard let cell = self[column] else { return nil }
    if let answer = Bool(answer: cell) { return answer }
    refuse(column, "\(cell.cited) is neither yes nor no; write \"yes\" or \"no\"")
    return nil
  }

  /// One of a few words, in any case.
  mutating func choice<Choice>(_ column: Column, of type: Choice.Type = Choice.self) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let cell = self[column] else { return nil }
    if let choice = Choice(rawValue: cell.lowercased()) { return choice }
    let words = type.allCases.map(\.rawValue)
    let remedy =
      NearestText.closest(to: cell, among: words).map { "did you mean \"\($0)\"?" }
      ?? "write " + words.map { "\"\($0)\"" }.joined(separator: " or ")
    refuse(column, "\(cell.cited) is no \(column.heading) that Docent knows; \(remedy)")
    return nil
  }

  /// A date and time, with or without an offset.
  mutating func time(_ column: Column) -> TypedTime? {
    guard let cell = self[column] else { return nil }
    if let time = TypedTime(cell) { return time }
    let example = "2027-06-24T09:00 or, with an offset, 2027-06-24T09:00-05:00"
    refuse(column, "\(cell.cited) is no date with a time; write it like \(example)")
    return nil
  }

  /// A date and time that every row needs.
  mutating func neededTime(_ column: Column) -> TypedTime? {
    needed(column) == nil ? nil : time(column)
  }

  /// Days between semicolons.
  mutating func days(_ column: Column) -> [CivilDay] {
    list(column).compactMap { cell in
      if let day = CivilDay(cell) { return day }
      refuse(column, "\(cell.cited) is no day; write days like 2027-06-24;2027-06-25")
      return nil
    }
  }

  /// A time zone.
  mutating func zone(_ column: Column) -> Zone? {
    guard let cell = self[column] else { return nil }
    if let zone = Zone(cell) { return zone }
    refuse(column, "\(cell.cited) is no time zone; \(Zone.remedy(for: cell))")
    return nil
  }

  /// An e-mail address; the report does not repeat it.
  mutating func email(_ column: Column) -> String? {
    guard let cell = self[column] else { return nil }
    let parts = cell.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, !parts.contains(""), !cell.contains(where: \.isWhitespace) { return cell }
    refuse(column, "this is no e-mail address; write one like name@example.org")
    return nil
  }

  /// Texts between semicolons, each once, without blanks around them.
  func list(_ column: Column) -> [String] {
    if let parts = parts(of: column) { return parts }
    guard let cell = self[column] else { return [] }
    var seen: Set<String> = []
    return CSVList.items(of: cell).filter { seen.insert($0).inserted }
  }
}

extension Bool {
  /// What an answer means; nil for one that is neither yes nor no.
  init?(answer: String) {
    switch answer.lowercased() {
    case "yes", "y", "true", "t", "1", "x": self = true
    case "no", "n", "false", "f", "0": self = false
    default: return nil
    }
  }
}

extension Zone {
  /// What to write for a text that is no time zone.
  static func remedy(for text: String) -> String {
    let nearest = NearestText.closest(to: text, among: TimeZone.knownTimeZoneIdentifiers)
    return nearest.map { "did you mean \"\($0)\"?" } ?? "write its IANA name, like America/Chicago"
  }
}
