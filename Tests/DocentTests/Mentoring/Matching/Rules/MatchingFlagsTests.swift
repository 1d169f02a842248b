import Docent
import DocentTestSupport
import Testing

@Suite struct MatchingFlagsTests {
  private static let rules = MatchingRules(
    hard: [
      .registered, .returningMentor, .mentorYears(atLeast: 5), .menteeYears(atMost: 5),
      .mentorMember(["nmrt"]), .menteeMember(["ala"]), .adults, .agreement, .commonDays(1),
      .sameCountry, .sameRegion, .hoursApart(atMost: 2),
    ], weights: [:])

  @Test func `somebody who can be paired with nobody is told why`() {
    let mentor = Applicant.sample(1, .mentor) {
      $0.isRegistered = false
      $0.isNewcomer = true
    }
    #expect(
      Self.rules.flags(for: mentor) == [
        "not registered for the conference", "a newcomer, and cannot guide",
        "fewer than 5 years in the profession, or not said", "no member of nmrt",
        "did not say that they are of age", "did not accept the agreement",
        "too few days on site", "no country known", "no state known", "no time zone known",
      ])
    let mentee = Applicant.sample(2, .mentee) {
      $0.isNewcomer = true
      $0.years = 6
      $0.memberships = ["acrl"]
    }
    #expect(Self.rules.flags(for: mentee).contains("more than 5 years in the profession"))
    #expect(Self.rules.flags(for: mentee).contains("no member of ala"))
    #expect(!Self.rules.flags(for: mentee).contains("a newcomer, and cannot guide"))
  }

  @Test func `a flag means that no partner is allowed`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let people = (1...6).map { number in
        Applicant.sample(number, number < 4 ? .mentee : .mentor) {
          $0.isRegistered = random.next(below: 4) > 0
          $0.isNewcomer = random.next(below: 2) == 0
          $0.years = random.next(below: 12)
          $0.memberships = [["ALA", "nmrt"], []][random.next(below: 2)]
          $0.isAdult = random.next(below: 5) > 0
          $0.hasAgreed = random.next(below: 5) > 0
        }
      }
      for rule in Self.rules.hard.dropLast(4) {
        let rules = MatchingRules(hard: [rule], weights: [:])
        let candidates = MatchingCandidates(people, rules: rules)
        for mentee in candidates.mentees.indices {
          for mentor in candidates.mentors.indices {
            let isFlagged =
              !rules.flags(for: candidates.mentees[mentee]).isEmpty
              || !rules.flags(for: candidates.mentors[mentor]).isEmpty
            #expect(isFlagged == !candidates.allows(mentee: mentee, mentor: mentor), "\(rule)")
          }
        }
      }
    }
  }
}
