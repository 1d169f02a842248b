import Docent
import Testing

@Suite struct PairingRulesTests {
  // MARK: What is registered

  @Test func `a newcomer and somebody who has been there before are paired`() throws {
    #expect(try PairingRules().check(.sample()) == [.registered, .published])
  }

  @Test func `a returning mentee is allowed when told, and it is recorded`() throws {
    var question = try PairingQuestion.sample()
    question.menteeRegistration?.hasAttendedBefore = true
    #expect(
      try PairingRules(allowsReturningMentee: true).check(question)
        == [.registered, .returningMenteeAllowed, .published])
  }

  @Test func `a mentor who is a newcomer is allowed when told, and it is recorded`() throws {
    var question = try PairingQuestion.sample()
    question.mentorRegistration?.details.newcomer = true
    #expect(
      try PairingRules(allowsNewcomerMentor: true).check(question)
        == [.registered, .newcomerMentorAllowed, .published])
  }

  @Test func `what was allowed and not needed is not recorded`() throws {
    let rules = PairingRules(allowsReturningMentee: true, allowsNewcomerMentor: true)
    #expect(try rules.check(.sample()) == [.registered, .published])
  }

  @Test func `the same institution is recorded and refuses nobody`() throws {
    var question = try PairingQuestion.sample()
    question.sharesInstitution = true
    #expect(try PairingRules().check(question) == [.registered, .sameInstitution, .published])
  }

  @Test func `all that was set aside is recorded, in order`() throws {
    var question = try PairingQuestion.sample()
    question.menteeRegistration?.details.newcomer = false
    question.mentorRegistration?.hasAttendedBefore = false
    question.sharesInstitution = true
    let rules = PairingRules(allowsReturningMentee: true, allowsNewcomerMentor: true)
    #expect(
      try rules.check(question) == [
        .registered, .returningMenteeAllowed, .newcomerMentorAllowed, .sameInstitution, .published,
      ])
  }

  @Test(arguments: [([0], [0]), ([0, 2], [2, 1]), ([], [2]), ([1], []), ([], [])])
  func `one day on site together is enough, and no days named are all`(
    mentor: [Int], mentee: [Int]
  ) throws {
    var question = try PairingQuestion.sample()
    question.setDays(mentor: mentor, mentee: mentee)
    #expect(throws: Never.self) { try PairingRules().check(question) }
  }

  @Test func `a mentor takes as many mentees as they have room for`() throws {
    var question = try PairingQuestion.sample()
    question.menteesOfMentor = [Identifier(rawValue: 7), Identifier(rawValue: 8)]
    #expect(throws: Never.self) { try PairingRules().check(question) }
    question.mentorCapacity = 2
    #expect(throws: PairingRefused.self) { try PairingRules().check(question) }
  }

  @Test func `a mentor paired by hand has room for three, one who signed up for one`() throws {
    #expect(try PairingQuestion.sample().mentorCapacity == 3)
    #expect(Application.defaultCapacity == 1)
  }
}
