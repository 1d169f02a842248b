public import Docent
import Foundation
import GRDB

/// The scans at doors, and what they add up to.
public struct AttendanceRepository {
  let db: Database
  let now: Instant

  /// Counts a conference's attendance.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - grouping: What a row stands for.
  /// - Returns: The rows and their total.
  /// - Throws: ``StoreError``.
  /// - Complexity: One pass over the scans in the order of an index.
  public func report(
    _ conference: Conference, by grouping: AttendanceGrouping
  ) throws -> AttendanceReport {
    let sessions = try SessionRepository(db: db).outlines(conference)
    let input = AttendanceInput(
      conference: conference, sessions: sessions, isNewcomer: try newcomers(of: conference),
      mentored: try mentored(at: conference), scheduled: try scheduled(at: conference),
      scans: try scans(of: sessions),
      scansAtPoints: try db.value(
        """
        SELECT sum(s.alone) FROM scanned_points s JOIN checkin_points p ON p.id = s.point_id
        WHERE p.conference_id = ?
        """, [conference.id.rawValue]) ?? 0,
      headCounts: try HeadCountRepository(db: db).list(conference))
    return AttendanceReport(input, by: grouping)
  }

  /// Whether each registered person is a newcomer, as declared, else as history has it.
  private func newcomers(of conference: Conference) throws -> [Identifier<Person>: Bool] {
    var newcomers: [Identifier<Person>: Bool] = [:]
    try db.forEachRow(
      """
      SELECT r.person_id, ifnull(r.newcomer, NOT EXISTS (
        SELECT 1 FROM registrations e JOIN conferences c ON c.id = e.conference_id
        WHERE e.person_id = r.person_id AND e.status = 'active'
          AND c.series_id = own.series_id AND c.starts_on < own.starts_on))
      FROM registrations r JOIN conferences own ON own.id = r.conference_id
      WHERE r.conference_id = ?
      """, [conference.id.rawValue]
    ) { newcomers[$0.id(0)] = $0.bool(1) }
    return newcomers
  }

  /// The mentees of published pairs of the conference that did not end before it began.
  private func mentored(at conference: Conference) throws -> Set<Identifier<Person>> {
    Set(
      try db.rows(
        """
        SELECT p.mentee_id FROM pairs p JOIN cycles y ON y.id = p.cycle_id
        WHERE y.conference_id = ?1 AND p.state <> 'draft' AND NOT EXISTS (
          SELECT 1 FROM pair_events e
          WHERE e.pair_id = p.id AND e.kind = 'ended' AND e.happened_at < ?2)
        """, [conference.id.rawValue, conference.startsAt.seconds]
      ) { Identifier(rawValue: $0[0]) })
  }

  private func scheduled(
    at conference: Conference
  ) throws -> [Identifier<Session>: Set<Identifier<Person>>] {
    var scheduled: [Identifier<Session>: Set<Identifier<Person>>] = [:]
    // The status is not among the conditions: it would be looked up for everybody who registered.
    try db.forEachRow(
      """
      SELECT i.session_id, r.person_id, r.status = 'active' FROM registrations r
      JOIN schedules s ON s.registration_id = r.id
      JOIN schedule_items i ON i.schedule_id = s.id
      WHERE r.conference_id = ? AND i.session_id IS NOT NULL
      """, [conference.id.rawValue]
    ) { row in
      if row.bool(2) { scheduled[row.id(0), default: []].insert(row.id(1)) }
    }
    return scheduled
  }

  /// The scans of each session, by person and time.
  private func scans(
    of sessions: [SessionOutline]
  ) throws -> [Identifier<Session>: ArraySlice<AttendanceInput.Scan>] {
    var scans: [AttendanceInput.Scan] = []
    var starts: [(session: Identifier<Session>, index: Int)] = []
    for rows in Self.runs(of: sessions.map(\.id.rawValue)) {
      try db.forEachRow(
        """
        SELECT session_id, person_id, happened_at, direction FROM session_scans
        WHERE session_id BETWEEN ? AND ?
        ORDER BY session_id, person_id, happened_at, direction
        """, [rows.lowerBound, rows.upperBound]
      ) { row in
        if starts.last?.session != row.id(0) { starts.append((row.id(0), scans.count)) }
        scans.append(
          AttendanceInput.Scan(
            person: row.id(1), at: Instant(seconds: row.int(2)),
            direction: row.bool(3) ? .out : .in))
      }
    }
    let ends = starts.dropFirst().map(\.index) + [scans.count]
    return Dictionary(
      uniqueKeysWithValues: zip(starts, ends).map { ($0.session, scans[$0.index..<$1]) })
  }

  /// The runs of rows that follow each other: one search of an index finds the scans of each.
  ///
  /// A programme that was imported at once is one run.
  private static func runs(of rows: [Int64]) -> [ClosedRange<Int64>] {
    rows.sorted().reduce(into: []) { runs, row in
      if let last = runs.last, last.upperBound + 1 == row {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
  }
}
