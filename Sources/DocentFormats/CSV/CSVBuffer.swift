import Docent

/// The part of a CSV that stands in memory, refilled from its source.
///
/// After the last byte stands a line feed as a sentinel, so a loop that stops at line feeds need
/// not ask for the end at every byte. The buffer grows only for a record that is larger than it.
struct CSVBuffer: ~Copyable {
  private var source: TextSource
  private let limit: Int
  private(set) var bytes: [UInt8]
  /// How many bytes there are before the sentinel.
  private(set) var filled = 0
  /// Whether the source has no more than this.
  private(set) var isExhausted = false

  /// Creates a buffer of `size` bytes that may grow to `limit`.
  init(_ source: consuming TextSource, size: Int, limit: Int) {
    self.source = source
    self.limit = limit
    bytes = Array(repeating: 0x0A, count: size + 1)
  }

  /// Moves the bytes from `start` to the front and reads on after them; false, without a change,
  /// when they are as many as may be.
  mutating func refill(keepingFrom start: Int) throws(InputError) -> Bool {
    let kept = filled - start
    if kept == bytes.count - 1 {
      guard kept < limit else { return false }
      bytes.append(contentsOf: repeatElement(0x0A, count: min(kept, limit - kept)))
    }
    // A slice would hold on to the array, and each refill would copy all of it.
    if start > 0 {
      for index in 0..<kept { bytes[index] = bytes[start + index] }
    }
    let room = kept..<(bytes.count - 1)
    let got = try source.read(into: &bytes, at: room)
    isExhausted = got < room.count
    filled = kept + got
    bytes[filled] = 0x0A
    return true
  }

  /// Scans the record that begins at `start`.
  @inline(__always)
  func scan(from start: Int, classes: [UInt8], into fields: inout [CSVField]) -> CSVScan {
    CSVScan(
      bytes.span, from: start, filled: filled, isLast: isExhausted, classes: classes.span,
      into: &fields)
  }

  /// Calls `body` with some of the bytes.
  @inline(__always)
  func withBytes<Value>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws -> Value
  ) rethrows -> Value {
    try body(bytes.span.extracting(range))
  }
}
