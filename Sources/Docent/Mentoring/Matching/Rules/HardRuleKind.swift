/// A rule without the number or the names that a program chose for it; its raw value is its name in
/// rule files and reports.
public enum HardRuleKind: String, Sendable, CaseIterable {
  /// ``HardRule/registered``.
  case registered
  /// ``HardRule/returningMentor``.
  case returningMentor = "returning-mentor"
  /// ``HardRule/otherInstitution``.
  case otherInstitution = "other-institution"
  /// ``HardRule/notSupervisor``.
  case notSupervisor = "not-supervisor"
  /// ``HardRule/notAvoided``.
  case notAvoided = "not-avoided"
  /// ``HardRule/notPairedBefore``.
  case notPairedBefore = "not-paired-before"
  /// ``HardRule/commonDays(_:)``.
  case commonDays = "common-days"
  /// ``HardRule/mentorYears(atLeast:)``.
  case mentorYears = "mentor-years"
  /// ``HardRule/menteeYears(atMost:)``.
  case menteeYears = "mentee-years"
  /// ``HardRule/yearsAhead(atLeast:)``.
  case yearsAhead = "years-ahead"
  /// ``HardRule/mentorMember(_:)``.
  case mentorMember = "mentor-member"
  /// ``HardRule/menteeMember(_:)``.
  case menteeMember = "mentee-member"
  /// ``HardRule/adults``.
  case adults
  /// ``HardRule/agreement``.
  case agreement
  /// ``HardRule/studentsWelcome``.
  case studentsWelcome = "students-welcome"
  /// ``HardRule/sameCountry``.
  case sameCountry = "same-country"
  /// ``HardRule/sameRegion``.
  case sameRegion = "same-region"
  /// ``HardRule/otherCity``.
  case otherCity = "other-city"
  /// ``HardRule/hoursApart(atMost:)``.
  case hoursApart = "hours-apart"

  /// What a program chooses for a rule.
  public enum Argument: Sendable, Equatable {
    /// Nothing: the rule says it all.
    case none
    /// A number within bounds.
    case number(ClosedRange<Int>)
    /// The short names of organizations, at least one and each once.
    case organizations
  }

  /// What has to be chosen for it.
  public var argument: Argument {
    switch self {
    case .commonDays: .number(1...31)
    case .mentorYears, .menteeYears, .yearsAhead: .number(0...80)
    case .hoursApart: .number(0...26)
    case .mentorMember, .menteeMember: .organizations
    default: .none
    }
  }

  /// The rule with what was chosen for it; nil when that is not what it needs.
  public func rule(number: Int? = nil, organizations: [String] = []) -> HardRule? {
    switch argument {
    case .none: number == nil && organizations.isEmpty ? plainRule : nil
    case .number(let bounds):
      number.flatMap { bounds.contains($0) && organizations.isEmpty ? rule(of: $0) : nil }
    case .organizations: number == nil ? rule(naming: organizations) : nil
    }
  }

  private func rule(naming organizations: [String]) -> HardRule? {
    let isUsable = !organizations.isEmpty && !organizations.contains("")
    guard isUsable, Set(organizations).count == organizations.count else { return nil }
    return switch self {
    case .mentorMember: .mentorMember(organizations)
    case .menteeMember: .menteeMember(organizations)
    default: nil
    }
  }

  private func rule(of number: Int) -> HardRule? {
    switch self {
    case .commonDays: .commonDays(number)
    case .mentorYears: .mentorYears(atLeast: number)
    case .menteeYears: .menteeYears(atMost: number)
    case .yearsAhead: .yearsAhead(atLeast: number)
    case .hoursApart: .hoursApart(atMost: number)
    default: nil
    }
  }

  private var plainRule: HardRule? {
    switch self {
    case .registered: .registered
    case .returningMentor: .returningMentor
    case .otherInstitution: .otherInstitution
    case .notSupervisor: .notSupervisor
    case .notAvoided: .notAvoided
    case .notPairedBefore: .notPairedBefore
    case .adults: .adults
    case .agreement: .agreement
    case .studentsWelcome: .studentsWelcome
    case .sameCountry: .sameCountry
    case .sameRegion: .sameRegion
    case .otherCity: .otherCity
    default: nil
    }
  }
}
