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
    var removed = [Int](repeating: 0, count: rules.hard.count)
    var stranded = removed
    for mentee in mentees.indices {
      var isFree = false
      var alone: UInt64 = 0
      for mentor in mentors.indices {
        guard let bits = obstacleBits(mentee: mentee, mentor: mentor) else { continue }
        for rule in removed.indices where bits >> UInt64(rule) & 1 == 1 { removed[rule] += 1 }
        guard capacity(ofMentor: mentor) > 0 else { continue }
        if bits == 0 { isFree = true }
        if bits.nonzeroBitCount == 1 { alone |= bits }
      }
      guard !isFree else { continue }
      for rule in stranded.indices where alone >> UInt64(rule) & 1 == 1 { stranded[rule] += 1 }
    }
    return rules.hard.enumerated().map { index, rule in
      RuleEffect(
        rule: rule, removedPairs: removed[index], strandedMentees: stranded[index])
    }
  }
}
