/// One pass over the bytes of one record.
///
/// This is the loop that reads every byte of every file. It does without bounds checks on the
/// bytes, because a line feed stands after the last of them and stops every inner loop.
struct CSVScan {
  /// How the pass ended.
  enum End {
    /// At the byte of a line end, or at the last byte.
    case record
    /// In a value whose quote at `position` was not closed within the bytes.
    case openQuote
    /// At a field more than there may be.
    case tooManyFields
  }

  private(set) var end = End.record
  /// Where the pass ended.
  private(set) var position: Int
  private(set) var count = 0
  private(set) var marks: CSVMarks = []
  /// Where text first follows a closing quote, and the field with that quote.
  private(set) var strayText: (offset: Int, field: CSVField)?

  /// Scans a record from `start` and puts its fields into `fields`.
  ///
  /// `bytes[filled]` is a line feed that is not part of the file; `isLast` says that the file ends
  /// there.
  init(
    _ bytes: Span<UInt8>, from start: Int, filled: Int, isLast: Bool, classes: Span<UInt8>,
    into fields: inout [CSVField]
  ) {
    position = start
    var fields = fields.mutableSpan
    while true {
      guard count < fields.count else {
        end = .tooManyFields
        return
      }
      let field: CSVField
      if bytes[unchecked: position] != UInt8(ascii: "\"") {
        field = Self.plainField(bytes, at: &position, classes: classes)
      } else if let quoted = Self.quotedField(
        bytes, at: position, filled: filled, isLast: isLast, classes: classes)
      {
        field = quoted
        position = field.end + 1
        if classes[Int(bytes[position])] & CSVMarks.fieldEnd.rawValue == 0 {
          if strayText == nil { strayText = (position, field) }
          _ = Self.plainField(bytes, at: &position, classes: classes)
        }
      } else {
        end = .openQuote
        return
      }
      fields[unchecked: count] = field
      count += 1
      marks.formUnion(field.marks)
      let found = classes[unchecked: Int(bytes[unchecked: position])]
      guard found & CSVMarks.delimiter.rawValue != 0 else { return }
      position += 1
    }
  }

  @inline(__always)
  private static func plainField(
    _ bytes: Span<UInt8>, at position: inout Int, classes: Span<UInt8>
  ) -> CSVField {
    let start = position
    var end = position
    var seen: UInt8 = 0
    while true {
      let found = classes[unchecked: Int(bytes[unchecked: end])]
      if found & CSVMarks.fieldEnd.rawValue != 0 { break }
      seen |= found
      end += 1
    }
    position = end
    return CSVField(start: start, end: end, marks: CSVMarks(rawValue: seen))
  }

  private static func quotedField(
    _ bytes: Span<UInt8>, at quote: Int, filled: Int, isLast: Bool, classes: Span<UInt8>
  ) -> CSVField? {
    var end = quote + 1
    var seen = CSVMarks.quoted.rawValue
    while true {
      let found = classes[unchecked: Int(bytes[unchecked: end])]
      if found & CSVMarks.quotedStop.rawValue != 0 {
        if end == filled { return nil }
        if found & CSVMarks.quote.rawValue != 0 {
          if end + 1 == filled, !isLast { return nil }
          guard bytes[unchecked: end + 1] == UInt8(ascii: "\"") else { break }
          end += 1
        }
      }
      seen |= found
      end += 1
    }
    return CSVField(start: quote + 1, end: end, marks: CSVMarks(rawValue: seen))
  }
}
