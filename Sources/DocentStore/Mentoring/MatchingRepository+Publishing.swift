public import Docent
import Foundation
import GRDB

/// What publishing a draft did.
public struct Publication: Sendable, Equatable {
  /// The run, published.
  public let run: MatchingRun
  /// How many pairs are new.
  public let added: Int
  /// How many pairs stay as they were.
  public let kept: Int
  /// How many pairs ended because the draft has others in their place.
  public let ended: Int
}

extension MatchingRepository {
  /// Publishes the pairs of a draft: from now on both sides may know of them.
  ///
  /// Before that the draft is computed again and its proof checked. Where pairs were published
  /// before, those that the draft does not have end, and those that it has stay as they are.
  ///
  /// - Parameters:
  ///   - run: The draft.
  ///   - cycle: Its cycle.
  ///   - program: The cycle's program.
  /// - Returns: What was done.
  /// - Throws: ``StoreError`` when it is published, when others were and it does not go on from them,
  ///   or when the data has changed since; `MatchingRefused` when it cannot be proved.
  public func publish(
    _ run: MatchingRun, in cycle: Cycle, of program: Program
  ) throws -> Publication {
    try checkOrder(of: run, in: cycle)
    try checkRules(of: run, in: cycle, of: program)
    _ = try matching(of: run, in: cycle, of: program)
    let pairs = PairRepository(db: db, now: now)
    let wanted = Dictionary(run.pairs.map { ($0.couple, $0) }) { first, _ in first }
    let standing = Set(try chosenPairs(in: cycle))
    let dropped = standing.subtracting(wanted.keys)
    for couple in dropped.sorted() { try endPair(couple, in: cycle, for: run, pairs) }
    for paired in run.pairs {
      if standing.contains(paired.couple) {
        try adopt(paired, into: run, in: cycle)
      } else {
        try pairs.insert(paired, of: run, in: cycle)
      }
    }
    try db.run(
      "UPDATE matching_runs SET published_at = ? WHERE id = ?", [now.seconds, run.id.rawValue])
    let kept = wanted.keys.count { standing.contains($0) }
    return Publication(
      run: try get(run.number, of: cycle), added: wanted.count - kept, kept: kept,
      ended: dropped.count)
  }

  private func checkRules(
    of run: MatchingRun, in cycle: Cycle, of program: Program
  ) throws {
    let current = try MatchingRulesRepository(db: db, now: now).current(for: cycle, of: program)
    guard current.version == run.rulesVersion else {
      throw StoreError.invalid(
        "the rules have changed since draft \(run.number) was made (version \(run.rulesVersion), now "
          + "\(current.version)); match again, and see what differs with docent pair diff")
    }
  }

  func checkOrder(of run: MatchingRun, in cycle: Cycle) throws {
    guard run.publishedAt == nil else {
      throw StoreError.invalid("draft \(run.number) was published already; see docent pair list")
    }
    guard let published = try publishedNumber(of: cycle) else { return }
    guard run.number > published, run.orders.kept == Set(try chosenPairs(in: cycle)) else {
      throw StoreError.invalid(
        "pairs of cycle \(cycle.name) were published since draft \(run.number) was made, or changed; "
          + "make a draft that goes on from them with docent pair rematch")
    }
  }

  private func endPair(
    _ couple: Couple, in cycle: Cycle, for run: MatchingRun, _ pairs: PairRepository
  ) throws {
    let active = try ApplicationRepository(db: db, now: now).list(cycle).map(\.person)
    let isLeft = active.contains(couple.mentee) && active.contains(couple.mentor)
    let id: Int64? = try db.value(
      """
      SELECT id FROM pairs WHERE cycle_id = ? AND mentee_id = ? AND mentor_id = ?
        AND state IN ('published', 'completed')
      """, [cycle.id.rawValue, couple.mentee.rawValue, couple.mentor.rawValue])
    guard let id else { return }
    _ = try pairs.end(
      try pairs.get(Identifier(rawValue: id)),
      reason: isLeft ? "draft \(run.number) has other pairs" : "a sign-up was withdrawn",
      code: isLeft ? .rematched : .withdrew)
  }

  /// A pair that stays belongs to the run that last had it.
  private func adopt(_ paired: MatchingRun.Paired, into run: MatchingRun, in cycle: Cycle) throws {
    try db.run(
      """
      UPDATE pairs SET run_id = ?, score = ? WHERE cycle_id = ? AND mentee_id = ? AND mentor_id = ?
        AND state IN ('published', 'completed')
      """,
      [
        run.id.rawValue, paired.score, cycle.id.rawValue, paired.mentee.id.rawValue,
        paired.mentor.id.rawValue,
      ])
  }
}

extension Sequence<Couple> {
  /// The couples by their rows.
  fileprivate func sorted() -> [Couple] {
    sorted {
      ($0.mentee.rawValue, $0.mentor.rawValue) < ($1.mentee.rawValue, $1.mentor.rawValue)
    }
  }
}
