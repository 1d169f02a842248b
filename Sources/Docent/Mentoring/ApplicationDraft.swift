/// A sign-up as a row of a form says it.
public struct ApplicationDraft: Sendable, Equatable {
  /// The person as the row describes them: to find them, or to create them when they are unknown.
  public var person: PersonDraft
  /// As what they sign up.
  public var role: ApplicationRole
  /// Whether they agree that what they say is kept.
  public var hasConsent: Bool
  /// When the form was sent.
  public var submittedAt: TypedTime?
  /// What they say.
  public var answers: ApplicationAnswers

  /// Creates a sign-up.
  public init(
    person: PersonDraft, role: ApplicationRole, hasConsent: Bool, submittedAt: TypedTime? = nil,
    answers: ApplicationAnswers = ApplicationAnswers()
  ) {
    self.person = person
    self.role = role
    self.hasConsent = hasConsent
    self.submittedAt = submittedAt
    self.answers = answers
  }
}
