import Docent
import Testing

@Suite struct HardRuleTests {
  private static let home = Identifier<Institution>(rawValue: 7)
  private static let mentor = Identifier<Person>(rawValue: 1)
  private static let mentee = Identifier<Person>(rawValue: 2)

  private func allows(
    _ rule: HardRule, _ mentor: (inout Applicant) -> Void, _ mentee: (inout Applicant) -> Void
  ) -> Bool {
    let couple = JudgedPair(hard: [rule], mentor: mentor, mentee: mentee)
    #expect(couple.isAllowed == couple.broken.isEmpty)
    return couple.isAllowed
  }

  @Test func `nobody guides themselves`() {
    let both = Applicant.sample(1, .both)
    let candidates = MatchingCandidates([both], rules: MatchingRules(hard: [], weights: [:]))
    #expect(!candidates.allows(mentee: 0, mentor: 0))
  }

  @Test func `one institution is one, an unknown one is none`() {
    #expect(
      !allows(.otherInstitution, { $0.institution = Self.home }, { $0.institution = Self.home }))
    #expect(allows(.otherInstitution, { $0.institution = Self.home }, { _ in }))
    #expect(allows(.otherInstitution, { _ in }, { _ in }))
  }

  @Test func `supervisors, former partners and those not wanted count from both sides`() {
    #expect(!allows(.notSupervisor, { _ in }, { $0.supervisor = Self.mentor }))
    #expect(!allows(.notSupervisor, { $0.supervisor = Self.mentee }, { _ in }))
    #expect(!allows(.notAvoided, { _ in }, { $0.avoided = [Self.mentor] }))
    #expect(!allows(.notAvoided, { $0.avoided = [Self.mentee] }, { _ in }))
    #expect(!allows(.notPairedBefore, { _ in }, { $0.formerPartners = [Self.mentor] }))
    #expect(!allows(.notPairedBefore, { $0.formerPartners = [Self.mentee] }, { _ in }))
    for rule in [HardRule.notSupervisor, .notAvoided, .notPairedBefore] {
      #expect(allows(rule, { _ in }, { _ in }))
    }
  }

  @Test func `days on site must be common ones`() throws {
    let days = try ["2027-06-24", "2027-06-25", "2027-06-26"].map { try #require(CivilDay($0)) }
    #expect(allows(.commonDays(1), { $0.days = [days[0], days[1]] }, { $0.days = [days[1]] }))
    #expect(!allows(.commonDays(2), { $0.days = [days[0], days[1]] }, { $0.days = [days[1]] }))
    #expect(!allows(.commonDays(1), { $0.days = [days[0]] }, { $0.days = [days[2]] }))
  }

  @Test func `years that are asked for must be known`() {
    #expect(allows(.mentorYears(atLeast: 5), { $0.years = 5 }, { _ in }))
    #expect(!allows(.mentorYears(atLeast: 5), { $0.years = 4 }, { _ in }))
    #expect(!allows(.mentorYears(atLeast: 5), { _ in }, { _ in }))
    #expect(allows(.menteeYears(atMost: 5), { _ in }, { $0.years = 5 }))
    #expect(!allows(.menteeYears(atMost: 5), { _ in }, { $0.years = 6 }))
    #expect(!allows(.menteeYears(atMost: 5), { _ in }, { _ in }))
    #expect(allows(.yearsAhead(atLeast: 2), { $0.years = 3 }, { $0.years = 1 }))
    #expect(!allows(.yearsAhead(atLeast: 2), { $0.years = 3 }, { $0.years = 2 }))
    #expect(!allows(.yearsAhead(atLeast: 2), { $0.years = 3 }, { _ in }))
  }

  @Test func `one membership of those named is enough`() {
    #expect(allows(.mentorMember(["nmrt", "ala"]), { $0.memberships = ["ala"] }, { _ in }))
    #expect(!allows(.mentorMember(["nmrt"]), { $0.memberships = ["ala"] }, { _ in }))
    #expect(!allows(.mentorMember(["nmrt"]), { _ in }, { $0.memberships = ["nmrt"] }))
    #expect(allows(.menteeMember(["nmrt"]), { _ in }, { $0.memberships = ["nmrt"] }))
    #expect(!allows(.menteeMember(["nmrt"]), { _ in }, { _ in }))
  }

  @Test func `age and agreement need a yes of both`() {
    #expect(allows(.adults, { $0.isAdult = true }, { $0.isAdult = true }))
    #expect(!allows(.adults, { $0.isAdult = true }, { _ in }))
    #expect(allows(.agreement, { $0.hasAgreed = true }, { $0.hasAgreed = true }))
    #expect(!allows(.agreement, { $0.hasAgreed = true }, { $0.hasAgreed = false }))
  }

  @Test func `students go to whoever has not said no`() {
    #expect(!allows(.studentsWelcome, { $0.acceptsStudents = false }, { $0.isStudent = true }))
    #expect(allows(.studentsWelcome, { _ in }, { $0.isStudent = true }))
    #expect(allows(.studentsWelcome, { $0.acceptsStudents = false }, { _ in }))
  }

  @Test func `places are compared without case, and a town within its region`() {
    #expect(allows(.sameCountry, { $0.country = "US" }, { $0.country = " us" }))
    #expect(!allows(.sameCountry, { $0.country = "US" }, { _ in }))
    #expect(allows(.sameRegion, { $0.region = "IL" }, { $0.region = "il" }))
    #expect(!allows(.sameRegion, { _ in }, { _ in }))
    #expect(!allows(.otherCity, { $0.city = "Salem" }, { $0.city = "salem" }))
    #expect(
      allows(
        .otherCity, { ($0.city, $0.region) = ("Salem", "OR") },
        { ($0.city, $0.region) = ("Salem", "MA") }))
    #expect(allows(.otherCity, { _ in }, { _ in }))
  }

  @Test func `clocks are compared in winter`() {
    let chicago = Zone("America/Chicago")
    #expect(
      allows(.hoursApart(atMost: 1), { $0.zone = chicago }, { $0.zone = Zone("America/Denver") }))
    #expect(
      !allows(.hoursApart(atMost: 1), { $0.zone = chicago }, { $0.zone = Zone("Europe/Berlin") }))
    #expect(!allows(.hoursApart(atMost: 1), { $0.zone = chicago }, { _ in }))
  }
}
