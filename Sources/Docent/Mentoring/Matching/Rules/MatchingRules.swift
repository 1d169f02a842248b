/// How a program chooses its pairs: the rules that every pair keeps, and what makes one better.
///
/// One version stays with each run of matching, so that an old result can be explained.
public struct MatchingRules: Sendable, Equatable {
  /// Who is served first, from the first tier on.
  public enum Tier: String, Sendable, CaseIterable {
    /// Mentees whom an earlier cycle left waiting.
    case carryOver = "carry-over"
    /// Mentees at their first conference of the series.
    case newcomers
    /// Everybody else.
    case others
  }

  /// What every pair keeps, in the order in which reports name what was broken.
  public var hard: [HardRule]
  /// The points of a criterion at full strength; those that are not named count nothing.
  public var weights: [MatchingCriterion: Int]
  /// The tiers, first served first; who is in none comes last.
  public var tiers: [Tier]
  /// How many mentees a mentor may have at the most, whatever the form says.
  public var mostMentees: Int
  /// How many cycles back somebody who was left waiting is served before others.
  public var carryOverCycles: Int
  /// The least score a pair must have when quality comes before number.
  public var leastScore: Int

  /// The most that all weights may come to.
  public static let greatestScore = 30_000

  /// Creates rules.
  public init(
    hard: [HardRule], weights: [MatchingCriterion: Int], tiers: [Tier] = Tier.allCases,
    mostMentees: Int = 10, carryOverCycles: Int = 1, leastScore: Int = 0
  ) {
    self.hard = hard
    self.weights = weights
    self.tiers = tiers
    self.mostMentees = mostMentees
    self.carryOverCycles = carryOverCycles
    self.leastScore = leastScore
  }

  /// The criteria that count, with their weights, in their usual order.
  var counted: [(criterion: MatchingCriterion, weight: Int)] {
    MatchingCriterion.allCases.compactMap { criterion in
      weights[criterion].flatMap { $0 > 0 ? (criterion, $0) : nil }
    }
  }
}

extension MatchingRules {
  /// What a program of a kind begins with.
  public static func preset(for kind: ProgramKind) -> MatchingRules {
    let taste: [MatchingCriterion: Int] = [
      .libraryType: 200, .positionArea: 150, .topics: 250, .divisions: 100, .contactMode: 50,
      .wishes: 300, .languages: 30, .identity: 50,
    ]
    switch kind {
    case .conference:
      return MatchingRules(
        hard: [.registered, .returningMentor] + always + [.commonDays(1), .studentsWelcome],
        weights: taste)
    case .career, .directory:
      let distance: [MatchingCriterion: Int] = [.place: 80, .timeZone: 60, .yearsAhead: 100]
      return MatchingRules(
        // Whoever searches a directory asks whom they like, whatever the years.
        hard: always
          + (kind == .career ? [.mentorYears(atLeast: 5), .menteeYears(atMost: 5)] : [])
          + [.studentsWelcome],
        weights: taste.merging(distance) { $1 }, tiers: [.carryOver, .others])
    }
  }
}
