/// A scan of a file in 64 bytes, its names as numbers of the file's ``ScanFile`` tables.
///
/// Files of any length pass through memory as blocks of these.
package struct ScanRecord: BitwiseCopyable, Sendable {
  /// The key of the scan's identity; its kind is in ``flags``.
  package var high: UInt64
  package var low: UInt64
  /// Seconds since 1970.
  package var at: Int64
  /// Where the record's ``ScanExtra`` begins in the texts that go with it, from 1; 0 for none.
  package var extra: UInt64 = 0
  // The numbers of names, 0 for none.
  package var session: UInt32 = 0
  package var point: UInt32 = 0
  package var person: UInt32 = 0
  package var device: UInt32 = 0
  package var sequence: UInt32 = 0
  /// The line in the file; the last ones of a file of more than four thousand million share one.
  package var line: UInt32
  // Where cells begin in the line, from 1; 0 when nobody knows, or beyond 65,535.
  package var sessionColumn: UInt16 = 0
  package var personColumn: UInt16 = 0
  package var keyColumn: UInt16 = 0
  private var flags: UInt16

  private static let outward: UInt16 = 0x10
  private static let numbered: UInt16 = 0x20

  package init(_ key: ScanKey, at: Instant, line: Int) {
    (high, low) = (key.high, key.low)
    self.at = Int64(at.seconds)
    self.line = UInt32(clamping: line)
    flags = UInt16(key.kind.rawValue)
  }

  package var kind: ScanKey.Kind { ScanKey.Kind(rawValue: UInt8(flags & 0xF)) ?? .long }

  package var key: ScanKey { ScanKey(kind: kind, high: high, low: low) }

  package var isOut: Bool {
    get { flags & Self.outward != 0 }
    set { flags = newValue ? flags | Self.outward : flags & ~Self.outward }
  }

  /// Whether the device gave the scan the number ``sequence``.
  package var hasSequence: Bool {
    get { flags & Self.numbered != 0 }
    set { flags = newValue ? flags | Self.numbered : flags & ~Self.numbered }
  }

  /// The column of the cell of a heading, if it is known.
  package func column(of heading: String) -> Int? {
    let column =
      switch heading {
      case "session", "point": sessionColumn
      case "person": personColumn
      case "scan_id": keyColumn
      default: UInt16(0)
      }
    return column == 0 ? nil : Int(column)
  }
}

extension ScanRecord: Comparable {
  /// By key, and then by line: in the order of the log.
  @inline(__always)
  package static func < (one: ScanRecord, other: ScanRecord) -> Bool {
    if one.high != other.high { return one.high < other.high }
    if one.low != other.low { return one.low < other.low }
    let kinds = (one.flags & 0xF, other.flags & 0xF)
    return kinds.0 == kinds.1 ? one.line < other.line : kinds.0 < kinds.1
  }

  package static func == (one: ScanRecord, other: ScanRecord) -> Bool {
    !(one < other) && !(other < one)
  }

  /// Whether two records have one key.
  @inline(__always)
  package func hasKey(of other: ScanRecord) -> Bool {
    high == other.high && low == other.low && flags & 0xF == other.flags & 0xF
  }
}
