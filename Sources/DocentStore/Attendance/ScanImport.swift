import Docent
import GRDB

/// Stores the scans of one file.
///
/// The scans come in the order of the log, so those of one identity follow one another and the log
/// is filled from front to back; what is new of them goes by a second sorting into the order in
/// which sessions are counted. Nothing is written before the names of all scans are known.
struct ScanImport {
  /// How many faults and warnings are kept.
  static let limit = 10_000

  let db: Database
  let now: Instant
  let file: ScanFile
  let spool: ScanSpool
  let conference: Conference
  var names: ScanNames
  /// What the names of the file stand for.
  let ids: ScanNameRows
  let rows: LogRows
  var summary = ImportSummary(kind: "scans")
  /// The faults so far, of which the first in the file are kept.
  var faults = FirstInFile<ScanFault>(limit: limit)
  var strangers: Strangers
  var counted: ScanCounts
  var batch: Int64?
  /// Whether the log has scans of the conference from before.
  let isLogUsed: Bool

  init(
    _ file: ScanFile, from spool: ScanSpool, into conference: Conference, db: Database,
    now: Instant
  ) throws {
    (self.db, self.now, self.file, self.spool) = (db, now, file, spool)
    self.conference = conference
    let names = try ScanNames(db: db, conference: conference)
    let ids = names.rows(of: file)
    self.ids = ids
    rows = LogRows(names: ids)
    counted = ScanCounts(ids)
    strangers = Strangers(ids.persons) { !names.isRegistered($0) }
    self.names = names
    summary.warnings = file.oddities
    isLogUsed =
      try db.value(
        "SELECT EXISTS (SELECT 1 FROM scan_log WHERE conference_id = ?)",
        [conference.id.rawValue]) ?? true
  }

  /// Stores what is new.
  ///
  /// - Returns: What was done.
  /// - Throws: `FileRefused` when anything is wrong; the transaction is to be undone then.
  mutating func run() throws -> ImportSummary {
    if !file.faults.isEmpty || ids.areIncomplete { try findUnknownNames() }
    try TableRows.publishing(rows, as: LogRows.name, in: db) { try storeScans() }
    try refuse()
    try counted.store(at: conference, in: db)
    summary.warnings += strangers.warnings(of: file)
    return summary
  }

  /// Faults the scans whose names are not known.
  private mutating func findUnknownNames() throws {
    let scans = try spool.scans()
    while let scan = try scans.read() {
      if scan.session != 0, ids.sessions[Int(scan.session)] == 0 {
        faults.add(ScanFault(.session, of: scan))
      }
      if scan.point != 0, ids.points[Int(scan.point)] == 0 {
        faults.add(ScanFault(.point, of: scan))
      }
      if ids.persons[Int(scan.person)] == 0 { faults.add(ScanFault(.person, of: scan)) }
    }
  }

  private mutating func storeScans() throws {
    let scans = try spool.scans()
    var last: ScanRecord?
    while let scan = try scans.read() {
      guard ids.know(scan) else { continue }
      if let known = last, scan.hasKey(of: known), try isSameText(scan, known) {
        settle(scan, agrees: ids.agree(scan, known))
        continue
      }
      if rows.isFull { try storeRows() }
      rows.append(scan, with: scan.extra > 0 ? try spool.extra(of: scan) : nil)
      last = scan
    }
    try storeRows()
    if faults.isEmpty { try counted.storeSessions(in: db) }
  }

  /// Two long identities can have one hash.
  private func isSameText(_ one: ScanRecord, _ other: ScanRecord) throws -> Bool {
    guard one.kind == .long else { return true }
    return try spool.identity(of: one) == spool.identity(of: other)
  }

  /// Counts a scan that is known already, or faults it.
  mutating func settle(_ scan: ScanRecord, agrees: Bool) {
    if agrees {
      summary.unchanged += 1
      strangers.meet(scan)
    } else {
      faults.add(ScanFault(.key, of: scan))
    }
  }

  /// Stores those of the rows that are new.
  private mutating func storeRows() throws {
    defer { rows.clear() }
    if isLogUsed { try dropKnown() }
    for row in 0..<rows.count { strangers.meet(rows[row]) }
    summary.added += rows.count
    guard faults.isEmpty, file.faults.isEmpty, rows.count > 0 else { return }
    try nameDevices()
    try db.runOnce(
      rows.arePlain ? Self.plainInsertion : Self.insertion,
      [
        conference.id.rawValue, try currentBatch(),
      ])
    for row in 0..<rows.count { try counted.add(rows[row]) }
  }

  private static let insertion: StaticString = """
    INSERT INTO scan_log (conference_id, scan_key, session_id, point_id, person_id, direction,
      happened_at, batch_id, device_id, device_seq, notes)
    SELECT ?, scan_key, session_id, point_id, person_id, direction, happened_at, ?, device_id,
      device_seq, notes FROM docent_log_rows
    """

  /// Without the columns that hardly any list has: each costs time, even when it is NULL.
  private static let plainInsertion: StaticString = """
    INSERT INTO scan_log (conference_id, scan_key, session_id, person_id, direction, happened_at,
      batch_id, device_id, device_seq)
    SELECT ?, scan_key, session_id, person_id, direction, happened_at, ?, device_id, device_seq
    FROM docent_log_rows
    """
}
