extension MatchingRules: FieldedDraft {
  /// What the rules say, by the names of rule files: every rule and criterion, used or not.
  package var fields: [(name: String, text: String?)] {
    let rules = HardRuleKind.allCases.map { kind in
      ("rules.\(kind.rawValue)", hard.first { $0.kind == kind }?.argumentText)
    }
    let points = MatchingCriterion.allCases.map { criterion in
      ("weights.\(criterion.rawValue)", weights[criterion].map(String.init))
    }
    return rules + points + [
      ("tiers", tiers.map(\.rawValue).listed), ("most-mentees", "\(mostMentees)"),
      ("carry-over-cycles", "\(carryOverCycles)"), ("least-score", "\(leastScore)"),
    ]
  }

  /// The fields in which earlier rules say something else; the order of the rules is one if they
  /// are the same otherwise.
  package func changes(from earlier: MatchingRules) -> [RecordChange.Field] {
    let named = differences(from: earlier)
    guard named.isEmpty, hard != earlier.hard else { return named }
    return [
      RecordChange.Field(
        name: "rules", from: earlier.hard.map(\.name).listed, to: hard.map(\.name).listed)
    ]
  }
}

extension HardRule {
  /// What was chosen for it, or that it holds.
  fileprivate var argumentText: String {
    number.map(String.init) ?? organizations.listed ?? true.word
  }
}
