import Docent
import GRDB

extension PlanningReader {
  /// Adds to a taste what the attendee, their mentors and their programs said about sessions.
  func readRequests(of registration: Registration, into taste: inout Taste) throws {
    taste.choices = try choices(of: registration)
    taste.follows = try follows(of: registration)
    taste.recommendations = try recommendations(to: registration)
    taste.programMusts = try programMusts(for: registration.person)
  }

  private func choices(
    of registration: Registration
  ) throws -> [Identifier<Session>: SessionChoice] {
    let rows = try db.rows(
      "SELECT session_id, choice FROM session_choices WHERE registration_id = ?",
      [registration.id.rawValue]
    ) { (Identifier<Session>(rawValue: $0[0]), SessionChoice(rawValue: $0[1]) ?? .star) }
    return Dictionary(rows) { first, _ in first }
  }

  /// The sessions of followed speakers: those whom the programme calls by the name that is followed,
  /// and those who are known by it, though the programme has another name of theirs.
  private func follows(of registration: Registration) throws -> [Identifier<Session>: [String]] {
    bySession(
      try db.rows(
        """
        SELECT s.session_id, f.name FROM speaker_follows f
        JOIN speakers s ON s.name_key = f.name_key WHERE f.registration_id = ?1
        UNION
        SELECT s.session_id, f.name FROM speaker_follows f
        JOIN persons p ON p.name_key = f.name_key
        JOIN speakers s ON s.person_id = p.id WHERE f.registration_id = ?1
        UNION
        SELECT s.session_id, f.name FROM speaker_follows f
        JOIN person_merges m ON m.merged_name_key = f.name_key
        JOIN speakers s ON s.person_id = m.kept_id WHERE f.registration_id = ?1
        ORDER BY 1, 2
        """, [registration.id.rawValue]
      ) { ($0[0], $0[1]) })
  }

  /// What the mentors of pairs that stand at this conference recommend.
  private func recommendations(
    to registration: Registration
  ) throws -> [Identifier<Session>: [String]] {
    bySession(
      try db.rows(
        """
        SELECT r.session_id, trim(p.given_name || ' ' || p.family_name) FROM recommendations r
        JOIN persons p ON p.id = r.mentor_id
        WHERE r.registration_id = ?1 AND EXISTS (
          SELECT 1 FROM pairs a JOIN cycles y ON y.id = a.cycle_id
          WHERE a.mentor_id = r.mentor_id AND a.mentee_id = ?2 AND y.conference_id = ?3
            AND a.state IN ('published', 'completed'))
        ORDER BY r.session_id, p.family_name, p.given_name, p.id
        """,
        [registration.id.rawValue, registration.person.id.rawValue, conference.id.rawValue]
      ) { ($0[0], $0[1]) })
  }

  private func bySession(_ rows: [(session: Int64, name: String)]) -> [Identifier<Session>:
    [String]]
  {
    rows.reduce(into: [:]) {
      $0[Identifier(rawValue: $1.session), default: []].append($1.name)
    }
  }

  /// The sessions that cycles in which the person has a pair ask those of the person's role to
  /// attend.
  private func programMusts(for person: Person) throws -> [Identifier<Session>: String] {
    let rows = try db.rows(
      """
      SELECT m.session_id, min(g.slug) FROM pairs a
      JOIN program_musts m ON m.cycle_id = a.cycle_id
      JOIN cycles y ON y.id = a.cycle_id JOIN programs g ON g.id = y.program_id
      WHERE (a.mentor_id = ?1 OR a.mentee_id = ?1) AND y.conference_id = ?2
        AND a.state IN ('published', 'completed')
        AND m.role IN ('both', iif(a.mentor_id = ?1, 'mentor', 'mentee'))
      GROUP BY m.session_id
      """, [person.id.rawValue, conference.id.rawValue]
    ) { (Identifier<Session>(rawValue: $0[0]), $0[1] as String) }
    return Dictionary(rows) { first, _ in first }
  }
}
