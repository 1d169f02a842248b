extension HardRule {
  /// The rule without what was chosen for it.
  public var kind: HardRuleKind {
    switch self {
    case .registered: .registered
    case .returningMentor: .returningMentor
    case .otherInstitution: .otherInstitution
    case .notSupervisor: .notSupervisor
    case .notAvoided: .notAvoided
    case .notPairedBefore: .notPairedBefore
    case .commonDays: .commonDays
    case .mentorYears: .mentorYears
    case .menteeYears: .menteeYears
    case .yearsAhead: .yearsAhead
    case .mentorMember: .mentorMember
    case .menteeMember: .menteeMember
    case .adults: .adults
    case .agreement: .agreement
    case .studentsWelcome: .studentsWelcome
    case .sameCountry: .sameCountry
    case .sameRegion: .sameRegion
    case .otherCity: .otherCity
    case .hoursApart: .hoursApart
    }
  }

  /// The number that was chosen for it; nil for a rule without one.
  public var number: Int? {
    switch self {
    case .commonDays(let number), .mentorYears(let number), .menteeYears(let number),
      .yearsAhead(let number), .hoursApart(let number):
      number
    default: nil
    }
  }

  /// The short names of the organizations that it names; none for most rules.
  public var organizations: [String] { bodies }
}
