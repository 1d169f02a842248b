/// What a hard rule does to a cycle's sign-ups.
public struct RuleEffect: Sendable, Equatable {
  /// The rule.
  public let rule: HardRule
  /// How many pairs of a mentee and a mentor it removes, be they removed by others as well.
  public let removedPairs: Int
  /// How many mentees would have a mentor to choose if it alone did not hold, and have none.
  public let strandedMentees: Int
}

extension MatchingCandidates {
  /// What each hard rule does, in the program's order.
  ///
  /// - Complexity: O(mentees · mentors · rules).
  public func ruleEffects() -> [RuleEffect] {
    var removed: [HardRule: Int] = [:]
    var stranded: [HardRule: Int] = [:]
    for mentee in mentees.indices {
      var isFree = false
      var alone: Set<HardRule> = []
      for mentor in mentors.indices {
        let obstacles = obstacles(mentee: mentee, mentor: mentor)
        let rules = obstacles.compactMap(\.rule)
        for rule in rules { removed[rule, default: 0] += 1 }
        guard capacity(ofMentor: mentor) > 0 else { continue }
        if obstacles.isEmpty { isFree = true }
        if obstacles.count == 1, let rule = rules.first { alone.insert(rule) }
      }
      if !isFree { for rule in alone { stranded[rule, default: 0] += 1 } }
    }
    return rules.hard.map {
      RuleEffect(
        rule: $0, removedPairs: removed[$0] ?? 0, strandedMentees: stranded[$0] ?? 0)
    }
  }
}

extension PairObstacle {
  /// The rule that is broken, if it is one.
  var rule: HardRule? {
    if case .rule(let rule) = self { rule } else { nil }
  }
}
