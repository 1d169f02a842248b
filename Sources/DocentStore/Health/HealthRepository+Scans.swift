import GRDB

extension HealthRepository {
  /// Whether what is derived from the log of scans is what the log says, and what the scans refer
  /// to is there.
  func scanDamage() throws -> [HealthFinding] {
    let disagreeing = try db.rows(
      """
      WITH people AS (
          SELECT person_id, conference_id, count(*) AS scans FROM scan_log GROUP BY 1, 2),
        sessions AS (
          SELECT session_id, count(*) AS scans FROM scan_log WHERE session_id IS NOT NULL GROUP BY 1),
        points AS (
          SELECT point_id, count(*) AS scans, sum(session_id IS NULL) AS alone
          FROM scan_log WHERE point_id IS NOT NULL GROUP BY 1)
      SELECT 'people' WHERE EXISTS (SELECT * FROM people EXCEPT SELECT * FROM scanned_people)
        OR (SELECT total(scans) FROM people) <> (SELECT total(scans) FROM scanned_people)
      UNION ALL
      SELECT 'sessions' WHERE EXISTS (SELECT * FROM sessions EXCEPT SELECT * FROM scanned_sessions)
        OR (SELECT total(scans) FROM sessions) <> (SELECT total(scans) FROM scanned_sessions)
        OR EXISTS (SELECT * FROM scanned_sessions
          EXCEPT SELECT session_id, count(*) FROM session_scans GROUP BY 1)
      UNION ALL
      SELECT 'points' WHERE EXISTS (SELECT * FROM points EXCEPT SELECT * FROM scanned_points)
        OR (SELECT total(scans) FROM points) <> (SELECT total(scans) FROM scanned_points)
      """
    ) { $0[0] as String }
    return disagreeing.map {
      HealthFinding(
        severity: .damage, subject: "scans",
        message: "what is counted of \($0) is not what the log of scans says",
        remedy: "restore the latest backup, and import what came after it again")
    }
  }
}
