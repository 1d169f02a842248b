extension MatchingRules {
  /// What makes rules unusable, however they were written.
  public enum Objection: Sendable, Equatable {
    /// A rule of a kind stands twice.
    case repeatedRule(HardRuleKind)
    /// A rule has a number beyond its bounds, or no organization where it needs one.
    case wrongArgument(HardRuleKind)
    /// A tier stands twice.
    case repeatedTier(Tier)
    /// A criterion, or another number of the rules, is beyond its bounds.
    case outOfBounds(String, ClosedRange<Int>)
    /// All weights come to more than ``MatchingRules/greatestScore``.
    case tooMuch(Int)
    /// A criterion that is told only with others stands nearly alone.
    case exposed(MatchingCriterion)
  }

  /// How many other criteria must count beside one whose points are told only together with those
  /// of others: with fewer the total gives them away.
  public static let leastCover = 2

  /// The bounds of the number of mentees.
  package static let mostMenteesBounds = 1...100
  /// The bounds of the cycles that count back.
  package static let carryOverBounds = 0...20
  /// The bounds of weights and of the least score.
  package static let scoreBounds = 0...greatestScore

  /// What makes the rules unusable; empty for rules that can be used.
  public var objections: [Objection] {
    ruleObjections + tierObjections + numberObjections + weightObjections
  }

  private var ruleObjections: [Objection] {
    var seen: Set<HardRuleKind> = []
    return hard.flatMap { rule -> [Objection] in
      let twice: [Objection] = seen.insert(rule.kind).inserted ? [] : [.repeatedRule(rule.kind)]
      let same = rule.kind.rule(number: rule.number, organizations: rule.organizations)
      return twice + (same == rule ? [] : [.wrongArgument(rule.kind)])
    }
  }

  private var tierObjections: [Objection] {
    var seen: Set<Tier> = []
    return tiers.filter { !seen.insert($0).inserted }.map { .repeatedTier($0) }
  }

  private var numberObjections: [Objection] {
    let weighed = MatchingCriterion.allCases.compactMap { criterion in
      weights[criterion].map { (criterion.rawValue, $0, Self.scoreBounds) }
    }
    let numbers = [
      ("most-mentees", mostMentees, Self.mostMenteesBounds),
      ("carry-over-cycles", carryOverCycles, Self.carryOverBounds),
      ("least-score", leastScore, Self.scoreBounds),
    ]
    return (weighed + numbers).filter { !$0.2.contains($0.1) }.map { .outOfBounds($0.0, $0.2) }
  }

  /// What is wrong with the weights together.
  package var weightObjections: [Objection] {
    // A weight may be as large as a number can be, so that adding them could overflow.
    let total = weights.values.reduce(0) { $0 + min(max($1, 0), Self.greatestScore + 1) }
    let apart = counted.filter(\.criterion.isSensitive)
    let cover = counted.filter { hidden.contains($0.criterion) && !$0.criterion.isSensitive }
    let covered = cover.reduce(0) { $0 + min($1.weight, Self.greatestScore + 1) }
    let exposed = apart.filter { cover.count < Self.leastCover || $0.weight > covered }
      .map(\.criterion)
    return (total > Self.greatestScore ? [.tooMuch(total)] : []) + exposed.map { .exposed($0) }
  }
}

extension MatchingRules.Objection: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .repeatedRule(let kind): "the rule \(kind.rawValue) stands twice; keep one of the two"
    case .wrongArgument(let kind):
      "the rule \(kind.rawValue) \(kind.need); correct what stands beside it"
    case .repeatedTier(let tier): "the tier \(tier.rawValue) stands twice; keep one of the two"
    case .outOfBounds(let name, let bounds):
      "\(name) is a whole number from \(bounds.lowerBound) to \(bounds.upperBound); correct it"
    case .tooMuch(let total):
      "the weights come to \(total); all together may come to \(MatchingRules.greatestScore), so "
        + "make them smaller in the same proportion"
    case .exposed(let criterion):
      "\(criterion.rawValue) has to weigh no more than the two smallest of the other criteria "
        + "together, so that the total does not give it away; weigh it less, or two others more"
    }
  }
}

extension HardRuleKind {
  /// What has to stand beside it, in a clause.
  package var need: String {
    switch argument {
    case .none: "takes no value"
    case .number(let bounds):
      "needs a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .organizations: "needs the short names of organizations"
    }
  }
}
