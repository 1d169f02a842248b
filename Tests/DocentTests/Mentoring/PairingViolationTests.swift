import Docent
import Testing

@Suite struct PairingViolationTests {
  static let mentor = "mentor@example.org"
  static let mentee = "mentee@example.org"

  /// Returns the rules that the sample's people break after a change to the question.
  static func violations(
    _ rules: PairingRules = PairingRules(), _ change: (inout PairingQuestion) -> Void
  ) throws -> [PairingViolation] {
    var question = try PairingQuestion.sample()
    change(&question)
    do {
      _ = try rules.check(question)
      return []
    } catch {
      return error.violations
    }
  }

  // MARK: One rule

  @Test func `nobody is their own mentor, and no other rule is asked`() throws {
    let broken = try Self.violations { question in
      question.mentee = question.mentor
      question.menteeRegistration = nil
      question.mentorCapacity = 0
    }
    #expect(broken == [.oneself(Self.mentor)])
  }

  @Test func `both are registered`() throws {
    #expect(
      try Self.violations { $0.mentorRegistration = nil }
        == [.notRegistered(Self.mentor, conference: "sample-2027")])
    #expect(
      try Self.violations { $0.menteeRegistration = nil }
        == [.notRegistered(Self.mentee, conference: "sample-2027")])
  }

  @Test func `neither registration is cancelled`() throws {
    #expect(
      try Self.violations { $0.mentorRegistration?.details.status = .cancelled }
        == [.registrationCancelled(Self.mentor, conference: "sample-2027")])
    #expect(
      try Self.violations { $0.menteeRegistration?.details.status = .cancelled }
        == [.registrationCancelled(Self.mentee, conference: "sample-2027")])
  }

  @Test func `the mentee is a newcomer and the mentor is not, as declared or by history`() throws {
    let returning = [PairingViolation.menteeNotNewcomer(Self.mentee)]
    #expect(try Self.violations { $0.menteeRegistration?.hasAttendedBefore = true } == returning)
    #expect(try Self.violations { $0.menteeRegistration?.details.newcomer = false } == returning)
    let newcomer = [PairingViolation.mentorIsNewcomer(Self.mentor)]
    #expect(try Self.violations { $0.mentorRegistration?.hasAttendedBefore = false } == newcomer)
    #expect(try Self.violations { $0.mentorRegistration?.details.newcomer = true } == newcomer)
  }

  @Test func `an allowance covers its own rule only`() throws {
    let returning = try Self.violations(PairingRules(allowsNewcomerMentor: true)) { question in
      question.menteeRegistration?.hasAttendedBefore = true
    }
    #expect(returning == [.menteeNotNewcomer(Self.mentee)])
    let newcomer = try Self.violations(PairingRules(allowsReturningMentee: true)) { question in
      question.mentorRegistration?.hasAttendedBefore = false
    }
    #expect(newcomer == [.mentorIsNewcomer(Self.mentor)])
  }

  @Test(arguments: [([0], [2]), ([1, 0], [2]), ([], [7]), ([-1], [])])
  func `some day finds both on site`(mentor: [Int], mentee: [Int]) throws {
    let conference = try Conference.sample()
    let days = [mentor, mentee].map { offsets in
      conference.daysOnSite(declared: offsets.map { conference.startsOn.advanced(by: $0) })
    }
    let broken = try Self.violations { $0.setDays(mentor: mentor, mentee: mentee) }
    #expect(broken == [.noCommonDay(mentor: days[0], mentee: days[1])])
  }

  @Test func `no pair stands twice or the other way round`() throws {
    let twice = try Self.violations { question in
      question.menteesOfMentor = [question.mentee.id]
      question.mentorsOfMentee = [question.mentor.id]
    }
    #expect(twice == [.alreadyPaired])
    #expect(try Self.violations { $0.isReversed = true } == [.reversed])
  }

  @Test func `a mentee has one mentor`() throws {
    let broken = try Self.violations { $0.mentorsOfMentee = [Identifier(rawValue: 9)] }
    #expect(broken == [.menteeHasMentor(Self.mentee)])
  }

  @Test(arguments: [0, 1, 3])
  func `a mentor has no more mentees than they take`(capacity: Int) throws {
    let broken = try Self.violations { question in
      question.mentorCapacity = capacity
      question.menteesOfMentor = Set((0..<capacity).map { Identifier(rawValue: 10 + Int64($0)) })
    }
    #expect(broken == [.mentorFull(Self.mentor, capacity: capacity)])
  }

  // MARK: Several rules

  @Test func `all rules that are broken are listed, in order`() throws {
    let broken = try Self.violations { question in
      question.mentorRegistration?.details.status = .cancelled
      question.menteeRegistration?.details.status = .cancelled
      question.menteeRegistration?.details.newcomer = false
      question.mentorRegistration?.details.newcomer = true
      question.setDays(mentor: [0], mentee: [2])
      question.mentorsOfMentee = [Identifier(rawValue: 9)]
      question.mentorCapacity = 0
    }
    let first = try Conference.sample().startsOn
    #expect(
      broken == [
        .registrationCancelled(Self.mentor, conference: "sample-2027"),
        .registrationCancelled(Self.mentee, conference: "sample-2027"),
        .menteeNotNewcomer(Self.mentee), .mentorIsNewcomer(Self.mentor),
        .noCommonDay(mentor: [first], mentee: [first.advanced(by: 2)]),
        .menteeHasMentor(Self.mentee), .mentorFull(Self.mentor, capacity: 0),
      ])
  }

  @Test func `a missing registration hides no rule that the other one breaks`() throws {
    let noMentee = try Self.violations { question in
      question.menteeRegistration = nil
      question.mentorRegistration?.hasAttendedBefore = false
      question.mentorCapacity = 0
    }
    #expect(
      noMentee == [
        .notRegistered(Self.mentee, conference: "sample-2027"), .mentorIsNewcomer(Self.mentor),
        .mentorFull(Self.mentor, capacity: 0),
      ])
    let noMentor = try Self.violations { question in
      question.mentorRegistration = nil
      question.menteeRegistration?.hasAttendedBefore = true
    }
    #expect(
      noMentor == [
        .notRegistered(Self.mentor, conference: "sample-2027"), .menteeNotNewcomer(Self.mentee),
      ])
  }

  @Test func `a reversed pair hides no other rule`() throws {
    let broken = try Self.violations { question in
      question.isReversed = true
      question.mentorsOfMentee = [Identifier(rawValue: 9)]
      question.mentorCapacity = 0
    }
    #expect(
      broken == [
        .reversed, .menteeHasMentor(Self.mentee), .mentorFull(Self.mentor, capacity: 0),
      ])
  }
}
