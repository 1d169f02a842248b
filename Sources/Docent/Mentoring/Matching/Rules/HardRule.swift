/// A rule that a pair must keep, with the number or the names that the program chose for it.
public enum HardRule: Sendable, Hashable {
  /// Both must be registered for the cycle's conference.
  case registered
  /// The mentor must have been to the conference's series before.
  case returningMentor
  /// The two must not be of one institution.
  case otherInstitution
  /// Neither may be the other's supervisor.
  case notSupervisor
  /// Neither may have asked to be kept from the other.
  case notAvoided
  /// The two must not have been a pair before.
  case notPairedBefore
  /// The two must be on site on so many common days.
  case commonDays(Int)
  /// The mentor needs at least so many years in the profession.
  case mentorYears(atLeast: Int)
  /// The mentee may have at most so many years in the profession.
  case menteeYears(atMost: Int)
  /// The mentor needs at least so many years more than the mentee.
  case yearsAhead(atLeast: Int)
  /// The mentor must belong to one of some organizations.
  case mentorMember([String])
  /// The mentee must belong to one of some organizations.
  case menteeMember([String])
  /// Both must be of age.
  case adults
  /// Both must have accepted the program's agreement.
  case agreement
  /// A mentor who takes no students gets none.
  case studentsWelcome
  /// The two must live in one country.
  case sameCountry
  /// The two must live in one state or province.
  case sameRegion
  /// The two must not live in one town: too close harms confidence.
  case otherCity
  /// The clocks of the two may be at most so many hours apart.
  case hoursApart(atMost: Int)

  /// Its name in rule files and reports.
  public var name: String { kind.rawValue }
}
