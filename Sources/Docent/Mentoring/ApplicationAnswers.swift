/// What somebody says who signs up to a program; each nil or empty when they do not say.
public struct ApplicationAnswers: Sendable, Equatable {
  /// How many mentees a mentor takes; 0 for a pause.
  public var capacity: Int?
  /// Years of work in libraries.
  public var yearsExperience: Double?
  /// The kind of library they work in.
  public var libraryTypeNow: String?
  /// The kind of library they would like to work in.
  public var libraryTypeWanted: String?
  /// The area of work.
  public var positionArea: String?
  /// What they want to talk about.
  public var topicsWanted: [String] = []
  /// What they can talk about.
  public var topicsOffered: [String] = []
  /// The divisions and sections they are curious about.
  public var divisionsInterest: [String] = []
  /// The ways in which they like to keep in touch.
  public var contactModes: [String] = []
  /// How often they want to meet.
  public var meetFrequency: String?
  /// Their own time zone.
  public var zone: Zone?
  /// The languages they speak.
  public var languages: [String] = []
  /// Whom they wish for, best first, by e-mail address or member number.
  public var wishedPartners: [String] = []
  /// Whom they do not want to be paired with, by e-mail address or member number.
  public var avoidedPartners: [String] = []
  /// Their supervisor, who is never paired with them.
  public var supervisor: String?
  /// The days on site; empty for those of the registration.
  public var days: [CivilDay] = []
  /// Whether a mentor takes students.
  public var acceptsStudents: Bool?
  /// Whether a pair of equals is welcome.
  public var peerOK: Bool?
  /// Whether a group is welcome.
  public var groupOK: Bool?
  /// What experience they have of mentoring programs.
  public var priorMentoring: PriorMentoring?
  /// Whether they accept the program's agreement.
  public var agreementOK: Bool?
  /// Whether they are of age.
  public var isAdult: Bool?
  /// What they hope for.
  public var goals: String?
  /// What they say of themselves.
  public var bio: String?
  /// What else they want the committee to know.
  public var remarks: String?
  /// Answers to questions that Docent does not know, by heading.
  public var notes: [String: String] = [:]

  /// Says nothing.
  public init() {}
}

extension ApplicationAnswers: FieldedDraft {
  /// All answers to questions that Docent knows.
  package var fields: [(name: String, text: String?)] {
    [
      ("capacity", capacity.map(String.init)), ("years_experience", yearsExperience?.plain),
      ("library_type_now", libraryTypeNow), ("library_type_wanted", libraryTypeWanted),
      ("position_area", positionArea), ("topics_wanted", topicsWanted.listed),
      ("topics_offered", topicsOffered.listed), ("divisions_interest", divisionsInterest.listed),
      ("contact_mode", contactModes.listed), ("meet_frequency", meetFrequency),
      ("time_zone", zone?.identifier), ("languages", languages.listed),
      ("wish_partner", wishedPartners.listed), ("avoid_partner", avoidedPartners.listed),
      ("supervisor_email", supervisor), ("days", days.map(\.description).listed),
      ("accepts_students", acceptsStudents?.word), ("peer_ok", peerOK?.word),
      ("group_ok", groupOK?.word), ("prior_mentoring", priorMentoring?.rawValue),
      ("agreement_ok", agreementOK?.word), ("adult", isAdult?.word), ("goals", goals), ("bio", bio),
      ("notes", remarks),
    ]
  }

  /// Takes over what another sign-up says under the given headings; the rest stays.
  package mutating func take(_ headings: Set<String>, from other: ApplicationAnswers) {
    func take<Value>(_ heading: String, _ path: WritableKeyPath<ApplicationAnswers, Value>) {
      if headings.contains(heading) { self[keyPath: path] = other[keyPath: path] }
    }
    take("capacity", \.capacity)
    take("years_experience", \.yearsExperience)
    take("library_type_now", \.libraryTypeNow)
    take("library_type_wanted", \.libraryTypeWanted)
    take("position_area", \.positionArea)
    take("topics_wanted", \.topicsWanted)
    take("topics_offered", \.topicsOffered)
    take("divisions_interest", \.divisionsInterest)
    take("contact_mode", \.contactModes)
    take("meet_frequency", \.meetFrequency)
    take("time_zone", \.zone)
    take("languages", \.languages)
    take("wish_partner", \.wishedPartners)
    take("avoid_partner", \.avoidedPartners)
    take("supervisor_email", \.supervisor)
    take("days", \.days)
    take("accepts_students", \.acceptsStudents)
    take("peer_ok", \.peerOK)
    take("group_ok", \.groupOK)
    take("prior_mentoring", \.priorMentoring)
    take("agreement_ok", \.agreementOK)
    take("adult", \.isAdult)
    take("goals", \.goals)
    take("bio", \.bio)
    take("notes", \.remarks)
    notes.merge(other.notes) { $1 }
  }
}

extension Double {
  /// The number as people write it: without a fraction when it has none.
  fileprivate var plain: String {
    self == rounded() && magnitude < 1e9 ? String(Int(self)) : String(self)
  }
}
