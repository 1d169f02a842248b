import Docent
import GRDBSQLite

/// A scan at a session as it is counted, in 16 bytes.
struct SessionScan: RunElement {
  /// The row of the session, and in the lower half the one of the person.
  var rank: UInt64
  /// The moment and the direction.
  private var moment: Int64

  init?(session: Int64, person: Int64, at: Int64, isOut: Bool) {
    guard let session = UInt32(exactly: session), let person = UInt32(exactly: person) else {
      return nil
    }
    rank = UInt64(session) << 32 | UInt64(person)
    moment = at << 1 | (isOut ? 1 : 0)
  }

  var session: Int64 { Int64(rank >> 32) }
  var person: Int64 { Int64(rank & 0xFFFF_FFFF) }
  var at: Int64 { moment >> 1 }
  var isOut: Bool { moment & 1 == 1 }

  @inline(__always)
  static func < (one: SessionScan, other: SessionScan) -> Bool {
    one.rank == other.rank ? one.moment < other.moment : one.rank < other.rank
  }
}

/// Scans at sessions as rows of the table that is counted.
///
/// Like ``LogRows``, in memory without bounds checks.
final class SessionScanRows: TableRows {
  static let name: StaticString = "docent_session_scan_rows"
  private let scans = UnsafeMutablePointer<SessionScan>.allocate(capacity: LogRows.limit)
  /// Tells scans that are alike from one another.
  private let copies = UnsafeMutablePointer<Int64>.allocate(capacity: LogRows.limit)
  private var used = 0

  deinit {
    scans.deallocate()
    copies.deallocate()
  }

  override var columns: [StaticString] {
    ["session_id", "person_id", "happened_at", "direction", "copy"]
  }

  override var count: Int { used }

  override func put(_ column: Int32, of row: Int, into context: OpaquePointer?) {
    let scan = scans + row
    switch column {
    case 0: sqlite3_result_int64(context, scan.pointee.session)
    case 1: sqlite3_result_int64(context, scan.pointee.person)
    case 2: sqlite3_result_int64(context, scan.pointee.at)
    case 3: sqlite3_result_int(context, scan.pointee.isOut ? 1 : 0)
    default: sqlite3_result_int64(context, copies[row])
    }
  }

  var isFull: Bool { used == LogRows.limit }

  subscript(row: Int) -> SessionScan {
    precondition(row < used)
    return scans[row]
  }

  /// Adds a row; there must be room for it.
  func append(_ scan: SessionScan) {
    precondition(used < LogRows.limit)
    (scans + used).initialize(to: scan)
    (copies + used).initialize(to: 0)
    used += 1
  }

  func setCopy(_ copy: Int64, of row: Int) {
    precondition(row < used)
    copies[row] = copy
  }

  func clear() { used = 0 }
}
