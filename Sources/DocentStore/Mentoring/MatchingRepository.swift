public import Docent
import Foundation
import GRDB

/// The drafts of pairs that matching makes for a cycle, and their publication.
public struct MatchingRepository {
  let db: Database
  let now: Instant

  /// Who may be paired in a cycle, by its rules as they are now.
  ///
  /// Pairs that stand and that no draft chose are left as they are: their mentees are not matched
  /// again, and their mentors have a seat less for each.
  public func candidates(
    for cycle: Cycle, of program: Program
  ) throws -> MatchingCandidates {
    let rules = try MatchingRulesRepository(db: db, now: now).current(for: cycle, of: program)
    return try candidates(for: cycle, of: program, by: rules.rules)
  }

  /// The pairs that are not to be in a cycle: forbidden in its latest draft, or ended.
  public func forbidden(in cycle: Cycle) throws -> Set<Couple> {
    let latest = try find(nil, of: cycle)
    return try (latest.map { try orders(of: $0).forbidden } ?? []).union(endedForGood(in: cycle))
  }

  /// Why people who signed up can be paired with nobody by a cycle's rules.
  ///
  /// - Parameters:
  ///   - cycle: The cycle.
  ///   - program: Its program.
  /// - Returns: The reasons of those who have any.
  /// - Throws: ``StoreError``.
  public func flags(
    for cycle: Cycle, of program: Program
  ) throws -> [Identifier<Person>: [String]] {
    let rules = try MatchingRulesRepository(db: db, now: now).current(for: cycle, of: program).rules
    let applicants = try CycleApplicants(db: db, program: program, cycle: cycle, rules: rules)
      .list(beside: [])
    let flags = applicants.map { ($0.person, rules.flags(for: $0)) }.filter { !$0.1.isEmpty }
    return Dictionary(flags) { one, other in one + other.filter { !one.contains($0) } }
  }

  /// Computes the best pairs of a cycle and keeps them as the next draft.
  ///
  /// - Parameters:
  ///   - cycle: The cycle.
  ///   - program: Its program.
  ///   - leastScore: What a pair must score at least, and quality comes before number; nil when
  ///     number comes first.
  ///   - seed: What decides between equals; nil for that of the latest draft, else the cycle's own.
  ///   - orders: What the committee decided; nil for what held in the latest draft.
  /// - Returns: The draft, and the matching that it keeps.
  /// - Throws: `MatchingRefused`, or ``StoreError`` when pairs were published already.
  public func match(
    _ cycle: Cycle, of program: Program, leastScore: Int? = nil, seed: UInt64? = nil,
    orders: MatchingOrders? = nil
  ) throws -> (run: MatchingRun, matching: Matching) {
    if let published = try publishedNumber(of: cycle) {
      throw StoreError.invalid(
        "cycle \(cycle.name) of \(program.slug) was published already (draft \(published)); change "
          + "its pairs with docent pair rematch")
    }
    let latest = try find(nil, of: cycle)
    var orders = try orders ?? latest.map { try self.orders(of: $0) } ?? MatchingOrders()
    orders.kept = []
    let settings = MatchingSettings(
      seed: try seed ?? latest.map { try self.settings(of: $0).seed } ?? Self.seed(cycle, program),
      leastScore: leastScore)
    return try compute(cycle, of: program, settings: settings, orders: orders)
  }

  /// Computes the best pairs anew for a cycle whose pairs were published, changing few of them.
  ///
  /// - Parameters:
  ///   - cycle: The cycle.
  ///   - program: Its program.
  ///   - stability: How many points each pair that stays counts besides its score; nil for the
  ///     greatest score a pair can have.
  /// - Returns: The draft, and the matching that it keeps.
  /// - Throws: `MatchingRefused`, or ``StoreError`` when nothing was published yet.
  public func rematch(
    _ cycle: Cycle, of program: Program, stability: Int? = nil
  ) throws -> (run: MatchingRun, matching: Matching) {
    guard let number = try publishedNumber(of: cycle), let published = try find(number, of: cycle)
    else {
      throw StoreError.invalid(
        "nothing of cycle \(cycle.name) of \(program.slug) was published yet; match it with docent "
          + "pair match")
    }
    // Drafts beside the published one were left behind; what goes on from it has a stability.
    let newest = try find(nil, of: cycle)
    let latest = newest?.stability == nil ? published : newest ?? published
    var orders = try self.orders(of: latest)
    let standing = try chosenPairs(in: cycle)
    orders.kept = Set(standing)
    let candidates = try candidates(for: cycle, of: program)
    orders.pins = try candidates.holding(orders.pins).subtracting(endedForGood(in: cycle))
    var settings = try self.settings(of: latest)
    settings.stability = stability ?? max(1, candidates.greatestScore)
    return try compute(cycle, of: program, settings: settings, orders: orders)
  }

  /// Computes a draft anew by other decisions of the committee.
  ///
  /// Earlier pins that cannot hold any more are dropped, so that they stand in nobody's way.
  ///
  /// - Parameters:
  ///   - run: The latest draft.
  ///   - orders: The decisions.
  ///   - cycle: Its cycle.
  ///   - program: The cycle's program.
  /// - Returns: The draft.
  /// - Throws: `MatchingRefused`, or ``StoreError`` when the draft could not be published.
  public func redraft(
    _ run: MatchingRun, by orders: MatchingOrders, in cycle: Cycle, of program: Program
  ) throws -> MatchingRun {
    try checkOrder(of: run, in: cycle)
    let fresh = orders.pins.subtracting(run.orders.pins)
    var orders = orders
    let candidates = try candidates(for: cycle, of: program)
    let earlier = try orders.pins.intersection(run.orders.pins)
      .subtracting(endedForGood(in: cycle))
    orders.pins = candidates.holding(earlier).union(fresh)
    return try compute(cycle, of: program, settings: run.settings, orders: orders).run
  }

  /// The matching that a run keeps, computed again.
  ///
  /// - Throws: ``StoreError/invalid(_:)`` when the data has changed so that it is another one.
  public func matching(
    of run: MatchingRun, in cycle: Cycle, of program: Program
  ) throws -> Matching {
    let rules = try MatchingRulesRepository(db: db, now: now)
      .get(version: run.rulesVersion, of: cycle)
    let candidates = try candidates(for: cycle, of: program, by: rules.rules)
    let matching: Matching?
    do {
      matching = try Matching(candidates, orders: run.orders, settings: run.settings)
    } catch {
      if case .unproven = error.reasons.first { throw error }
      matching = nil
    }
    guard let matching, try Self.isSame(matching, run) else {
      let isPublished = try publishedNumber(of: cycle) != nil
      throw StoreError.invalid(
        "sign-ups, registrations or pairs have changed since draft \(run.number) was made; make "
          + "another with docent pair \(isPublished ? "rematch" : "match"), and see what differs "
          + "with docent pair diff")
    }
    return matching
  }

  private static func isSame(_ matching: Matching, _ run: MatchingRun) throws -> Bool {
    let candidates = matching.candidates
    let computed = Dictionary(
      matching.pairs.map { pair in
        (
          candidates.couple(mentee: pair.mentee, mentor: pair.mentor),
          candidates.lines(mentee: pair.mentee, mentor: pair.mentor)
        )
      }
    ) { first, _ in first }
    let kept = Dictionary(run.pairs.map { ($0.couple, $0.points) }) { first, _ in first }
    let waiting = Set(matching.waiting.map { candidates.mentees[$0].person })
    return computed == kept && waiting == Set(run.waiting.map(\.mentee.id))
  }

  private func compute(
    _ cycle: Cycle, of program: Program, settings: MatchingSettings, orders: MatchingOrders
  ) throws -> (run: MatchingRun, matching: Matching) {
    let repository = MatchingRulesRepository(db: db, now: now)
    // What a draft went by stays with it, so that it can be explained later.
    let rules = try repository.add(
      try repository.current(for: cycle, of: program).rules, to: cycle)
    let candidates = try candidates(for: cycle, of: program, by: rules.rules)
    var orders = orders
    orders.forbidden.formUnion(try endedForGood(in: cycle))
    let matching = try solved(candidates, orders: orders, settings: settings)
    let number = try store(matching, of: cycle, rules: rules)
    return (try get(number, of: cycle), matching)
  }

  /// A matching; a refusal names people who are pinned and did not sign up.
  private func solved(
    _ candidates: MatchingCandidates, orders: MatchingOrders, settings: MatchingSettings
  ) throws -> Matching {
    do {
      return try Matching(candidates, orders: orders, settings: settings)
    } catch {
      let people = PersonRepository(db: db)
      throw MatchingRefused(
        try error.reasons.map { reason in
          guard case .notThere(let person, _, let role) = reason else { return reason }
          return .notThere(person, name: try people.get(person).name, role)
        })
    }
  }

  private func candidates(
    for cycle: Cycle, of program: Program, by rules: MatchingRules
  ) throws -> MatchingCandidates {
    let applicants = try CycleApplicants(db: db, program: program, cycle: cycle, rules: rules)
      .list(beside: try handMadePairs(in: cycle))
    let given = try CandidateRepository(db: db).list(cycle)
    return MatchingCandidates(
      applicants, rules: rules,
      given: given.isEmpty
        ? nil
        : Dictionary(given.map { (Couple(mentee: $0.mentee, mentor: $0.mentor), $0.score) }) {
          first, _ in first
        })
  }

  /// A seed that everybody can work out: nobody chose it.
  private static func seed(_ cycle: Cycle, _ program: Program) -> UInt64 {
    Lot.number(of: "\(program.slug)/\(cycle.name)")
  }
}
