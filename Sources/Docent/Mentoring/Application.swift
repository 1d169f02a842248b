/// A person's sign-up to a cycle of a program.
public struct Application: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Application>
  /// Who signed up.
  public let person: Identifier<Person>
  /// As what.
  public var role: ApplicationRole
  /// How many mentees a mentor takes; nil when the form did not say, 0 for a pause.
  public var capacity: Int?

  /// The mentees a sign-up that says nothing has room for.
  public static let defaultCapacity = 1

  /// Creates an application as stored.
  public init(
    id: Identifier<Application>, person: Identifier<Person>, role: ApplicationRole, capacity: Int?
  ) {
    self.id = id
    self.person = person
    self.role = role
    self.capacity = capacity
  }
}

/// As what somebody signs up to a program.
public enum ApplicationRole: String, Sendable, CaseIterable {
  /// To guide somebody.
  case mentor
  /// To be guided.
  case mentee
  /// Either or both.
  case both
}
