/// The rules of a cycle with the number under which they are kept.
public struct VersionedRules: Sendable, Equatable {
  /// Their row; nil for the preset of the program's kind, which is not stored.
  public let id: Int64?
  /// Which of the cycle's rules they are, from 1; 0 for the preset.
  public let version: Int
  /// The rules.
  public let rules: MatchingRules

  /// Creates rules as stored.
  public init(id: Int64?, version: Int, rules: MatchingRules) {
    self.id = id
    self.version = version
    self.rules = rules
  }
}
