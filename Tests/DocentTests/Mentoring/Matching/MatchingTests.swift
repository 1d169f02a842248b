import Docent
import DocentTestSupport
import Testing

@Suite struct MatchingTests {
  @Test func `no other matching of small sign-ups is better`() throws {
    var solved = 0
    for seed in 0..<2_000 as Range<UInt64> {
      let signUps = RandomSignUps(seed: seed)
      let candidates = signUps.candidates
      guard !candidates.mentees.isEmpty, !candidates.mentors.isEmpty else { continue }
      let matching = try Matching(
        candidates, orders: signUps.orders, settings: signUps.settings)
      let mentors = candidates.mentees.indices.map { matching.mentor(ofMentee: $0) }
      #expect(signUps.rank(mentors, candidates) == signUps.best(candidates), "seed \(seed)")
      for pin in signUps.orders.pins {
        #expect(
          matching.pairs.contains { candidates.couple(mentee: $0.mentee, mentor: $0.mentor) == pin }
        )
      }
      solved += 1
    }
    #expect(solved > 1_000)
  }

  @Test func `the order of rows changes nothing`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let signUps = RandomSignUps(seed: seed)
      var random = SplitMix(seed: seed)
      let candidates = signUps.candidates
      let shuffled = MatchingCandidates(
        signUps.applicants.shuffled(using: &random), rules: signUps.rules)
      guard !candidates.mentees.isEmpty, !candidates.mentors.isEmpty else { continue }
      #expect(
        try couples(candidates, signUps) == couples(shuffled, signUps), "seed \(seed)")
    }
  }

  private func couples(
    _ candidates: MatchingCandidates, _ signUps: RandomSignUps
  ) throws -> Set<Couple> {
    let matching = try Matching(candidates, orders: signUps.orders, settings: signUps.settings)
    return Set(matching.pairs.map { candidates.couple(mentee: $0.mentee, mentor: $0.mentor) })
  }

  @Test func `of two who are on both sides, the one with more years guides`() throws {
    let people = [
      Applicant.sample(1, .both) { $0.years = 2 }, Applicant.sample(2, .both) { $0.years = 9 },
    ]
    let candidates = MatchingCandidates(people, rules: MatchingRules(hard: [], weights: [:]))
    #expect(candidates.allows(mentee: 0, mentor: 1))
    #expect(!candidates.allows(mentee: 1, mentor: 0))
    #expect(candidates.obstacles(mentee: 1, mentor: 0) == [.otherWayRound])
    let matching = try Matching(candidates, settings: MatchingSettings(seed: 1))
    #expect(matching.pairs.map(\.mentee) == [0])
    #expect(matching.mentor(ofMentee: 0) == 1)
  }

  @Test func `scores computed elsewhere stand in for criteria, and rules still hold`() throws {
    let home = Identifier<Institution>(rawValue: 4)
    let people = [
      Applicant.sample(1, .mentee) { $0.institution = home }, Applicant.sample(2, .mentee),
      Applicant.sample(3, .mentor) { $0.institution = home },
      Applicant.sample(4, .mentor),
    ]
    func couple(_ mentee: Int64, _ mentor: Int64) -> Couple {
      Couple(mentee: Identifier(rawValue: mentee), mentor: Identifier(rawValue: mentor))
    }
    let candidates = MatchingCandidates(
      people, rules: MatchingRules(hard: [.otherInstitution], weights: [.topics: 10]),
      given: [couple(1, 3): 900, couple(1, 4): 5, couple(2, 3): 40])
    #expect(candidates.obstacles(mentee: 1, mentor: 1) == [.notGiven])
    #expect(candidates.obstacles(mentee: 0, mentor: 0) == [.rule(.otherInstitution)])
    let matching = try Matching(candidates, settings: MatchingSettings(seed: 1))
    #expect(matching.pairs.map(\.score) == [5, 40])
    #expect(candidates.lines(mentee: 0, mentor: 1).map(\.points) == [5])
  }
}
