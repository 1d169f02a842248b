public import Docent
import GRDB

/// The pairs that another program scored; a cycle that has any matches these alone.
public struct CandidateRepository {
  let db: Database

  /// A cycle's scored pairs, by the rows of mentee and mentor.
  public func list(_ cycle: Cycle) throws -> [CandidateScore] {
    var scores: [CandidateScore] = []
    try db.forEachRow(
      """
      SELECT mentee_id, mentor_id, score FROM matching_candidates WHERE cycle_id = ?
      ORDER BY mentee_id, mentor_id
      """, [cycle.id.rawValue]
    ) { (row: BulkRow) in
      scores.append(CandidateScore(mentee: row.id(0), mentor: row.id(1), score: row.int(2)))
    }
    return scores
  }

  /// Removes all scored pairs of a cycle, so that it is matched by its rules again.
  ///
  /// - Parameter cycle: The cycle.
  /// - Returns: How many there were.
  /// - Throws: ``StoreError``.
  @discardableResult public func removeAll(from cycle: Cycle) throws -> Int {
    try db.run("DELETE FROM matching_candidates WHERE cycle_id = ?", [cycle.id.rawValue])
    return db.changesCount
  }

  /// Makes the pairs of a file those of a cycle; what it does not have is removed.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - cycle: The cycle to which the people signed up.
  /// - Returns: What was done, in numbers.
  /// - Throws: `FileRefused` when somebody is unknown or did not sign up as that, when mentee and
  ///   mentor are one person, or when a pair stands twice.
  /// - Complexity: O(n log n) in the pairs.
  public func `import`(
    _ file: DraftFile<CandidateDraft>, into cycle: Cycle
  ) throws -> ImportSummary {
    var work = CandidateImport(file: file, cycle: cycle, signUps: try SignUps(db: db, cycle: cycle))
    let scores = try work.scores()
    try file.refuse(for: work.faults)
    let change = CandidateChange(from: try list(cycle), to: scores)
    try remove(change.removed, from: cycle)
    try store(change.added + change.changed, in: cycle)
    var summary = ImportSummary(kind: "candidates")
    summary.warnings = file.oddities
    summary.added = change.added.count
    summary.changed = change.changed.count
    summary.unchanged = change.unchanged
    summary.removed = change.removed.count
    return summary
  }

  private func store(_ scores: [CandidateScore], in cycle: Cycle) throws {
    guard !scores.isEmpty else { return }
    try TableRows.publishing(CandidateRows(scores), as: CandidateRows.name, in: db) {
      try db.runOnce(
        """
        INSERT INTO matching_candidates (cycle_id, mentee_id, mentor_id, score)
        SELECT ?, mentee_id, mentor_id, score FROM docent_candidate_rows WHERE true
        ON CONFLICT DO UPDATE SET score = excluded.score
        """, [cycle.id.rawValue])
    }
  }

  private func remove(_ scores: [CandidateScore], from cycle: Cycle) throws {
    guard !scores.isEmpty else { return }
    try TableRows.publishing(CandidateRows(scores), as: CandidateRows.name, in: db) {
      try db.runOnce(
        """
        DELETE FROM matching_candidates WHERE cycle_id = ? AND (mentee_id, mentor_id) IN
          (SELECT mentee_id, mentor_id FROM docent_candidate_rows)
        """, [cycle.id.rawValue])
    }
  }
}
