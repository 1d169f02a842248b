public import Docent
import GRDB

/// What attendees say about their own schedules.
public struct PlanningChoiceRepository {
  let db: Database

  /// What an attendee said.
  ///
  /// - Parameters:
  ///   - registration: The attendee.
  ///   - conference: For which conference.
  /// - Returns: All of it, and how many events of their own there are.
  /// - Throws: ``StoreError``.
  public func get(
    _ registration: Registration, in conference: Conference
  ) throws -> PlanningRequest {
    PlanningRequest(
      choices: try choices(of: registration), follows: try follows(of: registration),
      preferences: try preferences(of: registration),
      ownEvents: try OwnEventRepository(db: db).count(of: registration))
  }

  // MARK: Sessions

  /// Stores what an attendee says about sessions, in place of what was said before.
  ///
  /// - Parameters:
  ///   - choice: What is said.
  ///   - codes: The sessions.
  ///   - registration: The attendee.
  ///   - conference: For which conference.
  /// - Throws: ``StoreError`` when there is no such session, or one to be pinned was cancelled or is
  ///   on a day on which the attendee is not on site.
  public func choose(
    _ choice: SessionChoice, _ codes: [String], for registration: Registration,
    in conference: Conference
  ) throws {
    let sessions = try codes.map { try SessionRepository(db: db).get($0, in: conference) }
    if choice == .pin {
      let pins = PinnedSessions(of: registration, in: conference)
      try pins.check(sessions)
    }
    for session in sessions {
      try db.run(
        """
        INSERT INTO session_choices (registration_id, session_id, choice) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET choice = excluded.choice
        """, [registration.id.rawValue, session.id.rawValue, choice.rawValue])
    }
  }

  /// Takes back what an attendee said about sessions.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)`` when there is no such session.
  public func release(
    _ codes: [String], for registration: Registration, in conference: Conference
  ) throws {
    for session in try codes.map({ try SessionRepository(db: db).get($0, in: conference) }) {
      try db.run(
        "DELETE FROM session_choices WHERE registration_id = ? AND session_id = ?",
        [registration.id.rawValue, session.id.rawValue])
    }
  }

  private func choices(of registration: Registration) throws -> [PlanningRequest.Choice] {
    try db.rows(
      """
      SELECT s.code, s.title, c.choice FROM session_choices c
      JOIN sessions s ON s.id = c.session_id
      WHERE c.registration_id = ? ORDER BY s.starts_at, s.code
      """, [registration.id.rawValue]
    ) {
      PlanningRequest.Choice(
        code: $0[0], title: $0[1], choice: SessionChoice(rawValue: $0[2]) ?? .star)
    }
  }

  // MARK: Speakers

  /// Has an attendee follow speakers.
  ///
  /// A name is kept even when the programme does not have it: it may come later.
  ///
  /// - Parameters:
  ///   - names: The speakers' names.
  ///   - registration: The attendee.
  ///   - conference: For which conference.
  /// - Returns: The names that the programme does not have, each with the nearest that it has.
  /// - Throws: ``StoreError/invalid(_:)`` when a name is empty.
  public func follow(
    _ names: [String], by registration: Registration, in conference: Conference
  ) throws -> [(name: String, nearest: String?)] {
    for name in names {
      let key = FoldedText(name).key
      guard !key.isEmpty else { throw StoreError.invalid("a speaker has a name; say which") }
      try db.run(
        """
        INSERT INTO speaker_follows (registration_id, name_key, name) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name
        """, [registration.id.rawValue, key, name])
    }
    return try unknown(names, in: conference)
  }

  /// Has an attendee follow speakers no more.
  ///
  /// - Throws: ``StoreError/invalid(_:)`` when the attendee does not follow one.
  public func unfollow(_ names: [String], by registration: Registration) throws {
    for name in names {
      try db.run(
        "DELETE FROM speaker_follows WHERE registration_id = ? AND name_key = ?",
        [registration.id.rawValue, FoldedText(name).key])
      guard db.changesCount == 0 else { continue }
      let nearest = NearestText.closest(to: name, among: try follows(of: registration))
      throw StoreError.invalid(
        "\(registration.person.handle) does not follow \(name)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; see docent schedule prefer"))
    }
  }

  private func follows(of registration: Registration) throws -> [String] {
    try db.rows(
      "SELECT name FROM speaker_follows WHERE registration_id = ? ORDER BY name_key",
      [registration.id.rawValue]
    ) { $0[0] }
  }

  /// The names that no speaker of a programme has, nor any record of one that was merged.
  private func unknown(
    _ names: [String], in conference: Conference
  ) throws -> [(name: String, nearest: String?)] {
    guard !names.isEmpty else { return [] }
    let known = try db.rows(
      """
      SELECT s.name, s.name_key FROM speakers s JOIN sessions x ON x.id = s.session_id
      WHERE x.conference_id = ?1
      UNION SELECT s.name, p.name_key FROM speakers s JOIN sessions x ON x.id = s.session_id
        JOIN persons p ON p.id = s.person_id WHERE x.conference_id = ?1
      UNION SELECT s.name, m.merged_name_key FROM speakers s
        JOIN sessions x ON x.id = s.session_id JOIN person_merges m ON m.kept_id = s.person_id
        WHERE x.conference_id = ?1 AND m.merged_name_key IS NOT NULL
      ORDER BY 1, 2
      """, [conference.id.rawValue]
    ) { (name: $0[0] as String, key: $0[1] as String) }
    let keys = Set(known.map(\.key))
    return names.filter { !keys.contains(FoldedText($0).key) }
      .map { ($0, NearestText.closest(to: $0, among: known.lazy.map(\.name))) }
  }
}
