import Docent

/// The answers of a sign-up, kept as a JSON object in one column, under our headings.
struct AnswersColumn: Codable {
  private var capacity: Int?
  private var yearsExperience: Double?
  private var libraryTypeNow: String?
  private var libraryTypeWanted: String?
  private var positionArea: String?
  private var topicsWanted: [String]?
  private var topicsOffered: [String]?
  private var divisionsInterest: [String]?
  private var contactMode: [String]?
  private var meetFrequency: String?
  private var timeZone: String?
  private var languages: [String]?
  private var wishPartner: [String]?
  private var avoidPartner: [String]?
  private var supervisorEmail: String?
  private var days: [String]?
  private var acceptsStudents: Bool?
  private var peerOk: Bool?
  private var groupOk: Bool?
  private var priorMentoring: String?
  private var agreementOk: Bool?
  private var adult: Bool?
  private var goals: String?
  private var bio: String?
  private var notes: String?
  /// Answers to questions that Docent does not know.
  private var others: [String: String]?

  static func text(_ answers: ApplicationAnswers) throws -> String {
    try JSONColumn.text(AnswersColumn(answers))
  }

  static func answers(_ text: String) throws -> ApplicationAnswers {
    guard text != "{}" else { return ApplicationAnswers() }
    return (try JSONColumn.value(text) as AnswersColumn).answers
  }

  private init(_ answers: ApplicationAnswers) {
    func filled(_ list: [String]) -> [String]? { list.isEmpty ? nil : list }
    capacity = answers.capacity
    yearsExperience = answers.yearsExperience
    libraryTypeNow = answers.libraryTypeNow
    libraryTypeWanted = answers.libraryTypeWanted
    positionArea = answers.positionArea
    topicsWanted = filled(answers.topicsWanted)
    topicsOffered = filled(answers.topicsOffered)
    divisionsInterest = filled(answers.divisionsInterest)
    contactMode = filled(answers.contactModes)
    meetFrequency = answers.meetFrequency
    timeZone = answers.zone?.identifier
    languages = filled(answers.languages)
    wishPartner = filled(answers.wishedPartners)
    avoidPartner = filled(answers.avoidedPartners)
    supervisorEmail = answers.supervisor
    days = filled(answers.days.map(\.description))
    acceptsStudents = answers.acceptsStudents
    peerOk = answers.peerOK
    groupOk = answers.groupOK
    priorMentoring = answers.priorMentoring?.rawValue
    agreementOk = answers.agreementOK
    adult = answers.isAdult
    goals = answers.goals
    bio = answers.bio
    notes = answers.remarks
    others = answers.notes.isEmpty ? nil : answers.notes
  }

  private var answers: ApplicationAnswers {
    var answers = ApplicationAnswers()
    answers.capacity = capacity
    answers.yearsExperience = yearsExperience
    answers.libraryTypeNow = libraryTypeNow
    answers.libraryTypeWanted = libraryTypeWanted
    answers.positionArea = positionArea
    answers.topicsWanted = topicsWanted ?? []
    answers.topicsOffered = topicsOffered ?? []
    answers.divisionsInterest = divisionsInterest ?? []
    answers.contactModes = contactMode ?? []
    answers.meetFrequency = meetFrequency
    answers.zone = timeZone.flatMap(Zone.init)
    answers.languages = languages ?? []
    answers.wishedPartners = wishPartner ?? []
    answers.avoidedPartners = avoidPartner ?? []
    answers.supervisor = supervisorEmail
    answers.days = (days ?? []).compactMap(CivilDay.init)
    answers.acceptsStudents = acceptsStudents
    answers.peerOK = peerOk
    answers.groupOK = groupOk
    answers.priorMentoring = priorMentoring.flatMap(PriorMentoring.init)
    answers.agreementOK = agreementOk
    answers.isAdult = adult
    answers.goals = goals
    answers.bio = bio
    answers.remarks = notes
    answers.notes = others ?? [:]
    return answers
  }
}

// MARK: - Keys

extension AnswersColumn {
  private enum CodingKeys: String, CodingKey {
    case capacity
    case yearsExperience = "years_experience"
    case libraryTypeNow = "library_type_now"
    case libraryTypeWanted = "library_type_wanted"
    case positionArea = "position_area"
    case topicsWanted = "topics_wanted"
    case topicsOffered = "topics_offered"
    case divisionsInterest = "divisions_interest"
    case contactMode = "contact_mode"
    case meetFrequency = "meet_frequency"
    case timeZone = "time_zone"
    case languages
    case wishPartner = "wish_partner"
    case avoidPartner = "avoid_partner"
    case supervisorEmail = "supervisor_email"
    case days
    case acceptsStudents = "accepts_students"
    case peerOk = "peer_ok"
    case groupOk = "group_ok"
    case priorMentoring = "prior_mentoring"
    case agreementOk = "agreement_ok"
    case adult, goals, bio, notes, others
  }
}
