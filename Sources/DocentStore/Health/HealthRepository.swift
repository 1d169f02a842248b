import Docent
import GRDB

/// What a check of the file found.
public struct HealthFinding: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The file is not what it should be.
    case damage
    /// Something is odd and may be meant.
    case oddity
  }

  /// How bad it is.
  public var severity: Severity
  /// What it is about.
  public var subject: String
  /// What is the matter.
  public var message: String
  /// What to do.
  public var remedy: String
}

/// The health of the file.
public struct HealthRepository {
  let db: Database

  /// The migrations that the file has, oldest first.
  public func migrations() throws -> [String] {
    try db.rows("SELECT identifier FROM grdb_migrations ORDER BY identifier") { $0[0] }
  }

  /// The SQL of the file's own tables, indexes and triggers, by name.
  public func schema() throws -> String {
    let statements = try db.rows(
      """
      SELECT sql FROM sqlite_master WHERE sql IS NOT NULL
        AND name NOT LIKE 'session_words_%' AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'sqlite_%'
      ORDER BY name
      """
    ) { $0[0] as String }
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }

  /// Everything that is damaged or odd, damage first.
  ///
  /// - Complexity: Reads the whole file.
  public func check() throws -> [HealthFinding] {
    try damage() + brokenReferences() + scanDamage() + oddities()
  }

  private func damage() throws -> [HealthFinding] {
    try db.rows("PRAGMA integrity_check(20)") { $0[0] as String }
      .filter { $0 != "ok" }
      .map {
        HealthFinding(
          severity: .damage, subject: "file", message: $0,
          remedy: "restore the latest backup; docent backup makes them")
      }
  }

  private func brokenReferences() throws -> [HealthFinding] {
    try db.rows("PRAGMA foreign_key_check") { row in
      HealthFinding(
        severity: .damage, subject: "\(row[0] as String) \(row[1] as Int64? ?? 0)",
        message: "it refers to a \(row[2] as String) that is not there",
        remedy: "restore the latest backup, or remove the record")
    }
  }

  private func oddities() throws -> [HealthFinding] {
    let slugs = try db.rows("SELECT slug FROM conferences ORDER BY slug") { $0[0] as String }
    return try slugs.flatMap { slug in
      do {
        let conference = try ConferenceRepository(db: db).get(slug)
        return try programmeOddities(of: conference) + registrationOddities(of: conference)
          + pairOddities(of: conference)
      } catch let error as StoreError {
        return [
          HealthFinding(
            severity: .damage, subject: slug, message: error.description,
            remedy: "restore the latest backup, or update this program if the value is a new one")
        ]
      }
    }
  }

  private func pairOddities(of conference: Conference) throws -> [HealthFinding] {
    let expected = Set(
      try RegistrationRepository(db: db).list(conference).filter(\.isActive).map(\.person.id))
    let pairs = try PairRepository(db: db, now: Instant(seconds: 0)).list(conference)
    return pairs.filter { $0.state == .published }.flatMap { pair in
      [pair.mentor, pair.mentee].filter { !expected.contains($0.id) }.map { person in
        HealthFinding(
          severity: .oddity, subject: "\(conference.slug) pair \(pair.id.rawValue)",
          message: "\(person.handle) has no active registration",
          remedy: "end the pair, or make the registration active")
      }
    }
  }

  private func programmeOddities(of conference: Conference) throws -> [HealthFinding] {
    let sessions = try SessionRepository(db: db).outlines(conference)
    return ProgrammeOddities.list(sessions, of: conference).map {
      HealthFinding(
        severity: .oddity, subject: "\(conference.slug) session \($0.code)", message: $0.message,
        remedy: "correct the programme and import it again, or leave it if it is meant")
    }
  }

  private func registrationOddities(of conference: Conference) throws -> [HealthFinding] {
    try RegistrationRepository(db: db).list(conference).filter(\.contradictsHistory).map {
      HealthFinding(
        severity: .oddity, subject: "\(conference.slug) registration of \($0.person.handle)",
        message: $0.isNewcomer
          ? "declared a newcomer, but registered for an earlier conference of the series"
          : "declared no newcomer, but no earlier registration in the series is known",
        remedy: "ask the person; the declaration wins until it is edited")
    }
  }
}
