public import Docent
import GRDB

extension AttendanceRepository {
  /// Hands out a conference's scans one after the other, by their identity.
  ///
  /// Memory does not grow with their number.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - take: What takes each scan.
  /// - Throws: ``StoreError``, and what `take` throws.
  public func forEachScan(
    at conference: Conference, _ take: (StoredScan) throws -> Void
  ) throws {
    try db.forEachRow(
      """
      SELECT c.scan_id, s.code, o.slug, ifnull(p.email, p.member_number), c.happened_at,
        c.direction, c.device, c.device_seq, c.notes
      FROM scans c
      LEFT JOIN sessions s ON s.id = c.session_id
      LEFT JOIN checkin_points o ON o.id = c.point_id
      JOIN persons p ON p.id = c.person_id
      WHERE c.conference_id = ?
      """, [conference.id.rawValue]
    ) { row in
      try take(
        StoredScan(
          scanID: row[0], session: row[1], point: row[2], person: row[3],
          at: Instant(seconds: row[4]), direction: row[5] == "out" ? .out : .in, device: row[6],
          deviceSequence: row[7], notes: try NotesColumn.notes(row[8])))
    }
  }

  /// The headings of what a conference's scans say in columns that Docent does not know, by name.
  public func scanNotes(at conference: Conference) throws -> [String] {
    try db.rows(
      """
      SELECT DISTINCT n.key FROM scan_log l, json_each(l.notes) n
      WHERE l.conference_id = ? AND l.notes IS NOT NULL ORDER BY n.key
      """, [conference.id.rawValue]
    ) { $0[0] }
  }
}
