/// A pair that was scored elsewhere, as a row of a list says it.
public struct CandidateDraft: Sendable, Equatable {
  /// The largest score that is believed.
  public static let greatestScore = 1_000_000

  /// The mentee's e-mail address, member number or id.
  public var mentee: String
  /// The mentor's e-mail address, member number or id.
  public var mentor: String
  /// What the pair is worth, from 0 to ``greatestScore``.
  public var score: Int

  /// Creates a scored pair.
  public init(mentee: String, mentor: String, score: Int) {
    self.mentee = mentee
    self.mentor = mentor
    self.score = score
  }
}
