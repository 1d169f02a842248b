/// Who may be paired with whom in a cycle, and what each pair is worth.
///
/// Mentees and mentors are in the order of their keys, so that nothing depends on the order of rows.
public struct MatchingCandidates: Sendable {
  /// Who would like to be guided.
  public let mentees: [Applicant]
  /// Who would like to guide.
  public let mentors: [Applicant]
  /// The rules by which they are judged.
  public let rules: MatchingRules

  private let menteeProfiles: [ApplicantProfile]
  private let mentorProfiles: [ApplicantProfile]
  private let hard: [(rule: HardRule, bodies: WordSet)]
  private let counted: [(criterion: MatchingCriterion, weight: Int)]

  /// Considers the applicants of a cycle.
  ///
  /// - Complexity: O(n log n) in the applicants.
  public init(_ applicants: [Applicant], rules: MatchingRules) {
    let ordered = applicants.sorted { ($0.key, $0.person.rawValue) < ($1.key, $1.person.rawValue) }
    let profiles = ApplicantProfiles(of: ordered)
    mentees = ordered.filter { $0.role != .mentor }
    mentors = ordered.filter { $0.role != .mentee }
    menteeProfiles = mentees.map(profiles.profile)
    mentorProfiles = mentors.map(profiles.profile)
    hard = rules.hard.map { ($0, profiles.bodies($0.bodies)) }
    counted = rules.counted
    self.rules = rules
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
    return one.person != other.person
      && hard.allSatisfy { $0.rule.allows(mentor: one, mentee: other, bodies: $0.bodies) }
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
    counted.reduce(0) { sum, part in
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
  public var greatestScore: Int { counted.reduce(0) { $0 + $1.weight } }
}
