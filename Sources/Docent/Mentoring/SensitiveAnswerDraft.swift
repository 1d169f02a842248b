/// An answer that stays apart from all others, as a row of a file says it.
public struct SensitiveAnswerDraft: Sendable, Equatable {
  /// The person's e-mail address.
  public var email: String?
  /// The person's member number.
  public var memberNumber: String?
  /// What was answered.
  public var answer: SensitiveAnswer

  /// Creates an answer of a person.
  public init(email: String?, memberNumber: String?, answer: SensitiveAnswer) {
    self.email = email
    self.memberNumber = memberNumber
    self.answer = answer
  }
}
