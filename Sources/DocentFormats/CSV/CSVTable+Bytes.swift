import Docent

// Cells as bytes, for files of so many rows that a string for each cell would be too much.
extension CSVTable {
  /// Calls `body` with the bytes of a cell without blanks around them; none when the cell is blank
  /// or the file does not have the column.
  @inline(__always)
  func withBytes<Value>(of column: Column, _ body: (Span<UInt8>) throws -> Value) rethrows -> Value
  {
    guard let index = headings.index(of: column) else { return try body([UInt8]().span) }
    return try reader.withBytes(at: index) { try body($0.extracting($0.rangeWithoutBlanks)) }
  }

  /// Where a cell begins in the row's line, from 1, in characters; 0 for a cell that the row does
  /// not have, that begins in a later line, or beyond what the number holds.
  @inline(__always)
  func column(of column: Column) -> UInt16 {
    guard let index = headings.index(of: column) else { return 0 }
    return reader.column(of: index)
  }

  /// Whether a row has anything in a column that is not known.
  var hasNotes: Bool {
    headings.unknown.contains { !reader.isBlank(at: $0.index) }
  }
}

extension CSVReader {
  /// Where a field begins in the record's line.
  @inline(__always)
  func column(of index: Int) -> UInt16 {
    guard index < count else { return 0 }
    let opening = tokenizer.field(index).opening
    // Where each character is a byte and the record one line, its place is its distance.
    if tokenizer.marks.isDisjoint(with: [.beyondASCII, .lineFeed, .carriageReturn]) {
      return UInt16(exactly: opening - tokenizer.extent.lowerBound + 1) ?? 0
    }
    let position = tokenizer.position(of: opening)
    return position.line == line ? UInt16(exactly: position.column) ?? 0 : 0
  }
}
