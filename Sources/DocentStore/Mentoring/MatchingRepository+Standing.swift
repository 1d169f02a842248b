import Docent
import GRDB

// What stands in a cycle beside its drafts.
extension MatchingRepository {
  /// Pairs that stand and that no draft chose.
  func handMadePairs(in cycle: Cycle) throws -> [Couple] {
    try db.rows(
      """
      SELECT mentee_id, mentor_id FROM pairs
      WHERE cycle_id = ? AND run_id IS NULL AND state IN ('published', 'completed') ORDER BY id
      """, [cycle.id.rawValue]
    ) { Couple(mentee: Identifier(rawValue: $0[0]), mentor: Identifier(rawValue: $0[1])) }
  }

  /// Pairs that stand and that a draft chose.
  func chosenPairs(in cycle: Cycle) throws -> [Couple] {
    try db.rows(
      """
      SELECT mentee_id, mentor_id FROM pairs
      WHERE cycle_id = ? AND run_id IS NOT NULL AND state IN ('published', 'completed') ORDER BY id
      """, [cycle.id.rawValue]
    ) { Couple(mentee: Identifier(rawValue: $0[0]), mentor: Identifier(rawValue: $0[1])) }
  }

  /// Pairs that ended in this cycle, and those of any that were not to be again; either way round.
  func endedForGood(in cycle: Cycle) throws -> [Couple] {
    try db.rows(
      """
      SELECT mentee_id, mentor_id FROM pairs
      WHERE (cycle_id = ? AND state = 'ended') OR not_again = 1 ORDER BY id
      """, [cycle.id.rawValue]
    ) { Couple(mentee: Identifier(rawValue: $0[0]), mentor: Identifier(rawValue: $0[1])) }
    .flatMap { [$0, Couple(mentee: $0.mentor, mentor: $0.mentee)] }
  }

  func publishedNumber(of cycle: Cycle) throws -> Int? {
    try db.value(
      """
      SELECT number FROM matching_runs WHERE cycle_id = ? AND published_at IS NOT NULL
      ORDER BY number DESC LIMIT 1
      """, [cycle.id.rawValue])
  }
}
