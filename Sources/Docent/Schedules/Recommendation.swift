/// A session to which a mentor sends a mentee.
public struct Recommendation: Sendable, Equatable {
  /// The session's code.
  public var code: String
  /// The session's title.
  public var title: String
  /// The mentor's name.
  public var mentor: String
  /// Whether a published pair of the two stands at the conference, without which it does not count.
  public var counts: Bool

  /// Creates a recommendation.
  public init(code: String, title: String, mentor: String, counts: Bool) {
    self.code = code
    self.title = title
    self.mentor = mentor
    self.counts = counts
  }
}
