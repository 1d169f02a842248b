import Docent
import GRDB

/// What became of sessions' times, places and status.
///
/// This is the one place that raises the sequences by which calendars know that an event changed.
struct SessionChangeLog {
  let db: Database

  /// Does something to sessions, and tells calendars and the log of those that it changes.
  ///
  /// - Parameters:
  ///   - sessions: The sessions that may change or go.
  ///   - body: What is done.
  /// - Throws: What the body throws, or ``StoreError``.
  func record(_ sessions: [Identifier<Session>], _ body: () throws -> Void) throws {
    let before = try sessions.compactMap(entry)
    try body()
    for old in before {
      let new = try entry(of: old.session)
      if new?.state != old.state { try append(old, new) }
    }
  }

  /// The changes of a conference's sessions from a moment on, in the order in which they happened.
  func changes(at conference: Conference, since moment: Instant) throws -> [SessionChange] {
    try db.rows(
      """
      SELECT session_id, code, title, changed_at, old_starts_at, old_ends_at, old_place, old_status,
        new_starts_at, new_ends_at, new_place, new_status
      FROM session_changes WHERE conference_id = ? AND changed_at >= ? ORDER BY id
      """, [conference.id.rawValue, moment.seconds]
    ) { row in
      SessionChange(
        session: Identifier(rawValue: row[0]), code: row[1], title: row[2],
        changedAt: Instant(seconds: row[3]), old: Self.state(row, from: 4),
        new: (row[11] as String?).map { _ in Self.state(row, from: 8) })
    }
  }
}

extension SessionChangeLog {
  private typealias Entry = (
    session: Identifier<Session>, conference: Int64, code: String, title: String,
    state: SessionChange.State
  )

  private func entry(of session: Identifier<Session>) throws -> Entry? {
    try db.row(
      """
      SELECT s.starts_at, s.ends_at, nullif(iif(b.name IS NULL OR r.name = '',
        coalesce(b.name, r.name), b.name || ' / ' || r.name), ''), s.status, s.conference_id,
        s.code, s.title
      FROM sessions s LEFT JOIN rooms r ON r.id = s.room_id
      LEFT JOIN buildings b ON b.id = r.building_id WHERE s.id = ?
      """, [session.rawValue]
    ) { (session, $0[4], $0[5], $0[6], Self.state($0, from: 0)) }
  }

  private static func state(_ row: Row, from column: Int) -> SessionChange.State {
    SessionChange.State(
      startsAt: Instant(seconds: row[column]),
      endsAt: (row[column + 1] as Int?).map { Instant(seconds: $0) }, place: row[column + 2],
      status: SessionStatus(rawValue: row[column + 3]) ?? .confirmed)
  }

  private func append(_ old: Entry, _ new: Entry?) throws {
    try db.run(
      "UPDATE sessions SET sequence = sequence + 1 WHERE id = ?", [old.session.rawValue])
    // A session is known by what it is called now; of one that is gone, by what it was called.
    let named = new ?? old
    let (was, now) = (old.state, new?.state)
    try db.run(
      """
      INSERT INTO session_changes (conference_id, session_id, code, title, changed_at,
        old_starts_at, old_ends_at, old_place, old_status,
        new_starts_at, new_ends_at, new_place, new_status)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        old.conference, old.session.rawValue, named.code, named.title, try db.now.seconds,
        was.startsAt.seconds, was.endsAt?.seconds, was.place, was.status.rawValue,
        now?.startsAt.seconds, now?.endsAt?.seconds, now?.place, now?.status.rawValue,
      ])
  }
}
