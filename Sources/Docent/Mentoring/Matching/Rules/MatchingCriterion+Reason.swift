extension MatchingCriterion {
  /// What two people have in common by this criterion, in words for a committee and for the two;
  /// empty for an answer that stays apart, and where there is nothing.
  public func reason(mentor: Applicant, mentee: Applicant) -> String {
    switch self {
    case .libraryType: Self.libraryType(mentor, mentee)
    case .positionArea: "the same field of work, \(mentee.positionArea ?? "")"
    case .topics: Self.common(mentee.topicsWanted, mentor.topicsOffered)
    case .divisions: Self.common(mentee.divisions, mentor.divisions)
    case .place: Self.place(mentor, mentee)
    case .timeZone: Self.timeZone(mentor, mentee)
    case .yearsAhead: "\((mentor.years ?? 0) - (mentee.years ?? 0)) years ahead"
    case .contactMode: Self.common(mentee.contactModes, mentor.contactModes)
    case .wishes: Self.wishes(mentor, mentee)
    case .languages: Self.common(mentee.languages, mentor.languages)
    case .identity: ""
    }
  }

  private static func libraryType(_ mentor: Applicant, _ mentee: Applicant) -> String {
    let own = mentor.libraryTypeNow ?? ""
    let isWanted = mentee.libraryTypeWanted.map { FoldedText($0) == FoldedText(own) } ?? false
    return isWanted ? "works in the type of library wanted, \(own)" : "both in one type, \(own)"
  }

  private static func place(_ mentor: Applicant, _ mentee: Applicant) -> String {
    let isOneRegion =
      mentor.region.flatMap { own in mentee.region.map { FoldedText($0) == FoldedText(own) } }
      ?? false
    return "both in \((isOneRegion ? mentee.region : mentee.country) ?? "")"
  }

  private static func timeZone(_ mentor: Applicant, _ mentee: Applicant) -> String {
    let hours = mentor.hoursApart(from: mentee) ?? 0
    return hours == 0 ? "their clocks show the same time" : "\(hours) h between their clocks"
  }

  private static func wishes(_ mentor: Applicant, _ mentee: Applicant) -> String {
    let own = mentee.wishes.prefix(5).contains(mentor.person) ? "the mentee's wish" : nil
    let other = mentor.wishes.prefix(5).contains(mentee.person) ? "the mentor's wish" : nil
    return [own, other].compactMap(\.self).joined(separator: " and ")
  }

  /// The texts of the first list that the second has too, each once, in the first one's order.
  private static func common(_ one: [String], _ other: [String]) -> String {
    let keys = Set(other.map { FoldedText($0) })
    var seen: Set<FoldedText> = []
    return one.filter { keys.contains(FoldedText($0)) && seen.insert(FoldedText($0)).inserted }
      .joined(separator: ", ")
  }
}

extension Applicant {
  /// How far the clocks of two people are apart in winter, in whole hours, rounded up; nil when
  /// either zone is not known.
  func hoursApart(from other: Applicant) -> Int? {
    guard let own = zone?.winterOffset, let others = other.zone?.winterOffset else { return nil }
    return (abs(own - others) + 3599) / 3600
  }
}

extension Zone {
  /// Seconds east of UTC in the winter of 2000, a moment that is the same for everybody; daylight
  /// saving moves both clocks of most pairs alike.
  var winterOffset: Int { offset(at: Instant(seconds: 946_684_800)) }
}
