import Docent

/// Cuts a stream of bytes into records and their fields, in one pass and in place.
///
/// The whole of a record stands in the buffer, whose room is used again for the next one. What is
/// called for each field is inlined by hand: a call would copy all of this value to lend it.
struct CSVTokenizer: ~Copyable {
  /// How much memory may be used; tests use little.
  struct Limits {
    var buffer = 256 << 10
    var record = 16 << 20
    var fields = 10_000
  }

  /// What came of the attempt to cut a record; offsets are of bytes in the buffer.
  enum Outcome: Equatable {
    case record
    case end
    case unclosedQuote(at: Int)
    case tooManyFields(at: Int)
    case tooLarge
  }

  private enum Step {
    case settled(Outcome)
    /// The record goes on beyond the bytes that were read.
    case incomplete(openQuote: Int?)
  }

  let limits: Limits
  private var buffer: CSVBuffer
  private let classes: [UInt8]
  private var fields: [CSVField]
  private var next = 0
  private var nextLine: Int
  /// The line the record begins in, from 1.
  private(set) var line: Int
  /// The record's bytes, without its line end.
  private(set) var extent = 0..<0
  /// How many fields the record has.
  private(set) var count = 0
  /// What occurs in the record.
  private(set) var marks: CSVMarks = []
  /// Where text first follows a closing quote in the record, and the field with that quote.
  private(set) var strayText: (offset: Int, field: CSVField)?

  init(_ source: consuming TextSource, delimiter: UInt8, line: Int, limits: Limits = Limits()) {
    buffer = CSVBuffer(source, size: limits.buffer, limit: limits.record)
    classes = CSVMarks.classes(delimiter: delimiter)
    fields = Array(repeating: CSVField(), count: limits.fields)
    self.limits = limits
    self.line = line
    nextLine = line
  }

  /// Cuts the next record that is not a blank line.
  mutating func advance() throws(InputError) -> Outcome {
    repeat {
      line = nextLine
      let outcome = try cutRecord()
      guard outcome == .record else { return outcome }
      let hasLineEnds = !marks.isDisjoint(with: .lineEnd)
      nextLine = 1 + (hasLineEnds ? position(of: extent.upperBound).line : line)
    } while isBlank
    return .record
  }

  @inline(__always)
  private var isBlank: Bool {
    guard count == 1, !marks.contains(.quoted) else { return false }
    return buffer.bytes[extent].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func cutRecord() throws(InputError) -> Outcome {
    while true {
      switch scan() {
      case .settled(let outcome): return outcome
      case .incomplete(let openQuote):
        guard try buffer.refill(keepingFrom: next) else {
          return openQuote.map { .unclosedQuote(at: $0) } ?? .tooLarge
        }
        next = 0
      }
    }
  }

  /// Cuts one record from what was read, as far as that goes.
  private mutating func scan() -> Step {
    extent = next..<buffer.filled
    guard next < buffer.filled else {
      return buffer.isExhausted ? .settled(.end) : .incomplete(openQuote: nil)
    }
    let scan = buffer.scan(from: next, classes: classes, into: &fields)
    count = scan.count
    marks = scan.marks
    strayText = scan.strayText
    switch scan.end {
    case .record: return endRecord(at: scan.position)
    case .openQuote where !buffer.isExhausted: return .incomplete(openQuote: scan.position)
    case .openQuote: return .settled(.unclosedQuote(at: scan.position))
    case .tooManyFields: return .settled(.tooManyFields(at: scan.position))
    }
  }

  /// Passes over the line end at `position`.
  private mutating func endRecord(at position: Int) -> Step {
    var after = min(position + 1, buffer.filled)
    let mayGoOn = !buffer.isExhausted && after == buffer.filled
    if position == buffer.filled, mayGoOn { return .incomplete(openQuote: nil) }
    if buffer.bytes[position] == 0x0D {
      if mayGoOn { return .incomplete(openQuote: nil) }
      if after < buffer.filled, buffer.bytes[after] == 0x0A { after += 1 }
    }
    extent = next..<position
    next = after
    return .settled(.record)
  }
}

extension CSVTokenizer {
  /// The field at `index` of the record.
  func field(_ index: Int) -> CSVField { fields[index] }

  /// Calls `body` with bytes of the record.
  @inline(__always)
  func withBytes<Value>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws -> Value
  ) rethrows -> Value {
    try buffer.withBytes(range, body)
  }

  /// The line and the column, in Unicode scalars, of a byte of the record.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var line = line
    var column = 1
    var previous: UInt8 = 0
    for byte in buffer.bytes[extent.lowerBound..<offset] {
      if byte == 0x0D || byte == 0x0A {
        if byte == 0x0D || previous != 0x0D { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return (line, column)
  }
}
