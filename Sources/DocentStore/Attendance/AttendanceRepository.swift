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
    let input = AttendanceInput(
      conference: conference,
      sessions: try SessionRepository(db: db).outlines(conference),
      isNewcomer: try newcomers(of: conference), mentored: try mentored(at: conference),
      scheduled: try scheduled(at: conference), scans: try scans(at: conference),
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
    let rows = try db.rows(
      """
      SELECT r.person_id, ifnull(r.newcomer, NOT EXISTS (
        SELECT 1 FROM registrations e JOIN conferences c ON c.id = e.conference_id
        WHERE e.person_id = r.person_id AND e.status = 'active'
          AND c.series_id = own.series_id AND c.starts_on < own.starts_on))
      FROM registrations r JOIN conferences own ON own.id = r.conference_id
      WHERE r.conference_id = ?
      """, [conference.id.rawValue]
    ) { (Identifier<Person>(rawValue: $0[0]), $0[1] as Bool) }
    return Dictionary(uniqueKeysWithValues: rows)
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
    let rows = try db.rows(
      """
      SELECT i.session_id, r.person_id FROM registrations r
      JOIN schedules s ON s.registration_id = r.id
      JOIN schedule_items i ON i.schedule_id = s.id
      WHERE r.conference_id = ? AND r.status = 'active' AND i.session_id IS NOT NULL
      """, [conference.id.rawValue]
    ) {
      (session: Identifier<Session>(rawValue: $0[0]), person: Identifier<Person>(rawValue: $0[1]))
    }
    return rows.reduce(into: [:]) { $0[$1.session, default: []].insert($1.person) }
  }

  /// The scans of each session, by person and time.
  ///
  /// A bulk path: the columns are read from SQLite's own statement, which takes a third of the time
  /// of a row a scan (see Scripts/bench startup).
  private func scans(
    at conference: Conference
  ) throws -> [Identifier<Session>: [AttendanceInput.Scan]] {
    var scans: [Identifier<Session>: [AttendanceInput.Scan]] = [:]
    var session: Identifier<Session>?
    var own: [AttendanceInput.Scan] = []
    func close() {
      if let session { scans[session] = own }
      own.removeAll(keepingCapacity: true)
    }
    try db.forEachRow(
      """
      SELECT session_id, person_id, happened_at, direction FROM session_scans
      WHERE session_id IN (SELECT id FROM sessions WHERE conference_id = ?)
      ORDER BY session_id, person_id, happened_at, direction
      """, [conference.id.rawValue]
    ) { row in
      let current: Identifier<Session> = row.id(0)
      if current != session { close() }
      session = current
      own.append(
        AttendanceInput.Scan(
          person: row.id(1), at: Instant(seconds: row.int(2)),
          direction: row.bool(3) ? .out : .in))
    }
    close()
    return scans
  }
}
