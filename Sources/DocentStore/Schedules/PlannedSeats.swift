import Docent
import GRDB

/// How many seats of sessions stand in schedules.
struct PlannedSeats {
  let db: Database
  let conference: Conference

  /// How many people who come, but for some, have each session in their schedules.
  func taken(beside members: [Registration]) throws -> [Identifier<Session>: Int] {
    Dictionary(
      uniqueKeysWithValues: try db.rows(
        """
        SELECT i.session_id, count(*) FROM registrations r
        JOIN schedules s ON s.registration_id = r.id
        JOIN schedule_items i ON i.schedule_id = s.id
        WHERE r.conference_id = ? AND r.status = 'active' AND i.session_id IS NOT NULL
          AND r.id NOT IN (SELECT value FROM json_each(?))
        GROUP BY i.session_id ORDER BY i.session_id
        """,
        [conference.id.rawValue, try JSONColumn.text(members.map(\.id.rawValue))]
      ) { (Identifier<Session>(rawValue: $0[0]), $0[1]) })
  }

  /// The sessions of which others have all seats, at a conference where seats were counted: one for
  /// which schedules were planned together.
  ///
  /// - Parameters:
  ///   - registration: Whose seats do not count.
  ///   - sessions: The programme.
  /// - Returns: With how many seats each has; none where nothing was planned together.
  /// - Throws: When the file cannot be read.
  func full(
    beside registration: Registration, among sessions: [SessionOutline]
  ) throws -> [Identifier<Session>: FullSession] {
    let most: Int? = try db.value(
      "SELECT max(oversubscription) FROM cohorts WHERE conference_id = ?",
      [conference.id.rawValue])
    guard let most else { return [:] }
    var options = CohortOptions()
    options.oversubscription = most
    let taken = try taken(beside: [registration])
    return Dictionary(
      uniqueKeysWithValues: sessions.compactMap { session in
        guard let seats = session.seats(options), let taken = taken[session.id], taken >= seats
        else { return nil }
        return (session.id, FullSession(seats: seats, price: 0, holders: 0))
      })
  }
}
