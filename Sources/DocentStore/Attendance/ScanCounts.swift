import Docent
import GRDB

/// What the new scans of a file add to the tables that are derived from the log.
struct ScanCounts {
  private let ids: ScanNameRows
  private var sessions: [Int]
  private var points: [(scans: Int, alone: Int)]
  private var persons: [Int]
  private var block: [SessionScan] = []
  private let runs = SortedRuns<SessionScan>()
  private static let blockSize = 1 << 19

  /// Counts nothing yet; `ids` are the rows for which the names of scans stand.
  init(_ ids: ScanNameRows) {
    self.ids = ids
    sessions = Array(repeating: 0, count: ids.sessions.count)
    points = Array(repeating: (0, 0), count: ids.points.count)
    persons = Array(repeating: 0, count: ids.persons.count)
  }

  /// Counts a scan.
  mutating func add(_ scan: ScanRecord) throws {
    persons[Int(scan.person)] += 1
    if scan.point != 0 {
      points[Int(scan.point)].scans += 1
      points[Int(scan.point)].alone += scan.session == 0 ? 1 : 0
    }
    guard scan.session != 0 else { return }
    sessions[Int(scan.session)] += 1
    guard
      let counted = SessionScan(
        session: ids.sessions[Int(scan.session)], person: ids.persons[Int(scan.person)],
        at: scan.at, isOut: scan.isOut)
    else { throw StoreError.defect("the file has more people or sessions than can be counted") }
    block.append(counted)
    if block.count == Self.blockSize { try runs.add(&block) }
  }

  /// Stores the numbers of scans, and with them the references of the scans.
  func store(at conference: Conference, in db: Database) throws {
    for (number, count) in sessions.enumerated() where count > 0 {
      try db.run(
        """
        INSERT INTO scanned_sessions (session_id, scans) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET scans = scans + excluded.scans
        """, [ids.sessions[number], count])
    }
    for (number, count) in points.enumerated() where count.scans > 0 {
      try db.run(
        """
        INSERT INTO scanned_points (point_id, scans, alone) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET scans = scans + excluded.scans, alone = alone + excluded.alone
        """, [ids.points[number], count.scans, count.alone])
    }
    for (number, count) in persons.enumerated() where count > 0 {
      try db.run(
        """
        INSERT INTO scanned_people (person_id, conference_id, scans) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET scans = scans + excluded.scans
        """, [ids.persons[number], conference.id.rawValue, count])
    }
  }
}

// MARK: - In the order of sessions

extension ScanCounts {
  /// Stores the scans at sessions in the order in which they are counted.
  mutating func storeSessions(in db: Database) throws {
    if !block.isEmpty { try runs.add(&block) }
    let rows = SessionScanRows()
    let scans = try runs.merged()
    var numbering = CopyNumbers(
      isTableUsed: try db.value("SELECT EXISTS (SELECT 1 FROM session_scans)") ?? true)
    try TableRows.publishing(rows, as: SessionScanRows.name, in: db) {
      while let scan = try scans.read() {
        if rows.isFull { try store(rows, numbered: &numbering, in: db) }
        rows.append(scan)
      }
      try store(rows, numbered: &numbering, in: db)
    }
  }

  private func store(
    _ rows: SessionScanRows, numbered numbering: inout CopyNumbers, in db: Database
  ) throws {
    try numbering.number(rows, in: db)
    try db.runOnce(
      """
      INSERT INTO session_scans (session_id, person_id, happened_at, direction, copy)
      SELECT session_id, person_id, happened_at, direction, copy FROM docent_session_scan_rows
      """)
    rows.clear()
  }
}

/// Numbers scans that are alike, after those that the table has.
private struct CopyNumbers {
  let isTableUsed: Bool
  private var last: (scan: SessionScan, next: Int64)?

  init(isTableUsed: Bool) {
    self.isTableUsed = isTableUsed
  }

  mutating func number(_ rows: SessionScanRows, in db: Database) throws {
    let known = isTableUsed ? try stored(rows, in: db) : [:]
    for row in 0..<rows.count {
      let scan = rows[row]
      let copy = if let last, last.scan == scan { last.next } else { known[row] ?? 0 }
      rows.setCopy(copy, of: row)
      last = (scan, copy + 1)
    }
  }

  /// How many scans like each of the rows the table has.
  private func stored(_ rows: SessionScanRows, in db: Database) throws -> [Int: Int64] {
    let counts = try db.rowsOnce(
      """
      SELECT r.rowid, count(*) FROM docent_session_scan_rows r CROSS JOIN session_scans s
      WHERE s.session_id = r.session_id AND s.person_id = r.person_id
        AND s.happened_at = r.happened_at AND s.direction = r.direction GROUP BY r.rowid
      """
    ) { ($0[0] as Int, $0[1] as Int64) }
    return Dictionary(counts, uniquingKeysWith: { $1 })
  }
}
