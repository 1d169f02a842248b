public import Docent
import GRDB

/// The sessions that cycles of programs ask their people to attend.
public struct ProgramMustRepository {
  let db: Database

  /// Asks people of a cycle to attend sessions of its conference.
  ///
  /// - Parameters:
  ///   - codes: The sessions.
  ///   - role: Who is to attend them, in place of who was before.
  ///   - cycle: The cycle.
  /// - Throws: ``StoreError`` when there is no such session, or the cycle has no conference.
  public func add(_ codes: [String], for role: ApplicationRole, in cycle: Cycle) throws {
    for session in try sessions(codes, of: cycle) {
      try db.run(
        """
        INSERT INTO program_musts (cycle_id, session_id, role) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET role = excluded.role
        """, [cycle.id.rawValue, session.id.rawValue, role.rawValue])
    }
  }

  /// Asks nobody of a cycle to attend sessions any more.
  ///
  /// - Throws: ``StoreError`` when there is no such session, or nobody was asked to attend one.
  public func remove(_ codes: [String], from cycle: Cycle) throws {
    for session in try sessions(codes, of: cycle) {
      try db.run(
        "DELETE FROM program_musts WHERE cycle_id = ? AND session_id = ?",
        [cycle.id.rawValue, session.id.rawValue])
      guard db.changesCount > 0 else {
        throw StoreError.invalid(
          "session \(session.code) is no must of cycle \(cycle.name); there is nothing to take back"
        )
      }
    }
  }

  /// The musts of a program's cycles, by cycle, start and code.
  ///
  /// - Throws: ``StoreError``.
  public func list(_ program: Program) throws -> [ProgramMust] {
    try db.rows(
      """
      SELECT y.name, s.code, s.title, m.role FROM program_musts m
      JOIN cycles y ON y.id = m.cycle_id JOIN sessions s ON s.id = m.session_id
      WHERE y.program_id = ? ORDER BY y.name, s.starts_at, s.code
      """, [program.id.rawValue]
    ) {
      ProgramMust(
        cycle: $0[0], code: $0[1], title: $0[2], role: ApplicationRole(rawValue: $0[3]) ?? .both)
    }
  }

  private func sessions(_ codes: [String], of cycle: Cycle) throws -> [Session] {
    guard let slug = cycle.conference else {
      throw StoreError.invalid(
        "cycle \(cycle.name) is bound to no conference, so its people have no sessions in common; "
          + "name a cycle that is")
    }
    let conference = try ConferenceRepository(db: db).get(slug)
    return try codes.map { try SessionRepository(db: db).get($0, in: conference) }
  }
}
