import Docent

extension HardRuleKind {
  /// What stands beside it in a file's example.
  var example: String {
    switch argument {
    case .none: ""
    case .number: self == .commonDays ? ": 1" : ": 5"
    case .organizations: ": [nmrt]"
    }
  }

  /// What it asks for, in a line.
  var meaning: String {
    switch self {
    case .registered: "both are registered for the cycle's conference"
    case .returningMentor: "the mentor has been to the conference's series before"
    case .otherInstitution: "the two are not of one institution"
    case .notSupervisor: "neither is the other's supervisor"
    case .notAvoided: "neither asked to be kept from the other"
    case .notPairedBefore: "the two were no pair before"
    case .commonDays: "so many days on which both are on site"
    case .mentorYears: "the mentor has at least so many years in the profession"
    case .menteeYears: "the mentee has at most so many years in the profession"
    case .yearsAhead: "the mentor has at least so many years more than the mentee"
    case .mentorMember: "the mentor belongs to one of these organizations"
    case .menteeMember: "the mentee belongs to one of these organizations"
    case .adults: "both are of age"
    case .agreement: "both accepted the program's agreement"
    case .studentsWelcome: "a mentor who takes no students gets none"
    case .sameCountry: "both live in one country"
    case .sameRegion: "both live in one state or province"
    case .otherCity: "the two do not live in one town"
    case .hoursApart: "their clocks are at most so many hours apart"
    }
  }
}

extension MatchingCriterion {
  /// What earns its points, in a line.
  var meaning: String {
    switch self {
    case .libraryType: "the mentor works in the type of library the mentee asks about"
    case .positionArea: "both have one field of work"
    case .topics: "the mentor offers what the mentee would like to talk about"
    case .divisions: "both are interested in one division"
    case .place: "both live in one state, or at least in one country"
    case .timeZone: "the clocks of both show nearly the same time"
    case .yearsAhead: "the mentor is some, but not too many, years ahead"
    case .contactMode: "both would like to keep in touch in one way"
    case .wishes: "either wishes for the other"
    case .languages: "both speak one language"
    case .identity: "an answer in common that stays apart; never explained"
    }
  }
}
