/// Explains a matching, mentee by mentee.
///
/// Every price is exact: what the best matching would lose if one thing were otherwise.
public struct MatchingExplainer {
  private let matching: Matching
  private let whatIf: AssignmentWhatIf
  /// The mentees of each mentor.
  private let mentees: [[Int]]

  /// Prepares to explain a matching.
  public init(_ matching: Matching) {
    self.matching = matching
    whatIf = AssignmentWhatIf(matching.problem, matching.solution)
    var mentees = [[Int]](repeating: [], count: matching.candidates.mentors.count)
    for pair in matching.pairs { mentees[pair.mentor].append(pair.mentee) }
    self.mentees = mentees
  }

  private var candidates: MatchingCandidates { matching.candidates }

  /// Why a mentee has the mentor they have, or none.
  ///
  /// - Parameters:
  ///   - mentee: The mentee's place among the candidates.
  ///   - count: How many other mentors to look at.
  /// - Returns: The explanation.
  /// - Complexity: O(mentors · log mentors), and a shortest path for each other mentor.
  public func explanation(ofMentee mentee: Int, others count: Int = 5) -> MatchingExplanation {
    MatchingExplanation(
      mentee: candidates.mentees[mentee], tier: candidates.mentees[mentee].tier + 1,
      pair: pair(of: mentee), waiting: waiting(of: mentee),
      others: others(for: mentee, count: count))
  }

  /// How much may be looked at to tell all who wait their price: each takes a shortest path.
  private static let mostSteps = 200_000_000

  /// Why each mentee waits, in one short sentence, by their places.
  ///
  /// Where very many wait, only the explanation of one tells the price at which they were served.
  public func reasons() -> [Int: String] {
    let waiting = matching.waiting
    let steps = waiting.count * candidates.mentees.count * candidates.mentors.count
    let isBrief = steps > Self.mostSteps
    return Dictionary(
      waiting.map { mentee in
        let allowed = isBrief ? candidates.mentors.indices.count { isPossible(mentee, $0) } : 0
        let brief = allowed > 0 ? MatchingExplanation.Waiting.full(allowed) : nil
        return (mentee, brief ?? self.waiting(of: mentee)?.summary ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  private func pair(of mentee: Int) -> MatchingExplanation.Pair? {
    matching.mentor(ofMentee: mentee).map { mentor in
      MatchingExplanation.Pair(
        mentor: candidates.mentors[mentor],
        score: candidates.score(mentee: mentee, mentor: mentor),
        lines: candidates.lines(mentee: mentee, mentor: mentor),
        isPinned: matching.orders.pins.contains(candidates.couple(mentee: mentee, mentor: mentor)))
    }
  }

  // MARK: - Who waits

  private func waiting(of mentee: Int) -> MatchingExplanation.Waiting? {
    guard matching.mentor(ofMentee: mentee) == nil else { return nil }
    let allowed = candidates.mentors.indices.filter { isPossible(mentee, $0) }
    guard !allowed.isEmpty else { return .noMentorAllowed(obstacles(of: mentee)) }
    let full = allowed.map { mentor in
      MatchingExplanation.Full(
        mentor: candidates.mentors[mentor].name,
        mentees: mentees[mentor].map { candidates.mentees[$0].name })
    }
    guard let change = whatIf.ifServed(row: mentee) else { return .noRoom(full: full) }
    return .full(full, price: price(of: change))
  }

  /// How many mentors each obstacle keeps away, the most first.
  private func obstacles(of mentee: Int) -> [(obstacle: String, mentors: Int)] {
    var counts: [String: Int] = [:]
    for mentor in candidates.mentors.indices {
      for words in reasons(against: mentee, mentor) { counts[words, default: 0] += 1 }
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { (obstacle: $0.key, mentors: $0.value) }
  }

  private func reasons(against mentee: Int, _ mentor: Int) -> [String] {
    let obstacles = candidates.obstacles(mentee: mentee, mentor: mentor).map(\.words)
    guard obstacles.isEmpty else { return obstacles }
    return isForbidden(mentee, mentor) ? ["the committee forbade the pair"] : ["scores too little"]
  }

  // MARK: - Who else

  /// The best other mentors, allowed or not; those who are one with the mentee are nobody else.
  private func others(for mentee: Int, count: Int) -> [MatchingExplanation.Other] {
    let chosen = matching.mentor(ofMentee: mentee)
    let scored = candidates.mentors.indices
      .filter { $0 != chosen && candidates.obstacles(mentee: mentee, mentor: $0) != [.oneself] }
      .map { (mentor: $0, score: candidates.score(mentee: mentee, mentor: $0)) }
    return scored.sorted { (-$0.score, $0.mentor) < (-$1.score, $1.mentor) }.prefix(count)
      .map { other in
        MatchingExplanation.Other(
          mentor: candidates.mentors[other.mentor], score: other.score,
          reason: reason(mentee, other.mentor, score: other.score))
      }
  }

  private func reason(
    _ mentee: Int, _ mentor: Int, score: Int
  ) -> MatchingExplanation.Reason {
    let obstacles = candidates.obstacles(mentee: mentee, mentor: mentor)
    guard obstacles.isEmpty else { return .notAllowed(obstacles) }
    guard !isForbidden(mentee, mentor) else { return .forbidden }
    if matching.orders.pins.contains(where: { $0.mentee == candidates.mentees[mentee].person }) {
      return .pinnedElsewhere
    }
    if let least = matching.settings.leastScore, score < least { return .tooLow(least) }
    guard let change = whatIf.ifPaired(row: mentee, column: mentor) else { return .noSeat }
    let mentees = mentees[mentor]
    let isFull = mentees.count >= candidates.capacity(ofMentor: mentor)
    return .costs(
      price(of: change), fullWith: isFull ? mentees.map { candidates.mentees[$0].name } : [])
  }

  private func isForbidden(_ mentee: Int, _ mentor: Int) -> Bool {
    matching.orders.forbidden.contains(candidates.couple(mentee: mentee, mentor: mentor))
  }

  /// Whether the solver might have chosen a pair.
  private func isPossible(_ mentee: Int, _ mentor: Int) -> Bool {
    candidates.allows(mentee: mentee, mentor: mentor) && !isForbidden(mentee, mentor)
      && candidates.score(mentee: mentee, mentor: mentor) >= matching.settings.leastScore ?? 0
  }

  /// The first tier of which a change serves fewer, if it serves no more of a tier before it.
  private func tierLost(by change: AssignmentChange) -> String? {
    var served: [Int: Int] = [:]
    for move in change.moves {
      let tier = candidates.mentees[Int(move.row)].tier
      served[tier, default: 0] += (move.to < 0 ? 0 : 1) - (move.from < 0 ? 0 : 1)
    }
    guard let first = served.filter({ $0.value != 0 }).min(by: { $0.key < $1.key }),
      first.value < 0
    else { return nil }
    return candidates.rules.name(ofTier: first.key)
  }

  private func isKept(_ mentee: Int32, _ mentor: Int32) -> Bool {
    mentor >= 0
      && matching.orders.kept.contains(
        candidates.couple(mentee: Int(mentee), mentor: Int(mentor)))
  }

  /// A change of the solver, in points of the program and in names.
  private func price(of change: AssignmentChange) -> MatchingExplanation.Price {
    func score(_ row: Int32, _ column: Int32) -> Int {
      column < 0 ? 0 : candidates.score(mentee: Int(row), mentor: Int(column))
    }
    let kept = change.moves.reduce(0) { sum, move in
      sum + (isKept(move.row, move.from) ? 1 : 0) - (isKept(move.row, move.to) ? 1 : 0)
    }
    let points = change.moves.reduce(0) { $0 + score($1.row, $1.from) - score($1.row, $1.to) }
    func name(_ column: Int32) -> String? {
      column < 0 ? nil : candidates.mentors[Int(column)].name
    }
    return MatchingExplanation.Price(
      mentees: -change.served, points: points, keptPairs: kept, tier: tierLost(by: change),
      moves: change.moves.map {
        MatchingExplanation.Move(
          mentee: candidates.mentees[Int($0.row)].name, from: name($0.from), to: name($0.to))
      })
  }
}
