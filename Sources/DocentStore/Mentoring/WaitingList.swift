import Docent
import GRDB

/// Who was left waiting in earlier cycles of a program.
struct WaitingList {
  let db: Database
  let program: Program

  /// The cycles, of the last few before one, in which each person signed up as a mentee and got no
  /// mentor at all, though pairs were published: whose pair ended was not left waiting.
  func waited(
    before cycle: Cycle, within count: Int
  ) throws -> [Identifier<Person>: [String]] {
    guard count > 0 else { return [:] }
    let earlier = try cycles(before: cycle).suffix(count)
    var waited: [Identifier<Person>: [String]] = [:]
    for (id, name) in earlier {
      try db.forEachRow(
        """
        SELECT q.mentee_id FROM matching_run_mentees q
        WHERE q.mentor_id IS NULL
          AND q.run_id = (SELECT id FROM matching_runs
            WHERE cycle_id = ?1 AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1)
          AND EXISTS (SELECT 1 FROM applications a WHERE a.cycle_id = ?1
            AND a.person_id = q.mentee_id AND a.status = 'active' AND a.role <> 'mentor')
          AND NOT EXISTS (SELECT 1 FROM pairs p
            WHERE p.cycle_id = ?1 AND p.mentee_id = q.mentee_id AND p.state <> 'draft')
        ORDER BY q.mentee_id
        """, [id]
      ) { waited[Identifier(rawValue: $0[0]), default: []].append(name) }
    }
    return waited
  }

  /// The cycles before one, oldest first, by their first day, else their conference's, else by name.
  private func cycles(before cycle: Cycle) throws -> ArraySlice<(id: Int64, name: String)> {
    let all = try db.rows(
      """
      SELECT y.id, y.name FROM cycles y LEFT JOIN conferences c ON c.id = y.conference_id
      WHERE y.program_id = ? ORDER BY coalesce(y.starts_on, c.starts_on, ''), y.name
      """, [program.id.rawValue]
    ) { (id: $0[0] as Int64, name: $0[1] as String) }
    return all.prefix { $0.id != cycle.id.rawValue }
  }
}
