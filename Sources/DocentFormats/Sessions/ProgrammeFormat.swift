/// The formats in which programmes come and go.
public enum ProgrammeFormat: String, Sendable, CaseIterable {
  /// A table with our own headings.
  case csv
  /// frab's and pentabarf's schedule.xml.
  case frabXML = "frab-xml"
  /// frab's schedule.json, version 1.
  case frabJSON = "frab-json"
  /// iCalendar.
  case ics

  /// The format that a file's first bytes speak of; a table when they speak of none.
  ///
  /// Byte order marks and blanks before the first character do not count, and neither do the zeros
  /// that UTF-16 puts between characters.
  public init(of bytes: some Sequence<UInt8>) {
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
    let start = bytes.lazy.drop { marks.contains($0) }.filter { $0 != 0 }.prefix(15)
    let text = String(decoding: Array(start), as: UTF8.self).uppercased()
    self =
      switch text.first {
      case "<": .frabXML
      case "{", "[": .frabJSON
      case "B" where text.hasPrefix("BEGIN:VCALENDAR"): .ics
      default: .csv
      }
  }
}
