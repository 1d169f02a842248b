/// A kind of session: what one is worth to anybody, and for whom it is a must.
public struct SessionKind: Sendable, Equatable {
  /// Its name, such as `workshop`.
  public var name: String
  /// What attending is worth, in points.
  public var points: Int
  /// Who must attend.
  public var must: Must

  /// For whom sessions of a kind are a must.
  public enum Must: String, Sendable, CaseIterable {
    /// Attending is up to everyone.
    case nobody
    /// Newcomers attend.
    case newcomers
    /// Everyone attends.
    case everyone
  }

  /// The kind of a session whose programme does not say.
  public static let plain = "session"
  /// The points of a kind that no preset knows.
  public static let unknownPoints = 20

  /// The kind of a session whose kind no preset knows.
  static let unknown = SessionKind(name: plain, points: unknownPoints, must: .nobody)

  /// Creates a kind.
  public init(name: String, points: Int, must: Must) {
    self.name = name
    self.points = points
    self.must = must
  }
}
