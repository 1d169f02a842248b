/// Writes records as a CSV in UTF-8, as RFC 4180 has them: commas, and CR LF after each record.
///
/// Quotes stand only where they are needed. A cell that a spreadsheet would execute gets an
/// apostrophe before it, which ``CSVReader`` takes off; plain numbers with a sign do not. What
/// ``CSVReader`` refuses, control characters, is written as it comes.
public struct CSVWriter: Sendable {
  private var bytes: [UInt8] = []

  /// Creates a writer without records.
  public init() {}

  /// The records so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of some records.
  public static func text(of records: some Sequence<[String]>) -> String {
    var writer = CSVWriter()
    for record in records { writer.add(record) }
    return writer.text
  }

  /// Adds a record.
  public mutating func add(_ record: [String]) {
    for (index, cell) in record.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(Array(cell.utf8), isLone: record.count == 1)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func add(_ cell: [UInt8], isLone: Bool) {
    let isQuoted = Self.needsQuotes(cell, isLone: isLone)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if CSVGuard.isNeeded(before: cell.span) { bytes.append(CSVGuard.apostrophe) }
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Whether a cell would be cut without quotes, or taken for something else.
  ///
  /// At the start of a file that is a byte order mark, a `sep=` line or another delimiter. A cell
  /// alone in its record must not look like a blank line.
  private static func needsQuotes(_ cell: [UInt8], isLone: Bool) -> Bool {
    let isCut = cell.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
      default: false
      }
    }
    return isCut || cell.starts(with: TextEncoding.byteOrderMark)
      || CSVPreamble.declaresDelimiter((cell + [UInt8(ascii: ",")])[...])
      || isLone && cell.allSatisfy { $0 == 0x20 }
  }
}
