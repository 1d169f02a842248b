import Docent
import Testing

@Suite struct RuleEffectTests {
  @Test func `a rule strands those who would have a mentor without it`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let signUps = RandomSignUps(seed: seed)
      let candidates = signUps.candidates
      for effect in candidates.ruleEffects() {
        var rules = signUps.rules
        rules.hard.removeAll { $0 == effect.rule }
        let without = MatchingCandidates(signUps.applicants, rules: rules)
        let stranded = candidates.mentees.indices.count { mentee in
          !hasMentor(mentee, candidates) && hasMentor(mentee, without)
        }
        #expect(effect.strandedMentees == stranded, "seed \(seed)")
        let removed = candidates.mentees.indices.reduce(0) { sum, mentee in
          sum
            + candidates.mentors.indices.count { mentor in
              candidates.mentees[mentee].person != candidates.mentors[mentor].person
                && candidates.broken(mentee: mentee, mentor: mentor).contains(effect.rule)
            }
        }
        #expect(effect.removedPairs == removed)
      }
    }
  }

  private func hasMentor(_ mentee: Int, _ candidates: MatchingCandidates) -> Bool {
    candidates.mentors.indices.contains {
      candidates.capacity(ofMentor: $0) > 0 && candidates.allows(mentee: mentee, mentor: $0)
    }
  }
}
