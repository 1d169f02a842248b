import Docent
import Testing

@Suite struct MatchingCriterionTests {
  private static let mentor = Identifier<Person>(rawValue: 1)
  private static let mentee = Identifier<Person>(rawValue: 2)

  /// The strength of one criterion.
  private func strength(
    _ criterion: MatchingCriterion, _ mentor: (inout Applicant) -> Void,
    _ mentee: (inout Applicant) -> Void
  ) -> Int {
    let couple = JudgedPair(weights: [criterion: 100], mentor: mentor, mentee: mentee)
    #expect(couple.reasons.count == (couple.score == 0 ? 0 : 1))
    return couple.score
  }

  @Test(arguments: MatchingCriterion.allCases)
  func `who has answered nothing earns nothing`(criterion: MatchingCriterion) {
    #expect(strength(criterion, { _ in }, { _ in }) == 0)
  }

  @Test func `the type of library that is wanted counts before the mentee's own`() {
    let wants: (inout Applicant) -> Void = {
      ($0.libraryTypeNow, $0.libraryTypeWanted) = ("public", "academic")
    }
    #expect(strength(.libraryType, { $0.libraryTypeNow = "Academic" }, wants) == 100)
    #expect(strength(.libraryType, { $0.libraryTypeNow = "public" }, wants) == 50)
    #expect(strength(.libraryType, { $0.libraryTypeNow = "school" }, wants) == 0)
    #expect(
      strength(.libraryType, { $0.libraryTypeNow = "public" }, { $0.libraryTypeNow = "public" })
        == 100)
  }

  @Test func `three topics in common are as good as all`() {
    let offers: (inout Applicant) -> Void = { $0.topicsOffered = ["A", "b", "c", "d"] }
    #expect(strength(.topics, offers, { $0.topicsWanted = ["a"] }) == 100)
    #expect(strength(.topics, offers, { $0.topicsWanted = ["a", "x"] }) == 50)
    #expect(strength(.topics, offers, { $0.topicsWanted = ["a", "x", "y", "z"] }) == 33)
    #expect(strength(.topics, offers, { $0.topicsWanted = ["a", "b", "c", "z"] }) == 100)
    #expect(strength(.topics, { $0.topicsWanted = ["a"] }, { $0.topicsWanted = ["a"] }) == 0)
  }

  @Test func `a region is one within its country`() {
    let here: (inout Applicant) -> Void = { ($0.region, $0.country) = ("WA", "US") }
    #expect(strength(.place, here, here) == 100)
    #expect(strength(.place, here, { ($0.region, $0.country) = ("OR", "US") }) == 40)
    #expect(strength(.place, here, { ($0.region, $0.country) = ("WA", "AU") }) == 0)
    #expect(strength(.place, here, { $0.region = "wa" }) == 100)
  }

  @Test func `each hour between two clocks costs a quarter`() {
    let chicago: (inout Applicant) -> Void = { $0.zone = Zone("America/Chicago") }
    #expect(strength(.timeZone, chicago, chicago) == 100)
    #expect(strength(.timeZone, chicago, { $0.zone = Zone("America/New_York") }) == 75)
    #expect(strength(.timeZone, chicago, { $0.zone = Zone("Asia/Tokyo") }) == 0)
  }

  @Test(
    arguments: zip(
      [0, 1, 2, 3, 15, 16, 25, 26], [0, 50, 75, 100, 100, 90, 0, 0]))
  func `a mentor is best some years ahead`(ahead: Int, expected: Int) {
    #expect(strength(.yearsAhead, { $0.years = 10 + ahead }, { $0.years = 10 }) == expected)
  }

  @Test func `wishes count by rank, the mentee's more, and no more than five`() {
    let others = (10..<20).map { Identifier<Person>(rawValue: $0) }
    let wish: (inout Applicant) -> Void = { $0.wishes = [Self.mentor] }
    #expect(strength(.wishes, { _ in }, wish) == 60)
    #expect(strength(.wishes, { $0.wishes = [Self.mentee] }, wish) == 100)
    #expect(strength(.wishes, { $0.wishes = [Self.mentee] }, { _ in }) == 40)
    #expect(strength(.wishes, { _ in }, { $0.wishes = others.prefix(4) + [Self.mentor] }) == 12)
    #expect(strength(.wishes, { _ in }, { $0.wishes = others.prefix(5) + [Self.mentor] }) == 0)
  }

  @Test func `an answer that stays apart counts when either wishes for the same, and is not named`()
  {
    let answer = SensitiveAnswer(field: "gender", value: "woman", wantsSame: true)
    var silent = answer
    silent.wantsSame = false
    let couple = JudgedPair(
      weights: [.identity: 50], mentor: { $0.sensitive = [silent] },
      mentee: { $0.sensitive = [answer] })
    #expect(couple.score == 50)
    #expect(couple.reasons == [""])
    #expect(strength(.identity, { $0.sensitive = [silent] }, { $0.sensitive = [silent] }) == 0)
    let other = SensitiveAnswer(field: "ethnicity", value: "woman", wantsSame: true)
    #expect(strength(.identity, { $0.sensitive = [other] }, { $0.sensitive = [answer] }) == 0)
  }

  @Test func `points are the weight's share of the strength, rounded down, with their reasons`() {
    let couple = JudgedPair(
      weights: [.topics: 250, .languages: 30, .place: 0],
      mentor: { ($0.topicsOffered, $0.languages, $0.region) = (["tenure"], ["Welsh"], "WA") },
      mentee: {
        ($0.topicsWanted, $0.languages, $0.region) = (["Tenure", "x", "y"], ["welsh"], "WA")
      })
    #expect(couple.score == 82 + 30)
    #expect(couple.reasons == ["Tenure", "welsh"])
  }
}
