import Testing

@testable import Docent

@Suite struct CandidateScoresTests {
  @Test(arguments: 0..<30)
  func `a row of scores has what single pairs have`(seed: Int) {
    var numbers = SplitMix64(state: UInt64(seed))
    let count = [3, 20, 60, 100, 200][seed % 5]
    let applicants = (1...count).map { Applicant.random(Int64($0), among: count, &numbers) }
    let candidates = MatchingCandidates(applicants, rules: .random(&numbers))
    // With room for few numbers, columns give way to judging each mentee anew.
    expectEqual(
      CandidateScores(candidates, keepingAtMost: [0, 1_000, 1 << 24][seed % 3]), candidates)
  }

  @Test(arguments: MatchingCriterion.allCases)
  func `every criterion alone gives its points`(criterion: MatchingCriterion) throws {
    var numbers = SplitMix64(state: 7)
    let applicants = (1...90).map { Applicant.random(Int64($0), among: 90, &numbers) }
    let rules = MatchingRules(hard: [], weights: [criterion: 30_000])
    let candidates = MatchingCandidates(applicants, rules: rules)
    let best = try expectEqual(#require(candidates.scores), candidates)
    #expect(best > 0)
  }

  @Test(arguments: HardRule.samples)
  func `every rule alone forbids some pairs and allows some`(rule: HardRule) throws {
    var numbers = SplitMix64(state: 8)
    let applicants = (1...90).map { Applicant.random(Int64($0), among: 90, &numbers) }
    let rules = MatchingRules(hard: [rule], weights: [.topics: 9])
    let candidates = MatchingCandidates(applicants, rules: rules)
    try expectEqual(#require(candidates.scores), candidates)
    let isAllowed = candidates.mentees.indices.flatMap { mentee in
      candidates.mentors.indices.map { candidates.allows(mentee: mentee, mentor: $0) }
    }
    #expect(isAllowed.contains(true) && isAllowed.contains(false))
  }

  @Test func `nobody on one side is no trouble`() throws {
    for role in [ApplicationRole.mentor, .mentee] {
      let candidates = MatchingCandidates(
        [.sample(1, role), .sample(2, role)], rules: .preset(for: .conference))
      try expectEqual(#require(candidates.scores), candidates)
    }
  }

  @Test func `scores from elsewhere are left to lists of pairs`() {
    #expect(MatchingCandidates([], rules: .preset(for: .career), given: [:]).scores == nil)
  }

  /// Compares all pairs, and returns the greatest score.
  @discardableResult
  private func expectEqual(_ scores: CandidateScores, _ candidates: MatchingCandidates) -> Int16 {
    #expect(scores.rowCount == candidates.mentees.count)
    #expect(scores.columnCount == candidates.mentors.count)
    var row = [Int16](repeating: 99, count: candidates.mentors.count)
    var greatest: Int16 = -1
    for mentee in candidates.mentees.indices {
      scores.fill(&row, row: mentee)
      let pairs = candidates.mentors.indices.map { mentor in
        candidates.allows(mentee: mentee, mentor: mentor)
          ? Int16(candidates.score(mentee: mentee, mentor: mentor)) : -1
      }
      #expect(row == pairs)
      greatest = max(greatest, pairs.max() ?? -1)
    }
    return greatest
  }
}

extension HardRule {
  /// Each rule once.
  fileprivate static let samples: [HardRule] = [
    .registered, .returningMentor, .otherInstitution, .notSupervisor, .notAvoided,
    .notPairedBefore, .commonDays(2), .mentorYears(atLeast: 5), .menteeYears(atMost: 9),
    .yearsAhead(atLeast: 2), .mentorMember(["body 1", "body 2"]), .menteeMember(["body 3"]),
    .adults, .agreement, .studentsWelcome, .sameCountry, .sameRegion, .otherCity,
    .hoursApart(atMost: 2),
  ]
}

extension MatchingRules {
  /// A few rules and weights that come to the most they may.
  fileprivate static func random(_ numbers: inout SplitMix64) -> MatchingRules {
    let hard = HardRule.samples.filter { _ in numbers.once(in: 6) }
    var weights: [MatchingCriterion: Int] = [:]
    var left = greatestScore
    for criterion in MatchingCriterion.allCases.shuffled(using: &numbers) {
      weights[criterion] = numbers.number(0..<left / 2 + 1)
      left -= weights[criterion] ?? 0
    }
    weights[.topics, default: 0] += left
    return MatchingRules(hard: hard, weights: weights)
  }
}

extension Applicant {
  /// Somebody who has answered at random, and names others of so many.
  fileprivate static func random(
    _ number: Int64, among count: Int, _ numbers: inout SplitMix64
  ) -> Applicant {
    let roles: [ApplicationRole] = [.mentor, .mentee, .both]
    let others = { (numbers: inout SplitMix64) in
      (0..<numbers.number(0..<4)).map { _ in
        Identifier<Person>(rawValue: Int64(numbers.number(1..<count + 1)))
      }
    }
    return sample(number, roles[numbers.number(0..<3)]) {
      $0.answerWords(&numbers)
      $0.answerPlaces(&numbers)
      $0.institution = numbers.once(in: 3) ? nil : Identifier(rawValue: numbers.id(5))
      $0.wishes = others(&numbers) + others(&numbers)
      $0.avoided = Set(others(&numbers))
      $0.formerPartners = Set(others(&numbers))
      $0.supervisor = others(&numbers).first
      $0.years = numbers.once(in: 5) ? nil : numbers.number(0..<40)
      $0.isRegistered = !numbers.once(in: 3)
      $0.isNewcomer = numbers.once(in: 3)
      $0.isStudent = numbers.once(in: 3)
      $0.acceptsStudents = [nil, true, false][numbers.number(0..<3)]
      $0.isAdult = [nil, true, true, false][numbers.number(0..<4)]
      $0.hasAgreed = [nil, true, true, false][numbers.number(0..<4)]
    }
  }

  private mutating func answerWords(_ numbers: inout SplitMix64) {
    libraryTypeNow = numbers.word("type", 4)
    libraryTypeWanted = numbers.word("type", 4)
    positionArea = numbers.word("area", 5)
    topicsWanted = numbers.words("topic", [8, 600][numbers.number(0..<2)])
    topicsOffered = numbers.words("topic", [8, 600][numbers.number(0..<2)])
    divisions = numbers.words("division", 6)
    contactModes = numbers.words("mode", 4)
    languages = numbers.words("language", 5)
    memberships = Set(numbers.words("body", 5))
    let values = numbers.words("value", 4)
    sensitive = values.map {
      SensitiveAnswer(field: "gender", value: $0, wantsSame: numbers.once(in: 2))
    }
    let days = ["2027-06-24", "2027-06-25", "2027-06-26", "2027-06-27"].compactMap { CivilDay($0) }
    self.days = Set(days.filter { _ in !numbers.once(in: 3) })
  }

  private mutating func answerPlaces(_ numbers: inout SplitMix64) {
    let zones = [nil, "America/Chicago", "America/Denver", "Asia/Kolkata", "America/St_Johns"]
    zone = zones[numbers.number(0..<5)].flatMap { Zone($0) }
    city = numbers.word("city", 4)
    region = numbers.word("region", 4)
    country = numbers.word("country", 3)
  }
}

extension SplitMix64 {
  fileprivate mutating func id(_ bound: Int) -> Int64 { Int64(number(1..<bound + 1)) }

  /// One of so many words; sometimes none.
  fileprivate mutating func word(_ name: String, _ bound: Int) -> String? {
    once(in: 4) ? nil : "\(name) \(number(0..<bound))"
  }

  fileprivate mutating func words(_ name: String, _ bound: Int) -> [String] {
    (0..<number(0..<8)).map { _ in "\(name) \(number(0..<bound))" }
  }
}
