public import Docent
import GRDB

/// The events of attendees' own calendars.
public struct OwnEventRepository {
  let db: Database

  /// An attendee's own events, by start, end and title.
  ///
  /// - Throws: ``StoreError``.
  public func list(_ registration: Registration) throws -> [OwnEvent] {
    try rows(of: registration).map(\.event)
  }

  /// How many own events an attendee has.
  ///
  /// - Throws: ``StoreError``.
  public func count(of registration: Registration) throws -> Int {
    try db.value(
      "SELECT count(*) FROM own_events WHERE registration_id = ?", [registration.id.rawValue]) ?? 0
  }

  func rows(of registration: Registration) throws -> [OwnEventRow] {
    try db.rows(
      """
      SELECT o.id, o.uid, o.title, o.starts_at, o.ends_at, o.room_id, b.name, r.name, r.floor
      FROM own_events o
      LEFT JOIN rooms r ON r.id = o.room_id LEFT JOIN buildings b ON b.id = r.building_id
      WHERE o.registration_id = ? ORDER BY o.starts_at, o.ends_at, o.title, o.id
      """, [registration.id.rawValue]
    ) { row in
      var event = OwnEvent(
        title: row[2], startsAt: Instant(seconds: row[3]), endsAt: Instant(seconds: row[4]))
      if let name = row[7] as String? {
        event.room = RoomDraft(building: row[6], room: name)
        event.room?.floor = row[8]
      }
      return OwnEventRow(id: row[0], uid: row[1], event: event, room: row[5])
    }
  }
}

/// A row of `own_events`.
struct OwnEventRow {
  /// Nil for one that is not stored yet.
  var id: Int64?
  var uid: String
  var event: OwnEvent
  var room: Int64?
}
