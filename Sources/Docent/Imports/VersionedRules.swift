/// Rules that an association keeps in versions, with the number under which they are kept.
public struct VersionedRules<Rules: Sendable & Equatable>: Sendable, Equatable {
  /// Their row; nil for those that count where none are stored.
  public let id: Int64?
  /// Which version they are, from 1; 0 for those that are not stored.
  public let version: Int
  /// The rules.
  public let rules: Rules

  /// Creates rules as stored.
  public init(id: Int64?, version: Int, rules: Rules) {
    self.id = id
    self.version = version
    self.rules = rules
  }
}
