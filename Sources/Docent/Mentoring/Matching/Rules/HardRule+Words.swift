extension HardRule {
  /// What a pair breaks that breaks the rule, in words that follow "not allowed:".
  ///
  /// Who asked to be kept from whom stays untold.
  public var obstacle: String {
    switch self {
    case .registered: "one of the two is not registered for the conference"
    case .returningMentor: "the mentor is a newcomer, too"
    case .otherInstitution: "both are of one institution"
    case .notSupervisor: "one is the other's supervisor"
    case .notAvoided: "the two are kept apart at somebody's wish"
    case .notPairedBefore: "the two were a pair before"
    case .commonDays(let count):
      count == 1 ? "no common day on site" : "fewer than \(count) common days on site"
    case .mentorYears(let least): "the mentor has fewer than \(least) years in the profession"
    case .menteeYears(let most): "the mentee has more than \(most) years in the profession"
    case .yearsAhead(let least): "the mentor is not \(least) years ahead"
    case .mentorMember(let bodies): "the mentor is no member of \(bodies.joined(separator: ", "))"
    case .menteeMember(let bodies): "the mentee is no member of \(bodies.joined(separator: ", "))"
    case .adults: "one of the two did not say that they are of age"
    case .agreement: "one of the two did not accept the agreement"
    case .studentsWelcome: "the mentor takes no students"
    case .sameCountry: "not known to live in one country"
    case .sameRegion: "not known to live in one state"
    case .otherCity: "both live in one town"
    case .hoursApart(let most): "their clocks are not known to be within \(most) h"
    }
  }
}

extension PairObstacle {
  /// Why two people may not be a pair, in words.
  public var words: String {
    switch self {
    case .oneself: "the same person"
    case .rule(let rule): rule.obstacle
    case .otherWayRound:
      "both guide and are guided, and by years, or by lot, the mentee comes first"
    case .notGiven: "the imported scores have no such pair"
    }
  }
}
