/// The best pairs of a cycle, with the proof that there are none better.
///
/// In this order: pins hold; as many mentees as possible are served, by tier; the scores come to the
/// most; mentors' loads are as even as possible; and equals fall by lots drawn from the recorded
/// seed and everybody's key. So the pairs are a property of the data, whatever its order. Where the
/// settings name a least score, quality and number change places.
public struct Matching: Sendable {
  /// Who may be paired, and how pairs score.
  public let candidates: MatchingCandidates
  /// What the committee decided.
  public let orders: MatchingOrders
  /// How it was computed.
  public let settings: MatchingSettings

  let problem: AssignmentProblem
  let solution: AssignmentSolution

  /// Finds the best pairs.
  ///
  /// - Parameters:
  ///   - candidates: Who signed up, and the rules.
  ///   - orders: What the committee decided.
  ///   - settings: The seed, and what comes first.
  /// - Throws: ``MatchingRefused`` with everything that is in the way.
  /// - Complexity: A little more than O(mentees · mentors).
  public init(
    _ candidates: MatchingCandidates, orders: MatchingOrders = MatchingOrders(),
    settings: MatchingSettings
  ) throws(MatchingRefused) {
    try self.init(candidates, orders: orders, settings: settings, settlesTies: true)
  }

  /// Finds pairs that are best in number and score; among equals any, unless ties are settled.
  init(
    _ candidates: MatchingCandidates, orders: MatchingOrders = MatchingOrders(),
    settings: MatchingSettings, settlesTies: Bool
  ) throws(MatchingRefused) {
    let translation = try MatchingTranslation(candidates, orders, settings)
    self.candidates = candidates
    self.orders = orders
    self.settings = settings
    do {
      problem = try translation.problem()
      solution = try AssignmentSolver.solve(problem, ties: settlesTies ? translation.ties : nil)
    } catch {
      throw MatchingRefused([translation.reason(for: error)])
    }
  }

  /// The pairs, by the mentees' keys.
  public var pairs: [MatchedPair] {
    solution.pairs.map { pair in
      let (mentee, mentor) = (Int(pair.row), Int(pair.column))
      return MatchedPair(
        mentee: mentee, mentor: mentor, score: candidates.score(mentee: mentee, mentor: mentor))
    }
  }

  /// The mentees who wait, by their keys.
  public var waiting: [Int] { candidates.mentees.indices.filter { solution.columns[$0] < 0 } }

  /// How many mentees are served.
  public var servedCount: Int { solution.servedCount }

  /// What all pairs score together.
  public var score: Int { pairs.reduce(0) { $0 + $1.score } }

  /// The mentor of a mentee; nil for one who waits.
  public func mentor(ofMentee mentee: Int) -> Int? {
    solution.columns[mentee] < 0 ? nil : Int(solution.columns[mentee])
  }

  /// Writes the proof: prices with which a stranger can check that no pairs are better.
  ///
  /// It has numbers of rows and no personal data; mentees and mentors are numbered by their keys.
  public func writeCertificate(to write: (String) throws -> Void) rethrows {
    try solution.writeCertificate(of: problem, to: write)
  }
}

/// A pair that was chosen, by the places of the two among the candidates.
public struct MatchedPair: Sendable, Equatable {
  /// The mentee's place in ``MatchingCandidates/mentees``.
  public let mentee: Int
  /// The mentor's place in ``MatchingCandidates/mentors``.
  public let mentor: Int
  /// What the pair scores.
  public let score: Int
}
