import Docent
import GRDBSQLite

/// Scans as rows of the log.
///
/// SQLite asks for each cell, millions of times, so the rows lie in memory without bounds checks.
/// Nothing but this file sees it.
final class LogRows: TableRows {
  static let name: StaticString = "docent_log_rows"
  /// How many rows go into one statement.
  static let limit = 1 << 14

  private let records: UnsafeMutablePointer<ScanRecord>
  private var used = 0
  /// Whether no row has a point or anything beyond a record.
  private(set) var arePlain = true
  /// What some of the records have besides, by row.
  private(set) var extras: [Int: ScanExtra] = [:]
  private let sessions: UnsafeMutableBufferPointer<Int64>
  private let points: UnsafeMutableBufferPointer<Int64>
  private let persons: UnsafeMutableBufferPointer<Int64>
  private let devices: UnsafeMutableBufferPointer<Int64>

  /// Creates a table without rows.
  ///
  /// - Parameter names: The rows for which the numbers of names stand.
  init(names: ScanNameRows) {
    records = .allocate(capacity: Self.limit)
    func copy(_ ids: [Int64]) -> UnsafeMutableBufferPointer<Int64> {
      let copy = UnsafeMutableBufferPointer<Int64>.allocate(capacity: ids.count)
      _ = copy.initialize(fromContentsOf: ids)
      return copy
    }
    sessions = copy(names.sessions)
    points = copy(names.points)
    persons = copy(names.persons)
    devices = copy(names.devices)
  }

  deinit {
    records.deallocate()
    for ids in [sessions, points, persons, devices] { ids.deallocate() }
  }

  override var columns: [StaticString] {
    [
      "scan_key", "session_id", "point_id", "person_id", "direction", "happened_at", "device_id",
      "device_seq", "notes",
    ]
  }

  override var count: Int { used }

  override func put(_ column: Int32, of row: Int, into context: OpaquePointer?) {
    let record = records + row
    switch column {
    case 0: record.pointee.key.put(into: context, long: extras[row]?.id ?? "")
    case 1: put(sessions, record.pointee.session, into: context)
    case 2: put(points, record.pointee.point, into: context)
    case 3: put(persons, record.pointee.person, into: context)
    case 4: sqlite3_result_int(context, record.pointee.isOut ? 1 : 0)
    case 5: sqlite3_result_int64(context, record.pointee.at)
    case 6: put(devices, record.pointee.device, into: context)
    case 7: putSequence(of: record.pointee, row, into: context)
    default: putNotes(of: row, into: context)
    }
  }

  @inline(__always)
  private func put(
    _ ids: UnsafeMutableBufferPointer<Int64>, _ number: UInt32, into context: OpaquePointer?
  ) {
    if number != 0 { sqlite3_result_int64(context, ids[Int(number)]) }
  }

  @inline(__always)
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

// MARK: - The rows

extension LogRows {
  var isFull: Bool { used == Self.limit }

  /// The scan of a row.
  subscript(row: Int) -> ScanRecord {
    precondition(row < used)
    return records[row]
  }

  /// Adds a row; there must be room for it.
  @inline(__always)
  func append(_ record: ScanRecord, with extra: ScanExtra?) {
    precondition(used < Self.limit)
    (records + used).initialize(to: record)
    if record.point != 0 || extra != nil { arePlain = false }
    if let extra { extras[used] = extra }
    used += 1
  }

  /// Drops all rows but those that are not in a set.
  func drop(_ dropped: Set<Int>) {
    let (all, texts) = (0..<used, extras)
    clear()
    for row in all where !dropped.contains(row) { append(records[row], with: texts[row]) }
  }

  func clear() {
    used = 0
    arePlain = true
    if !extras.isEmpty { extras.removeAll() }
  }

  /// Remembers the row of a device.
  func setDevice(_ number: UInt32, _ id: Int64) { devices[Int(number)] = id }

  /// The row of a device; 0 when it has none yet.
  func device(_ number: UInt32) -> Int64 { devices[Int(number)] }
}
