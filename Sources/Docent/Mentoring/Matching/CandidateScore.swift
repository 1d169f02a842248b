/// A pair that may be made in a cycle, and what it is worth, as another program computed.
public struct CandidateScore: Sendable, Hashable {
  /// Who would be guided.
  public var mentee: Identifier<Person>
  /// Who would guide.
  public var mentor: Identifier<Person>
  /// What the pair is worth, from 0 to ``CandidateDraft/greatestScore``.
  public var score: Int

  /// Creates the score of a pair.
  public init(mentee: Identifier<Person>, mentor: Identifier<Person>, score: Int) {
    self.mentee = mentee
    self.mentor = mentor
    self.score = score
  }
}
