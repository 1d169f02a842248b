extension MatchingCriterion {
  /// How many topics, or divisions, make a full score: who ticks every box is no better served.
  static let enough = 3
  /// The years by which a mentor is best ahead.
  static let bestYearsAhead = 3...15

  /// What this criterion makes of a pair, from 0, nothing in common, to 100.
  func strength(mentor: ApplicantProfile, mentee: ApplicantProfile) -> Int {
    switch self {
    case .libraryType: Self.libraryType(mentor, mentee)
    case .positionArea: Self.isSame(mentor.positionArea, mentee.positionArea) ? 100 : 0
    case .topics: Self.share(mentor.topicsOffered, of: mentee.topicsWanted)
    case .divisions: Self.share(mentor.divisions, of: mentee.divisions)
    case .place: Self.place(mentor, mentee)
    case .timeZone: Self.hoursApart(mentor, mentee).map { max(0, 100 - 25 * $0) } ?? 0
    case .yearsAhead: Self.yearsAhead(mentor, mentee)
    case .contactMode: mentor.contactModes.common(with: mentee.contactModes) > 0 ? 100 : 0
    case .wishes: Self.wishes(mentor, mentee)
    case .languages: mentor.languages.common(with: mentee.languages) > 0 ? 100 : 0
    case .identity: Self.identity(mentor, mentee)
    }
  }

  private static func isSame(_ one: Int?, _ other: Int?) -> Bool { one != nil && one == other }

  /// All for the type that is wanted; half for the mentee's own where another one is wanted.
  private static func libraryType(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int {
    if isSame(mentor.libraryTypeNow, mentee.libraryTypeWanted) { return 100 }
    guard isSame(mentor.libraryTypeNow, mentee.libraryTypeNow) else { return 0 }
    return mentee.libraryTypeWanted == nil ? 100 : 50
  }

  /// The share of what is wanted that is offered; three are as good as all.
  private static func share(_ offered: WordSet, of wanted: WordSet) -> Int {
    let needed = min(enough, wanted.count)
    return needed == 0 ? 0 : share(offered.common(with: wanted), of: needed)
  }

  /// The strength of so many words in common where so many are needed, at least one.
  static func share(_ count: Int, of needed: Int) -> Int { min(100, 100 * count / needed) }

  private static func place(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int {
    let isOneCountry = isSame(mentor.country, mentee.country)
    let isAbroad = mentor.country != nil && mentee.country != nil && !isOneCountry
    if isSame(mentor.region, mentee.region), !isAbroad { return 100 }
    return isOneCountry ? 40 : 0
  }

  /// Whole hours between two clocks in winter, rounded up.
  static func hoursApart(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int? {
    guard let one = mentor.winterOffset, let other = mentee.winterOffset else { return nil }
    return (abs(one - other) + 3599) / 3600
  }

  /// All within the best years, less for each year too few or, more gently, too many.
  private static func yearsAhead(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int {
    guard let guide = mentor.years, let guided = mentee.years, guide > guided else { return 0 }
    let ahead = guide - guided
    let tooFew = max(0, bestYearsAhead.lowerBound - ahead)
    let tooMany = max(0, ahead - bestYearsAhead.upperBound)
    return max(0, 100 - 25 * tooFew - 10 * tooMany)
  }

  /// Three fifths for the mentee's wish and two for the mentor's, a fifth less for each rank.
  private static func wishes(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int {
    (wish(of: mentee, for: mentor) * 3 + wish(of: mentor, for: mentee) * 2) / 5
  }

  private static func wish(of one: ApplicantProfile, for other: ApplicantProfile) -> Int {
    one.wishes.firstIndex(of: other.person).map { 100 - 20 * $0 } ?? 0
  }

  private static func identity(_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int {
    let isWished =
      mentor.sharedAnswers.common(with: mentee.answers) > 0
      || mentee.sharedAnswers.common(with: mentor.answers) > 0
    return isWished ? 100 : 0
  }
}
