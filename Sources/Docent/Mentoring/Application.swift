public import Foundation

/// A person's sign-up to a cycle of a program.
public struct Application: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Application>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Who signed up.
  public let person: Identifier<Person>
  /// As what.
  public var role: ApplicationRole
  /// Whether it stands.
  public var status: ApplicationStatus
  /// When the form was sent; nil when nobody knows.
  public var submittedAt: Instant?
  /// What the form says.
  public var answers: ApplicationAnswers
  /// Why the person withdrew, if so and if they said.
  public var withdrawalReason: String?

  /// How many mentees a mentor takes; nil when the form did not say, 0 for a pause.
  public var capacity: Int? { answers.capacity }

  /// The mentees a sign-up that says nothing has room for.
  public static let defaultCapacity = 1

  /// Creates an application as stored.
  public init(
    id: Identifier<Application>, uuid: UUID, person: Identifier<Person>, role: ApplicationRole,
    status: ApplicationStatus = .active, submittedAt: Instant? = nil,
    answers: ApplicationAnswers = ApplicationAnswers(), withdrawalReason: String? = nil
  ) {
    self.id = id
    self.uuid = uuid
    self.person = person
    self.role = role
    self.status = status
    self.submittedAt = submittedAt
    self.answers = answers
    self.withdrawalReason = withdrawalReason
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

/// Whether a sign-up stands.
public enum ApplicationStatus: String, Sendable, CaseIterable {
  /// It counts.
  case active
  /// The person took it back.
  case withdrawn
  /// A later answer of the person, in the same role, counts in its place.
  case superseded
}

/// What experience somebody has of mentoring programs.
public enum PriorMentoring: String, Sendable, CaseIterable {
  /// None.
  case never
  /// They guided somebody.
  case mentor
  /// They were guided.
  case mentee
  /// Both.
  case both
}
