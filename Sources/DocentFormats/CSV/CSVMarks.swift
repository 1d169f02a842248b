/// What occurs in a field or a record; each bit is the class of a byte as well.
struct CSVMarks: OptionSet {
  var rawValue: UInt8

  static let delimiter = CSVMarks(rawValue: 1)
  static let lineFeed = CSVMarks(rawValue: 2)
  static let carriageReturn = CSVMarks(rawValue: 4)
  static let quote = CSVMarks(rawValue: 8)
  static let beyondASCII = CSVMarks(rawValue: 16)
  /// A control character that no text has: all but tab and line ends.
  static let control = CSVMarks(rawValue: 32)
  /// The field stands in quotes; no byte has this class.
  static let quoted = CSVMarks(rawValue: 64)

  static let lineEnd: CSVMarks = [.lineFeed, .carriageReturn]
  /// What ends a field without quotes.
  static let fieldEnd: CSVMarks = [.delimiter, .lineFeed, .carriageReturn]
  /// Where a field in quotes is looked at: at its end or a doubled quote, or at the sentinel.
  static let quotedStop: CSVMarks = [.quote, .lineFeed]

  /// The class of each of the 256 bytes.
  static func classes(delimiter: UInt8) -> [UInt8] {
    (0...UInt8.max).map { byte in
      let marks: CSVMarks =
        switch byte {
        case delimiter: .delimiter
        case 0x0A: .lineFeed
        case 0x0D: .carriageReturn
        case UInt8(ascii: "\""): .quote
        case 0x09: []
        case ..<0x20, 0x7F: .control
        case 0x80...: .beyondASCII
        default: []
        }
      return marks.rawValue
    }
  }
}
