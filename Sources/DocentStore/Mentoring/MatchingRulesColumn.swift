import Docent

/// The rules of matching, kept as a JSON object in one column, under the names of rule files.
struct MatchingRulesColumn: Codable {
  /// A rule and what was chosen for it.
  private struct Rule: Codable {
    var rule: String
    var number: Int?
    var organizations: [String]?

    init(_ rule: HardRule) {
      self.rule = rule.name
      number = rule.number
      organizations = rule.organizations.isEmpty ? nil : rule.organizations
    }
  }

  private var rules: [Rule]
  private var weights: [String: Int]
  private var tiers: [String]
  private var mostMentees: Int
  private var carryOverCycles: Int
  private var leastScore: Int

  private enum CodingKeys: String, CodingKey {
    case rules, weights, tiers
    case mostMentees = "most-mentees"
    case carryOverCycles = "carry-over-cycles"
    case leastScore = "least-score"
  }

  static func text(_ rules: MatchingRules) throws -> String {
    try JSONColumn.text(MatchingRulesColumn(rules))
  }

  static func rules(_ text: String) throws -> MatchingRules {
    try (JSONColumn.value(text) as MatchingRulesColumn).matchingRules()
  }

  private init(_ rules: MatchingRules) {
    self.rules = rules.hard.map(Rule.init)
    weights = Dictionary(
      uniqueKeysWithValues: rules.weights.map { ($0.key.rawValue, $0.value) })
    tiers = rules.tiers.map(\.rawValue)
    mostMentees = rules.mostMentees
    carryOverCycles = rules.carryOverCycles
    leastScore = rules.leastScore
  }

  /// The rules, of which none may be unknown: a pair that breaks it would be thought allowed.
  private func matchingRules() throws -> MatchingRules {
    let hard = try rules.map { kept in
      try Self.known(
        kept.rule,
        HardRuleKind(rawValue: kept.rule)?
          .rule(number: kept.number, organizations: kept.organizations ?? []))
    }
    let weighed = try weights.map { name, points in
      (try Self.known(name, MatchingCriterion(rawValue: name)), points)
    }
    return MatchingRules(
      hard: hard, weights: Dictionary(uniqueKeysWithValues: weighed),
      tiers: try tiers.map { try Self.known($0, MatchingRules.Tier(rawValue: $0)) },
      mostMentees: mostMentees, carryOverCycles: carryOverCycles, leastScore: leastScore)
  }

  private static func known<Value>(_ name: String, _ value: Value?) throws -> Value {
    if let value { return value }
    throw StoreError.invalid(
      "the stored rules have \(name) as this Docent does not know it; update this program")
  }
}
