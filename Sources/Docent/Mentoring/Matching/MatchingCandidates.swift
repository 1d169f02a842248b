/// Who may be paired with whom in a cycle, and what each pair is worth.
///
/// Mentees and mentors are in the order of their keys, so that nothing depends on the order of rows.
/// Of two people who are both mentees and mentors, the one with more years guides the other: a pair
/// is one way round.
public struct MatchingCandidates: Sendable {
  /// Who would like to be guided.
  public let mentees: [Applicant]
  /// Who would like to guide.
  public let mentors: [Applicant]
  /// The rules by which they are judged.
  public let rules: MatchingRules
  /// Scores computed elsewhere; nil for those of the rules' criteria.
  let given: [Couple: Int]?

  private let menteeProfiles: [ApplicantProfile]
  private let mentorProfiles: [ApplicantProfile]
  private let hard: [(rule: HardRule, bodies: WordSet)]
  private let counted: [(criterion: MatchingCriterion, weight: Int)]
  /// The place of everybody who is on both sides among them, who guides the later ones.
  let ranks: [Int64: Int]

  /// Considers the applicants of a cycle.
  ///
  /// - Parameters:
  ///   - applicants: Everybody who signed up, each at most once as mentee and once as mentor.
  ///   - rules: How they are judged.
  ///   - given: The only pairs that are possible, with scores computed elsewhere; nil for all.
  /// - Complexity: O(n log n) in the applicants.
  public init(_ applicants: [Applicant], rules: MatchingRules, given: [Couple: Int]? = nil) {
    let ordered = applicants.sorted { ($0.key, $0.person.rawValue) < ($1.key, $1.person.rawValue) }
    let profiles = ApplicantProfiles(of: ordered)
    mentees = ordered.filter { $0.role != .mentor }
    mentors = ordered.filter { $0.role != .mentee }
    menteeProfiles = mentees.map(profiles.profile)
    mentorProfiles = mentors.map(profiles.profile)
    hard = rules.hard.map { ($0, profiles.bodies($0.bodies)) }
    counted = rules.counted
    ranks = Self.ranks(of: mentors, who: Set(mentees.map(\.person)))
    self.rules = rules
    self.given = given
  }

  /// Orders those who are on both sides by their years, and equals by chance that never changes.
  private static func ranks(
    of mentors: [Applicant], who are: Set<Identifier<Person>>
  ) -> [Int64: Int] {
    let both = mentors.filter { are.contains($0.person) }
      .sorted { (-($0.years ?? 0), $0.lot, $0.key) < (-($1.years ?? 0), $1.lot, $1.key) }
    return Dictionary(
      both.enumerated().map { ($1.person.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many mentees a mentor takes: what was offered, within the program's limit.
  public func capacity(ofMentor mentor: Int) -> Int {
    min(mentors[mentor].capacity, rules.mostMentees)
  }

  /// Whether a mentee may be given to a mentor.
  @inline(__always)
  public func allows(mentee: Int, mentor: Int) -> Bool {
    let one = mentorProfiles[mentor]
    let other = menteeProfiles[mentee]
    return isOneWay(mentor: one.person, mentee: other.person)
      && hard.allSatisfy { $0.rule.allows(mentor: one, mentee: other, bodies: $0.bodies) }
      && isGiven(mentee: mentee, mentor: mentor)
  }

  /// Why a mentee may not be given to a mentor; none for an allowed pair.
  public func obstacles(mentee: Int, mentor: Int) -> [PairObstacle] {
    let (one, other) = (mentorProfiles[mentor].person, menteeProfiles[mentee].person)
    guard one != other else { return [.oneself] }
    let rules = broken(mentee: mentee, mentor: mentor).map(PairObstacle.rule)
    let isTurned = !isOneWay(mentor: one, mentee: other)
    return rules + (isTurned ? [.otherWayRound] : [])
      + (isGiven(mentee: mentee, mentor: mentor) ? [] : [.notGiven])
  }

  /// What stands against a pair, as bits: the rules in the program's order, and above them the other
  /// obstacles; nil for somebody with themselves.
  func obstacleBits(mentee: Int, mentor: Int) -> UInt64? {
    let (one, other) = (mentorProfiles[mentor], menteeProfiles[mentee])
    guard one.person != other.person else { return nil }
    var bits: UInt64 = isOneWay(mentor: one.person, mentee: other.person) ? 0 : 1 << 63
    if !isGiven(mentee: mentee, mentor: mentor) { bits |= 1 << 62 }
    for (index, part) in hard.enumerated()
    where !part.rule.allows(mentor: one, mentee: other, bodies: part.bodies) {
      bits |= 1 << UInt64(index)
    }
    return bits
  }

  /// The rules that a pair breaks, in the program's order; none for an allowed pair and for
  /// somebody with themselves, which is never allowed.
  public func broken(mentee: Int, mentor: Int) -> [HardRule] {
    let one = mentorProfiles[mentor]
    let other = menteeProfiles[mentee]
    return hard.filter { !$0.rule.allows(mentor: one, mentee: other, bodies: $0.bodies) }
      .map(\.rule)
  }

  /// The score of a pair, be it allowed or not.
  @inline(__always)
  public func score(mentee: Int, mentor: Int) -> Int {
    if let given { return given[couple(mentee: mentee, mentor: mentor)] ?? 0 }
    return counted.reduce(0) { sum, part in
      let strength = part.criterion.strength(
        mentor: mentorProfiles[mentor], mentee: menteeProfiles[mentee])
      return sum + part.weight * strength / 100
    }
  }

  /// The points of a pair, by criterion in their usual order, without those that earn none.
  public func points(
    mentee: Int, mentor: Int
  ) -> [(criterion: MatchingCriterion, points: Int, because: String)] {
    counted.compactMap { criterion, weight in
      let strength = criterion.strength(
        mentor: mentorProfiles[mentor], mentee: menteeProfiles[mentee])
      let points = weight * strength / 100
      guard points > 0 else { return nil }
      let reason = criterion.reason(mentor: mentors[mentor], mentee: mentees[mentee])
      return (criterion, points, reason)
    }
  }

  /// The greatest score a pair can have.
  public var greatestScore: Int {
    given.map { $0.values.max() ?? 0 } ?? counted.reduce(0) { $0 + $1.weight }
  }

  /// The two people of a pair.
  public func couple(mentee: Int, mentor: Int) -> Couple {
    Couple(mentee: mentees[mentee].person, mentor: mentors[mentor].person)
  }

  private func isGiven(mentee: Int, mentor: Int) -> Bool {
    given.map { $0[couple(mentee: mentee, mentor: mentor)] != nil } ?? true
  }

  /// Whether two people are not one, and not the wrong way round.
  private func isOneWay(mentor: Int64, mentee: Int64) -> Bool {
    guard mentor != mentee else { return false }
    guard !ranks.isEmpty, let guide = ranks[mentor], let guided = ranks[mentee] else { return true }
    return guide < guided
  }
}

/// A mentee and a mentor who are, may be or may not be a pair.
public struct Couple: Hashable, Sendable {
  /// Who is guided.
  public var mentee: Identifier<Person>
  /// Who guides.
  public var mentor: Identifier<Person>

  /// Names two people.
  public init(mentee: Identifier<Person>, mentor: Identifier<Person>) {
    self.mentee = mentee
    self.mentor = mentor
  }
}

/// Why two people may not be a pair.
public enum PairObstacle: Sendable, Hashable {
  /// They are one person.
  case oneself
  /// The pair breaks a rule of the program.
  case rule(HardRule)
  /// Both are on both sides, and the other one guides.
  case otherWayRound
  /// Scores were computed elsewhere, and the pair has none.
  case notGiven
}
