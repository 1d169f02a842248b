import Docent
import GRDB

/// Who has which sessions in the schedule.
struct ScheduleHolders {
  let db: Database

  /// The attendees whose schedules hold any of some sessions, by name, each with those sessions'
  /// codes in order.
  func holders(of sessions: [Session]) throws -> [AffectedAttendee] {
    let codes = Dictionary(
      sessions.map { ($0.id.rawValue, $0.code) }, uniquingKeysWith: { first, _ in first })
    guard !sessions.isEmpty else { return [] }
    let rows = try db.rows(
      """
      SELECT p.id, p.email, p.given_name || ' ' || p.family_name, i.session_id
      FROM json_each(?) j
      JOIN schedule_items i ON i.session_id = j.value
      JOIN schedules s ON s.id = i.schedule_id
      JOIN registrations r ON r.id = s.registration_id AND r.status = 'active'
      JOIN persons p ON p.id = r.person_id
      """, [sessions.map(\.id.rawValue).description]
    ) {
      (person: $0[0] as Int64, email: $0[1] as String?, name: $0[2] as String, id: $0[3] as Int64)
    }
    return Dictionary(grouping: rows, by: \.person).values.compactMap { rows in
      rows.first.map { person in
        AffectedAttendee(
          email: person.email, name: person.name,
          sessions: rows.compactMap { codes[$0.id] }.sorted())
      }
    }
    .sorted { ($0.name, $0.email ?? "") < ($1.name, $1.email ?? "") }
  }
}
