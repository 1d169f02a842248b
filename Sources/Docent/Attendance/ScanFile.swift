/// A file of scans without its rows: what they name, and what was wrong or odd.
///
/// The rows themselves go by in blocks (``ScanBlock``) while the file is read, so that a file of
/// any length takes the same memory.
public struct ScanFile: Sendable {
  /// The file as it was named, for messages.
  public let name: String
  /// What kind of file it is, as the log remembers it.
  public let source: String
  /// The zone in which times without an offset were read.
  public let zone: Zone
  /// What was odd and kept, in the file's order.
  public var oddities: [Fault] = []
  /// What was wrong, in the file's order.
  public var faults: [Fault] = []
  /// How many scans there are.
  public package(set) var count = 0
  /// Ticket codes that the file says whose they are; see <doc:PretixFiles>.
  package var tickets: [ScanTicket] = []
  /// The check-in points that the file names in words, to be created where they are unknown.
  package var pointNames: [String: String] = [:]
  package var sessions: NameTable
  package var points: NameTable
  package var persons: NameTable
  package var devices: NameTable

  /// Creates a file of no scans.
  ///
  /// - Parameters:
  ///   - name: The file as it was named.
  ///   - source: What kind of file it is.
  ///   - zone: The zone of times without an offset.
  public init(name: String, source: String, zone: Zone) {
    self.init(name: name, source: source, zone: zone, names: NameTable())
  }

  /// Creates a file of no scans, with room for as many names as `names` has.
  package init(name: String, source: String, zone: Zone, names: NameTable) {
    (self.name, self.source, self.zone) = (name, source, zone)
    (sessions, points, persons, devices) = (names, names, names, names)
  }
}

/// A ticket's code, and the person to whom a file gives it.
package struct ScanTicket: Sendable, Equatable {
  package var code: String
  package var email: String
  package var line: Int
  package var column: Int?

  package init(code: String, email: String, line: Int, column: Int?) {
    self.code = code
    self.email = email
    self.line = line
    self.column = column
  }
}

/// Some of a file's scans, in the file's order.
public struct ScanBlock: Sendable {
  /// How many scans a full block has; 16 MiB are enough to make sorting and writing cheap.
  package let size: Int

  package var records: [ScanRecord] = []
  /// The ``ScanExtra`` of records, to which they point.
  package var texts: [UInt8] = []

  /// Creates an empty block.
  public init() {
    self.init(size: 1 << 18)
  }

  package init(size: Int) {
    self.size = size
  }

  /// Whether there are as many scans, or as much of texts, as a block should have.
  package var isFull: Bool { records.count >= size || texts.count >= size * 64 }

  /// Forgets the scans and keeps their memory.
  package mutating func clear() {
    records.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  package mutating func add(_ record: ScanRecord, with extra: ScanExtra) {
    var record = record
    if !extra.isEmpty {
      record.extra = UInt64(texts.count + 1)
      texts += extra.encoded
    }
    records.append(record)
  }
}
