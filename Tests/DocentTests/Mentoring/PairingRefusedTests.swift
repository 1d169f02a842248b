import Docent
import Testing

@Suite struct PairingRefusedTests {
  static let days = [CivilDay(ordinal: 20_993), CivilDay(ordinal: 20_994)]

  @Test(
    arguments: [
      (.oneself("a@b.org"), "a@b.org cannot be their own mentor; name two people"),
      (
        .notRegistered("a@b.org", conference: "c"),
        "a@b.org is not registered for c; add a registration first"
      ),
      (
        .registrationCancelled("a@b.org", conference: "c"),
        "the registration of a@b.org for c was cancelled; make it active first"
      ),
      (
        .menteeNotNewcomer("a@b.org"),
        "a@b.org is no newcomer to the series; "
          + "say --allow-returning-mentee to pair them all the same"
      ),
      (
        .mentorIsNewcomer("a@b.org"),
        "a@b.org is a newcomer to the series; say --allow-newcomer-mentor to pair them all the same"
      ),
      (
        .noCommonDay(mentor: days, mentee: [CivilDay(ordinal: 20_995)]),
        "no day finds both on site: the mentor comes on 2027-06-24, 2027-06-25, "
          + "the mentee on 2027-06-26; correct the days of a registration"
      ),
      (.alreadyPaired, "the two are a pair in this cycle already; see pair list"),
      (.reversed, "the two are a pair in this cycle the other way round; see pair list"),
      (
        .menteeHasMentor("a@b.org"),
        "a@b.org has a mentor in this cycle already; end that pair first"
      ),
      (
        .mentorFull("a@b.org", capacity: 3),
        "a@b.org has as many mentees as they take (3); choose another mentor"
      ),
    ] as [(PairingViolation, String)]
  )
  func `a broken rule says who, what and what to do`(violation: PairingViolation, text: String) {
    #expect(violation.description == text)
  }

  @Test func `a refusal has one line a rule`() {
    let refused = PairingRefused(violations: [.alreadyPaired, .oneself("a@b.org")])
    #expect(
      refused.description
        == "the two are a pair in this cycle already; see pair list\n"
        + "a@b.org cannot be their own mentor; name two people")
  }
}
