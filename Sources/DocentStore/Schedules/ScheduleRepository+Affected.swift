public import Docent
import GRDB

extension ScheduleRepository {
  /// Whose schedules hold sessions that have moved, were cancelled or take place after all since a
  /// moment.
  ///
  /// What happened to one session is told as one change, from what it was at that moment to what it
  /// is now; one that is again what it was is not told. Whoever has cancelled their registration is
  /// told nothing.
  ///
  /// - Parameters:
  ///   - conference: Whose programme changed.
  ///   - moment: From when on, changes in that second included.
  /// - Returns: The attendees with the sessions, and the sessions that were removed.
  /// - Throws: ``StoreError``.
  public func affected(at conference: Conference, since moment: Instant) throws -> AffectedSchedules
  {
    let changes = SessionChange.joined(
      try SessionChangeLog(db: db).changes(at: conference, since: moment))
    let told = changes.filter { $0.new != nil && $0.words(in: conference.zone) != nil }
      .sorted { (Self.start($0), $0.code) < (Self.start($1), $1.code) }
    let holders = try holders(of: told.map(\.session))
    let items = try RegistrationRepository(db: db).list(conference).flatMap { registration in
      told.compactMap { change in
        holders[Holding(registration: registration.id, session: change.session)].flatMap { madeAt in
          change.words(in: conference.zone).map {
            AffectedSchedules.Item(
              attendee: registration.person, change: change, words: $0, madeAt: madeAt)
          }
        }
      }
    }
    return AffectedSchedules(items: items, removed: changes.filter { $0.new == nil })
  }

  private struct Holding: Hashable {
    let registration: Identifier<Registration>
    let session: Identifier<Session>
  }

  private static func start(_ change: SessionChange) -> Instant {
    (change.new ?? change.old).startsAt
  }

  /// The active registrations whose schedules hold sessions, with when the schedules were made.
  private func holders(of sessions: [Identifier<Session>]) throws -> [Holding: Instant] {
    let rows = try db.rows(
      """
      SELECT r.id, i.session_id, c.generated_at FROM json_each(?) j
      JOIN schedule_items i ON i.session_id = j.value
      JOIN schedules c ON c.id = i.schedule_id
      JOIN registrations r ON r.id = c.registration_id AND r.status = 'active'
      """, [sessions.map(\.rawValue).description]
    ) {
      (
        Holding(registration: Identifier(rawValue: $0[0]), session: Identifier(rawValue: $0[1])),
        Instant(seconds: $0[2])
      )
    }
    return Dictionary(rows) { first, _ in first }
  }
}
