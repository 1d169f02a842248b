extension MatchingRules {
  /// Why somebody can be paired with nobody by the rules, whoever the other is; none for most.
  ///
  /// - Parameter applicant: Who signed up.
  /// - Returns: A reason a rule, in the program's order.
  public func flags(for applicant: Applicant) -> [String] {
    hard.compactMap { $0.flag(for: applicant) }
  }
}

extension HardRule {
  /// Why somebody breaks the rule whoever the other is; nil when that depends on the other.
  fileprivate func flag(for applicant: Applicant) -> String? {
    let (guides, isGuided) = (applicant.role != .mentee, applicant.role != .mentor)
    func belongs(to bodies: [String]) -> Bool {
      let own = Set(applicant.memberships.map(FoldedText.init))
      return bodies.contains { own.contains(FoldedText($0)) }
    }
    switch self {
    case .registered: return applicant.isRegistered ? nil : "not registered for the conference"
    case .returningMentor:
      return guides && applicant.isNewcomer ? "a newcomer, and cannot guide" : nil
    case .mentorYears(let least):
      return guides && (applicant.years ?? -1) < least
        ? "fewer than \(least) years in the profession, or not said" : nil
    case .menteeYears(let most):
      return isGuided && (applicant.years ?? 0) > most
        ? "more than \(most) years in the profession" : nil
    case .mentorMember(let bodies):
      return guides && !belongs(to: bodies) ? "no member of \(bodies.joined(separator: ", "))" : nil
    case .menteeMember(let bodies):
      return isGuided && !belongs(to: bodies)
        ? "no member of \(bodies.joined(separator: ", "))" : nil
    case .adults: return applicant.isAdult == true ? nil : "did not say that they are of age"
    case .agreement: return applicant.hasAgreed == true ? nil : "did not accept the agreement"
    case .commonDays(let count):
      return applicant.days.count < count ? "too few days on site" : nil
    case .sameCountry: return applicant.country == nil ? "no country known" : nil
    case .sameRegion: return applicant.region == nil ? "no state known" : nil
    case .hoursApart: return applicant.zone == nil ? "no time zone known" : nil
    case .otherInstitution, .notSupervisor, .notAvoided, .notPairedBefore, .yearsAhead,
      .studentsWelcome, .otherCity:
      return nil
    }
  }
}
