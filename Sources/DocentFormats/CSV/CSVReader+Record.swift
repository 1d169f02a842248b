public import Docent

extension CSVReader {
  /// The line the record begins in, from 1.
  public var line: Int { tokenizer.line }

  /// How many fields the record has.
  public var count: Int { tokenizer.count }

  /// The value of a field, empty when the record has fewer fields.
  ///
  /// Quotes are taken off, and so is the apostrophe by which ``CSVWriter`` keeps a spreadsheet from
  /// executing a cell.
  public func string(at index: Int) -> String {
    withBytes(at: index) { String(decoding: $0) }
  }

  /// Calls `body` with the value of a field in UTF-8, as ``string(at:)`` has it; allocates nothing
  /// unless the value has quotes in it.
  @inline(__always)
  public func withBytes<Value>(
    at index: Int, _ body: (Span<UInt8>) throws -> Value
  ) rethrows -> Value {
    guard index < count else { return try body([UInt8]().span) }
    let field = tokenizer.field(index)
    return try tokenizer.withBytes(field.start..<field.end) { raw in
      let cell = raw.extracting(droppingFirst: CSVGuard.stands(before: raw) ? 1 : 0)
      guard field.marks.isSuperset(of: [.quoted, .quote]) else { return try body(cell) }
      return try body(Self.withSingleQuotes(cell).span)
    }
  }

  /// Where a field begins; where the record does when it has fewer fields.
  ///
  /// Columns count Unicode scalars from 1. Takes time in proportion to the record.
  public func place(of index: Int) -> Place {
    guard index < count else { return Place(file: file, line: line) }
    return place(atOffset: tokenizer.field(index).opening)
  }

  private static func withSingleQuotes(_ cell: Span<UInt8>) -> [UInt8] {
    var single: [UInt8] = []
    single.reserveCapacity(cell.count)
    var index = 0
    while index < cell.count {
      single.append(cell[index])
      index += cell[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return single
  }
}

// MARK: - Blanks

extension CSVReader {
  /// Whether a field has nothing but blanks.
  func isBlank(at index: Int) -> Bool {
    withBytes(at: index) { $0.rangeWithoutBlanks.isEmpty }
  }

  /// The value of a field without blanks around it; nil when there is nothing else.
  func trimmed(at index: Int) -> String? {
    withBytes(at: index) { bytes in
      let range = bytes.rangeWithoutBlanks
      return range.isEmpty ? nil : String(decoding: bytes.extracting(range))
    }
  }
}

extension Span<UInt8> {
  /// Where the bytes are without the blanks, line ends and no-break spaces at both ends.
  var rangeWithoutBlanks: Range<Int> {
    var start = 0
    var end = count
    while start < end {
      if self[start].isBlank {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1].isBlank {
        end -= 1
      } else if start + 1 < end, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension String {
  fileprivate init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
