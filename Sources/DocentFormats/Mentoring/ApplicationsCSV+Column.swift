extension ApplicationsCSV {
  /// The columns of a list of sign-ups; those from `givenName` on describe unknown people.
  enum Column: Int, CSVColumn {
    case email, memberNumber, role, consent, submittedAt, capacity, yearsExperience
    case libraryTypeNow, libraryTypeWanted, positionArea, topicsWanted, topicsOffered
    case divisionsInterest, contactMode, meetFrequency, timeZone, languages, wishPartner
    case avoidPartner, supervisorEmail, days, acceptsStudents, peerOk, groupOk, priorMentoring
    case agreementOk, adult, goals, bio, notes
    case givenName, familyName, pronouns, phone, institution, jobTitle, city, region, country
    case careerStartYear, interests, memberships, student

    static let needed: [[Column]] = [[.email, .memberNumber], [.role], [.consent]]

    var content: CSVContent {
      switch self {
      case .days: .days
      case .submittedAt: .time
      default: .text
      }
    }

    static func refusal(of heading: String) -> String? {
      guard SensitiveQuestion.matches(heading) else { return nil }
      return "\(heading.cited) asks for a sensitive answer; keep those in a file of their own with "
        + "email, field, value, wants_same, and take the column out or let a map ignore it"
    }
  }
}

/// Questions whose answers must not stand among the others.
enum SensitiveQuestion {
  /// Words of questions that only ask for such an answer.
  private static let words: Set<String> = [
    "gender", "sex", "sexuality", "ethnicity", "ethnic", "race", "racial", "ancestry",
    "disability", "disabilities", "disabled", "religion", "lgbt", "lgbtq", "lgbtqia",
    "underrepresented", "neurodivergent", "veteran",
  ]

  /// Whether a heading asks for a sensitive answer, told from its words.
  static func matches(_ heading: String) -> Bool {
    heading.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
