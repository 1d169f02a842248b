import Docent
import GRDBSQLite

/// Scans as rows of the log.
final class LogRows: TableRows {
  static let name: StaticString = "docent_log_rows"
  /// How many rows go into one statement.
  static let limit = 1 << 14

  var records: [ScanRecord] = []
  /// What some of the records have besides, by row.
  var extras: [Int: ScanExtra] = [:]
  /// What the numbers of names stand for.
  var names: ScanRows

  init(names: ScanRows) {
    self.names = names
    records.reserveCapacity(Self.limit)
  }

  func clear() {
    records.removeAll(keepingCapacity: true)
    extras.removeAll()
  }

  override var columns: [StaticString] {
    [
      "scan_key", "session_id", "point_id", "person_id", "direction", "happened_at", "device_id",
      "device_seq", "notes",
    ]
  }

  override var count: Int { records.count }

  override func put(_ column: Int32, of row: Int, into context: OpaquePointer?) {
    let record = records[row]
    switch column {
    case 0: record.key.put(into: context, long: extras[row]?.id ?? "")
    case 1: put(names.sessions[Int(record.session)], into: context)
    case 2: put(names.points[Int(record.point)], into: context)
    case 3: put(names.persons[Int(record.person)], into: context)
    case 4: sqlite3_result_int(context, record.isOut ? 1 : 0)
    case 5: sqlite3_result_int64(context, record.at)
    case 6: put(names.devices[Int(record.device)], into: context)
    case 7: putSequence(of: record, row, into: context)
    default: putNotes(of: row, into: context)
    }
  }

  @inline(__always)
  private func put(_ id: Int64, into context: OpaquePointer?) {
    if id != 0 { sqlite3_result_int64(context, id) }
  }

  private func putSequence(of record: ScanRecord, _ row: Int, into context: OpaquePointer?) {
    if record.hasSequence {
      sqlite3_result_int64(context, Int64(record.sequence))
    } else if record.extra > 0, let sequence = extras[row]?.sequence {
      sqlite3_result_int64(context, Int64(sequence))
    }
  }

  private func putNotes(of row: Int, into context: OpaquePointer?) {
    guard records[row].extra > 0, let notes = extras[row]?.notes, !notes.isEmpty else { return }
    // -1 asks SQLite to copy the bytes.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard let text = try? NotesColumn.text(notes) else {
      return sqlite3_result_error(context, "the notes of a scan cannot be written", -1)
    }
    sqlite3_result_text(context, text, -1, copied)
  }
}

/// The rows for which the names of a file of scans stand, by the names' numbers.
///
/// Number 0 is no name. A name with no row, or with several, has row 0.
struct ScanRows {
  var sessions: [Int64] = [0]
  var points: [Int64] = [0]
  var persons: [Int64] = [0]
  var devices: [Int64] = [0]

  /// Whether all that a scan names is known.
  @inline(__always)
  func know(_ record: ScanRecord) -> Bool {
    (record.session == 0 || sessions[Int(record.session)] != 0)
      && (record.point == 0 || points[Int(record.point)] != 0)
      && persons[Int(record.person)] != 0
  }

  /// Whether two scans say the same.
  func agree(_ one: ScanRecord, _ other: ScanRecord) -> Bool {
    one.at == other.at && one.isOut == other.isOut
      && sessions[Int(one.session)] == sessions[Int(other.session)]
      && points[Int(one.point)] == points[Int(other.point)]
      && persons[Int(one.person)] == persons[Int(other.person)]
  }
}
