public import Docent
import GRDB

extension SessionRepository {
  /// The outlines of a conference's sessions, by start and code.
  ///
  /// - Parameter conference: The conference.
  /// - Returns: The outlines, those of cancelled sessions too.
  /// - Throws: ``StoreError``.
  /// - Complexity: One pass over the sessions in the order of an index; names that many of them
  ///   share are read once.
  public func outlines(_ conference: Conference) throws -> [SessionOutline] {
    let rooms = Dictionary(
      uniqueKeysWithValues: try RoomRepository(db: db).list(conference).map { ($0.id, $0.details) })
    let tracks = Dictionary(
      uniqueKeysWithValues: try db.rows(
        "SELECT id, name FROM tracks WHERE conference_id = ?", [conference.id.rawValue]
      ) { ($0[0] as Int, $0[1] as String) })
    var outlines: [SessionOutline] = []
    try db.forEachRow(
      """
      SELECT id, code, title, kind, starts_at, ends_at, room_id, track_id, status = 'cancelled',
        must_attend, capacity
      FROM sessions WHERE conference_id = ? ORDER BY starts_at, code
      """, [conference.id.rawValue]
    ) { row in
      var outline = SessionOutline(
        id: row.id(0), code: row.text(1), title: row.text(2),
        startsAt: Instant(seconds: row.int(4)),
        endsAt: row.optionalInt(5).map { Instant(seconds: $0) })
      outline.kind = row.text(3)
      outline.room = rooms[row.id(6)]
      outline.track = row.optionalInt(7).flatMap { tracks[$0] }
      outline.isCancelled = row.bool(8)
      outline.mustAttend = row.bool(9)
      let (own, room) = (row.optionalInt(10), outline.room?.capacity)
      outline.seats = own ?? room
      // Programmes often repeat what the room holds.
      outline.hasSignUpLimit = own.map { $0 < room ?? Int.max } ?? false
      outlines.append(outline)
    }
    return outlines
  }
}
