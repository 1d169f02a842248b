/// A person as a row of a list of people says it.
public struct PersonDraft: Sendable, Equatable {
  /// The e-mail address, which identifies the person when there is no member number.
  public var email: String?
  /// The association's own number of the person.
  public var memberNumber: String?
  /// The given name.
  public var givenName: String
  /// The family name.
  public var familyName: String
  /// The pronouns the person goes by.
  public var pronouns: String?
  /// A telephone number.
  public var phone: String?
  /// Where the person works or studies.
  public var institution: String?
  /// What the person does there.
  public var jobTitle: String?
  /// The kind of library.
  public var libraryType: String?
  /// The area of work.
  public var positionArea: String?
  /// The city.
  public var city: String?
  /// The state or region.
  public var region: String?
  /// The country.
  public var country: String?
  /// The person's own time zone.
  public var zone: Zone?
  /// The year in which the person's career in libraries began.
  public var careerStartYear: Int?
  /// Topics the person is interested in.
  public var interests: [String] = []
  /// Short names of organizations the person is a member of.
  public var memberships: [String] = []
  /// Whether the person is a student; nil when the file does not say.
  public var isStudent: Bool?
  /// Cells of columns that Docent does not know, by heading.
  public var notes: [String: String] = [:]

  /// Creates a person with a name.
  public init(givenName: String, familyName: String) {
    self.givenName = givenName
    self.familyName = familyName
  }
}
