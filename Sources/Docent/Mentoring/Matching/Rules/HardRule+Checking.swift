extension HardRule {
  /// Whether a pair keeps the rule.
  ///
  /// A rule that needs an answer nobody gave is broken where it asks for something (years,
  /// membership, age, an agreement, a common country), and kept where it only forbids.
  ///
  /// - Parameters:
  ///   - mentor: Who would guide.
  ///   - mentee: Who would be guided.
  ///   - bodies: The organizations that the rule names, numbered as in the profiles.
  /// - Returns: Whether it is kept.
  func allows(mentor: ApplicantProfile, mentee: ApplicantProfile, bodies: WordSet) -> Bool {
    switch self {
    case .registered: mentor.isRegistered && mentee.isRegistered
    case .returningMentor: !mentor.isNewcomer
    case .otherInstitution:
      mentor.institution == nil || mentor.institution != mentee.institution
    case .notSupervisor:
      mentor.supervisor != mentee.person && mentee.supervisor != mentor.person
    case .notAvoided:
      !mentor.avoided.contains(mentee.person) && !mentee.avoided.contains(mentor.person)
    case .notPairedBefore:
      !mentor.formerPartners.contains(mentee.person)
        && !mentee.formerPartners.contains(mentor.person)
    case .commonDays(let count): mentor.days.common(with: mentee.days) >= count
    case .mentorYears(let least): (mentor.years ?? -1) >= least
    case .menteeYears(let most): (mentee.years ?? Int.max) <= most
    case .yearsAhead(let least): Self.yearsAhead(mentor, mentee).map { $0 >= least } ?? false
    case .mentorMember: mentor.memberships.common(with: bodies) > 0
    case .menteeMember: mentee.memberships.common(with: bodies) > 0
    case .adults: mentor.isAdult && mentee.isAdult
    case .agreement: mentor.hasAgreed && mentee.hasAgreed
    case .studentsWelcome: !mentee.isStudent || mentor.acceptsStudents != false
    case .sameCountry: mentor.country != nil && mentor.country == mentee.country
    case .sameRegion: mentor.region != nil && mentor.region == mentee.region
    case .otherCity: !Self.isOneTown(mentor, mentee)
    case .hoursApart(let most):
      MatchingCriterion.hoursApart(mentor, mentee).map { $0 <= most } ?? false
    }
  }

  /// The organizations that the rule names.
  var bodies: [String] {
    switch self {
    case .mentorMember(let bodies), .menteeMember(let bodies): bodies
    default: []
    }
  }

  private static func yearsAhead(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int? {
    guard let guide = mentor.years, let guided = mentee.years else { return nil }
    return guide - guided
  }

  private static func isOneTown(_ one: ApplicantProfile, _ other: ApplicantProfile) -> Bool {
    guard one.city != nil, one.city == other.city else { return false }
    return one.region == nil || other.region == nil || one.region == other.region
  }
}
