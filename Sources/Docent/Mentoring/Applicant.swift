/// What the rules of matching know of somebody who signed up.
///
/// Words are compared without case and blanks. What a form did not ask, or somebody did not answer,
/// is nil or empty: it earns no points and breaks no rule but those that need an answer.
public struct Applicant: Sendable, Equatable {
  /// The person.
  public let person: Identifier<Person>
  /// The identity that orders and ties go by: the member number, else the folded e-mail address.
  public let key: String
  /// The full name, for people to read.
  public var name: String
  /// As what the person signed up.
  public var role: ApplicationRole
  /// How many mentees a mentor takes; 0 for a pause.
  public var capacity: Int
  /// The priority as a mentee: 0 is served first.
  public var tier: Int
  /// Where the person works or studies, whatever alias of it the form has.
  public var institution: Identifier<Institution>?
  /// The type of library the person works in.
  public var libraryTypeNow: String?
  /// The type of library the person would like to hear about.
  public var libraryTypeWanted: String?
  /// The field of work.
  public var positionArea: String?
  /// What a mentee would like to talk about.
  public var topicsWanted: [String] = []
  /// What a mentor can talk about.
  public var topicsOffered: [String] = []
  /// The divisions the person is interested in.
  public var divisions: [String] = []
  /// How the person would like to keep in touch.
  public var contactModes: [String] = []
  /// The languages the person speaks.
  public var languages: [String] = []
  /// The town.
  public var city: String?
  /// The state or province.
  public var region: String?
  /// The country.
  public var country: String?
  /// The zone of the person's clocks.
  public var zone: Zone?
  /// Years in the profession.
  public var years: Int?
  /// The partners the person wishes for, the dearest first.
  public var wishes: [Identifier<Person>] = []
  /// The partners the person does not want.
  public var avoided: Set<Identifier<Person>> = []
  /// The person's supervisor.
  public var supervisor: Identifier<Person>?
  /// The partners the person had in earlier cycles, or must not get again.
  public var formerPartners: Set<Identifier<Person>> = []
  /// The days on site.
  public var days: Set<CivilDay> = []
  /// Whether the person is registered for the cycle's conference; true where there is none.
  public var isRegistered = true
  /// Whether the person is a newcomer to the series of the cycle's conference.
  public var isNewcomer = false
  /// The cycles of the program, of those that count, that left the person waiting.
  public var waitedIn: [String] = []
  /// The short names of the organizations the person belongs to.
  public var memberships: Set<String> = []
  /// Whether the person is a student.
  public var isStudent = false
  /// Whether a mentor takes students; nil when the form did not say.
  public var acceptsStudents: Bool?
  /// Whether the person is of age; nil when the form did not say.
  public var isAdult: Bool?
  /// Whether the person accepted the program's agreement; nil when the form did not say.
  public var hasAgreed: Bool?
  /// Answers that are nobody's business but the matching's: the field, the value, and whether the
  /// person would like a partner of the same.
  public var sensitive: [SensitiveAnswer] = []

  /// Creates an applicant who has answered nothing yet.
  public init(
    person: Identifier<Person>, key: String, name: String, role: ApplicationRole, capacity: Int = 1,
    tier: Int = 0
  ) {
    self.person = person
    self.key = key
    self.name = name
    self.role = role
    self.capacity = capacity
    self.tier = tier
  }
}

/// An answer that stays apart from all others.
public struct SensitiveAnswer: Sendable, Hashable {
  /// What was asked, such as `gender`.
  public var field: String
  /// What was answered.
  public var value: String
  /// Whether a partner with the same answer is wished for.
  public var wantsSame: Bool

  /// Creates an answer.
  public init(field: String, value: String, wantsSame: Bool) {
    self.field = field
    self.value = value
    self.wantsSame = wantsSame
  }
}
