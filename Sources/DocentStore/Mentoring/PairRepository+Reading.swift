import Docent
import Foundation
import GRDB

extension PairRepository {
  func pairs(id: Identifier<Pair>?, conference: Conference?) throws -> [Pair] {
    let people = PersonRepository(db: db)
    return try db.rows(
      """
      SELECT p.id, p.uuid, g.slug, y.name, c.slug, p.mentor_id, p.mentee_id, p.state, p.score, q.points
      FROM pairs p
      JOIN cycles y ON y.id = p.cycle_id
      JOIN programs g ON g.id = y.program_id
      LEFT JOIN conferences c ON c.id = y.conference_id
      JOIN persons e ON e.id = p.mentee_id
      LEFT JOIN matching_run_mentees q ON q.run_id = p.run_id AND q.mentee_id = p.mentee_id
      WHERE p.id BETWEEN ifnull(?1, 0) AND ifnull(?1, 9223372036854775807) AND (?2 IS NULL OR y.conference_id = ?2)
      ORDER BY g.slug, y.name, e.family_name, e.given_name, coalesce(e.email_key, e.member_number),
        p.id
      """, [id?.rawValue, conference?.id.rawValue]
    ) { row in
      Pair(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), program: row[2],
        cycle: row[3], conference: row[4], mentor: try people.get(Identifier(rawValue: row[5])),
        mentee: try people.get(Identifier(rawValue: row[6])),
        state: PairState(rawValue: row[7]) ?? .draft, score: row[8],
        points: try PointsColumn.points(row[9] ?? "[]"),
        events: try events(of: row[0]), meetings: try meetings(of: row[0]))
    }
  }

  private func events(of id: Int64) throws -> [PairEvent] {
    try db.rows(
      "SELECT kind, happened_at, note, code FROM pair_events WHERE pair_id = ? ORDER BY id", [id]
    ) {
      PairEvent(
        kind: PairEvent.Kind(rawValue: $0[0]) ?? .registered, happenedAt: Instant(seconds: $0[1]),
        note: $0[2], code: ($0[3] as String?).flatMap(PairEvent.Code.init))
    }
  }

  /// A pair's meetings, cancelled ones too, by time.
  func meetings(of id: Int64) throws -> [Meeting] {
    try db.rows(
      """
      SELECT m.id, m.uuid, m.starts_at, m.ends_at, m.status = 'cancelled', m.sequence, b.name,
        r.name, r.floor
      FROM meetings m LEFT JOIN rooms r ON r.id = m.room_id
      LEFT JOIN buildings b ON b.id = r.building_id
      WHERE m.pair_id = ? ORDER BY m.starts_at
      """, [id]
    ) { row in
      var meeting = Meeting(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]),
        startsAt: Instant(seconds: row[2]), endsAt: Instant(seconds: row[3]), isCancelled: row[4],
        sequence: row[5])
      if let name = row[7] as String? {
        var room = RoomDraft(building: row[6], room: name)
        room.floor = row[8]
        meeting.room = room
      }
      return meeting
    }
  }
}
