import Docent
import Testing

@Suite struct MatchingExplainerTests {
  /// What a matching would lose against another of the same sign-ups.
  private func loss(
    _ matching: Matching, _ other: Matching
  ) -> (mentees: Int, points: Int, kept: Int) {
    func kept(_ matching: Matching) -> Int {
      matching.pairs.count {
        matching.orders.kept.contains(
          matching.candidates.couple(mentee: $0.mentee, mentor: $0.mentor))
      }
    }
    return (
      matching.servedCount - other.servedCount, matching.score - other.score,
      kept(matching) - kept(other)
    )
  }

  @Test func `a price is what pinning the pair would cost`() throws {
    var prices = 0
    for seed in 0..<900 as Range<UInt64> {
      let signUps = RandomSignUps(seed: seed)
      let candidates = signUps.candidates
      guard !candidates.mentees.isEmpty, !candidates.mentors.isEmpty else { continue }
      let matching = try Matching(candidates, orders: signUps.orders, settings: signUps.settings)
      let explainer = MatchingExplainer(matching)
      for mentee in candidates.mentees.indices {
        let explanation = explainer.explanation(ofMentee: mentee, others: 99)
        for other in explanation.others {
          guard case .costs(let price, _) = other.reason else { continue }
          var orders = signUps.orders
          orders.pin(
            Couple(mentee: explanation.mentee.person, mentor: other.mentor.person))
          let pinned = try Matching(candidates, orders: orders, settings: signUps.settings)
          let loss = loss(matching, pinned)
          let bonus = signUps.settings.stability ?? 0
          #expect(price.mentees == loss.mentees, "seed \(seed)")
          #expect(
            price.points + bonus * price.keptPairs == loss.points + bonus * loss.kept,
            "seed \(seed)")
          prices += 1
        }
      }
    }
    #expect(prices > 300)
  }

  @Test func `who waits learns the least price of being served, or that nobody is allowed`() throws
  {
    var served = 0
    var stranded = 0
    for seed in 0..<900 as Range<UInt64> {
      let signUps = RandomSignUps(seed: seed)
      let candidates = signUps.candidates
      guard !candidates.mentees.isEmpty, !candidates.mentors.isEmpty else { continue }
      let matching = try Matching(candidates, orders: signUps.orders, settings: signUps.settings)
      let explainer = MatchingExplainer(matching)
      for mentee in matching.waiting {
        let explanation = explainer.explanation(ofMentee: mentee, others: 99)
        let prices = explanation.others.compactMap { other in
          if case .costs(let price, _) = other.reason { price } else { nil }
        }
        switch explanation.waiting {
        case .full(_, let price):
          let bonus = signUps.settings.stability ?? 0
          #expect(
            prices.contains {
              $0.mentees == price.mentees
                && $0.points + bonus * $0.keptPairs == price.points + bonus * price.keptPairs
            })
          served += 1
        case .noMentorAllowed(let obstacles):
          #expect(prices.isEmpty)
          #expect(obstacles.allSatisfy { $0.mentors > 0 })
          stranded += 1
        case .noRoom: #expect(prices.isEmpty)
        case nil: Issue.record("nobody waits without a reason")
        }
      }
    }
    #expect(served > 50 && stranded > 20)
  }

  @Test func `who waits because another is served first is told so`() throws {
    let people = [
      Applicant.sample(1, .mentee) {
        $0.tier = 0
        $0.topicsWanted = ["a", "b", "c"]
      },
      Applicant.sample(2, .mentee) {
        $0.tier = 1
        $0.topicsWanted = ["c"]
      }, Applicant.sample(3, .mentor) { $0.topicsOffered = ["c"] },
    ]
    let rules = MatchingRules(hard: [], weights: [.topics: 90])
    let matching = try Matching(
      MatchingCandidates(people, rules: rules), settings: MatchingSettings(seed: 1))
    #expect(matching.mentor(ofMentee: 0) == 0)
    #expect(
      MatchingExplainer(matching).reasons() == [
        1: "the one allowed mentor is full; serving them would cost the whole program one mentee "
          + "of the tier carry-over, and bring 61 points"
      ])
  }

  @Test func `lines come to the score, and what stays apart is in none of its own`() {
    for seed in 0..<100 as Range<UInt64> {
      let candidates = RandomSignUps(seed: seed).candidates
      for mentee in candidates.mentees.indices {
        for mentor in candidates.mentors.indices {
          let lines = candidates.lines(mentee: mentee, mentor: mentor)
          #expect(
            lines.reduce(0) { $0 + $1.points } == candidates.score(mentee: mentee, mentor: mentor))
          #expect(Set(lines.map(\.name)).isSubset(of: ["topics", "library-type", "other"]))
          #expect(!lines.contains { $0.because.contains("group") })
        }
      }
    }
  }
}
