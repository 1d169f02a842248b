/// What became of two records of one person that were made one.
public struct PersonMerge: Sendable, Equatable {
  /// The person as known from then on.
  public var person: Person
  /// How many records of each kind moved, in the order of the kinds; those of which there were none
  /// are not among them.
  public var moved: [Moved]
  /// What was not simply moved, a sentence each.
  public var remarks: [String]

  /// How many records of a kind moved.
  public struct Moved: Sendable, Equatable {
    /// The kind, in the plural, such as `scans`.
    public var kind: String
    /// How many.
    public var count: Int

    /// Creates a count.
    public init(kind: String, count: Int) {
      self.kind = kind
      self.count = count
    }
  }

  /// Creates the account of a merge.
  public init(person: Person, moved: [Moved], remarks: [String]) {
    self.person = person
    self.moved = moved
    self.remarks = remarks
  }
}

extension PersonDraft {
  /// Takes from another record of the same person what this one does not say.
  package mutating func fillBlanks(from other: PersonDraft) {
    email = email ?? other.email
    memberNumber = memberNumber ?? other.memberNumber
    pronouns = pronouns ?? other.pronouns
    phone = phone ?? other.phone
    institution = institution ?? other.institution
    jobTitle = jobTitle ?? other.jobTitle
    libraryType = libraryType ?? other.libraryType
    positionArea = positionArea ?? other.positionArea
    city = city ?? other.city
    region = region ?? other.region
    country = country ?? other.country
    zone = zone ?? other.zone
    careerStartYear = careerStartYear ?? other.careerStartYear
    isStudent = isStudent == true || other.isStudent == true
    interests = Set(interests + other.interests).sorted()
    memberships = Set(memberships + other.memberships).sorted()
    notes.merge(other.notes) { own, _ in own }
  }
}

extension RegistrationDraft {
  /// Takes from another registration of the same person for the same conference what this one does
  /// not say: the person is there on the days of both.
  package mutating func fillBlanks(from other: RegistrationDraft) {
    newcomer = newcomer ?? other.newcomer
    badge = badge ?? other.badge
    registeredAt = registeredAt ?? other.registeredAt
    days = days.isEmpty || other.days.isEmpty ? [] : Set(days + other.days).sorted()
    if other.status == .active || other.status == nil { status = .active }
    notes.merge(other.notes) { own, _ in own }
  }
}
