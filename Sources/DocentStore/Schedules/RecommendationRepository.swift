public import Docent
import GRDB

/// The sessions to which mentors send their mentees.
public struct RecommendationRepository {
  let db: Database
  let now: Instant

  /// Recommends sessions to a mentee.
  ///
  /// - Parameters:
  ///   - codes: The sessions.
  ///   - mentee: Whose schedule they are for.
  ///   - mentor: Who recommends them.
  ///   - conference: Where.
  /// - Throws: ``StoreError`` when there is no such session, the mentee is not registered, or the two
  ///   are no published pair of this conference.
  public func add(
    _ codes: [String], to mentee: Person, by mentor: Person, at conference: Conference
  ) throws {
    let registration = try RegistrationRepository(db: db).get(mentee, in: conference)
    guard try isPair(mentor, mentee, at: conference) else {
      throw StoreError.invalid(
        "\(mentor.handle) is not the mentor of \(mentee.handle) in any published pair of "
          + "\(conference.slug); see docent pair list")
    }
    for session in try codes.map({ try SessionRepository(db: db).get($0, in: conference) }) {
      try db.run(
        """
        INSERT INTO recommendations (registration_id, session_id, mentor_id, recommended_at)
        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        [registration.id.rawValue, session.id.rawValue, mentor.id.rawValue, now.seconds])
    }
  }

  /// Takes recommendations back, whether the two are still a pair or not.
  ///
  /// - Throws: ``StoreError`` when there is no such session, the mentee is not registered, or the
  ///   mentor has not recommended one of the sessions.
  public func withdraw(
    _ codes: [String], from mentee: Person, by mentor: Person, at conference: Conference
  ) throws {
    let registration = try RegistrationRepository(db: db).get(mentee, in: conference)
    for session in try codes.map({ try SessionRepository(db: db).get($0, in: conference) }) {
      try db.run(
        """
        DELETE FROM recommendations WHERE registration_id = ? AND session_id = ? AND mentor_id = ?
        """, [registration.id.rawValue, session.id.rawValue, mentor.id.rawValue])
      guard db.changesCount > 0 else {
        throw StoreError.invalid(
          "\(mentor.handle) has not recommended \(session.code) to \(mentee.handle); there is "
            + "nothing to take back")
      }
    }
  }

  /// What was recommended to a mentee, by start, code and mentor.
  ///
  /// - Throws: ``StoreError``.
  public func list(
    for registration: Registration, at conference: Conference
  ) throws -> [Recommendation] {
    try db.rows(
      """
      SELECT s.code, s.title, trim(p.given_name || ' ' || p.family_name), EXISTS (
        SELECT 1 FROM pairs a JOIN cycles y ON y.id = a.cycle_id
        WHERE a.mentor_id = r.mentor_id AND a.mentee_id = ?2
          AND a.state IN ('published', 'completed') AND y.conference_id = ?3)
      FROM recommendations r JOIN sessions s ON s.id = r.session_id
      JOIN persons p ON p.id = r.mentor_id
      WHERE r.registration_id = ?1
      ORDER BY s.starts_at, s.code, p.family_name, p.given_name, p.id
      """,
      [registration.id.rawValue, registration.person.id.rawValue, conference.id.rawValue]
    ) {
      Recommendation(code: $0[0], title: $0[1], mentor: $0[2], counts: $0[3])
    }
  }

  private func isPair(
    _ mentor: Person, _ mentee: Person, at conference: Conference
  ) throws -> Bool {
    try db.value(
      """
      SELECT EXISTS (SELECT 1 FROM pairs a JOIN cycles y ON y.id = a.cycle_id
        WHERE a.mentor_id = ? AND a.mentee_id = ? AND y.conference_id = ?
          AND a.state IN ('published', 'completed'))
      """, [mentor.id.rawValue, mentee.id.rawValue, conference.id.rawValue]) ?? false
  }
}
