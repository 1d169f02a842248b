/// What a committee decided about some pairs, whatever they score.
public struct MatchingOrders: Sendable, Equatable {
  /// Those who must be a pair; each mentee at most once.
  public var pins: Set<Couple>
  /// Those who must not be a pair.
  public var forbidden: Set<Couple>
  /// Those who are a pair and stay one where that costs little.
  public var kept: Set<Couple>

  /// Decides nothing unless told.
  public init(
    pins: Set<Couple> = [], forbidden: Set<Couple> = [], kept: Set<Couple> = []
  ) {
    self.pins = pins
    self.forbidden = forbidden
    self.kept = kept
  }

  /// Has two people be a pair, in place of what was decided about the mentee or the two before.
  public mutating func pin(_ couple: Couple) {
    pins = pins.filter { $0.mentee != couple.mentee }
    forbidden.remove(couple)
    pins.insert(couple)
  }

  /// Has two people be no pair, in place of what was decided about them before.
  public mutating func forbid(_ couple: Couple) {
    pins.remove(couple)
    forbidden.insert(couple)
  }

  /// Takes back what was decided about two people.
  ///
  /// - Returns: Whether anything had been decided.
  @discardableResult
  public mutating func release(_ couple: Couple) -> Bool {
    let wasPinned = pins.remove(couple) != nil
    return forbidden.remove(couple) != nil || wasPinned
  }
}

/// How a matching is computed, beside the program's rules.
public struct MatchingSettings: Sendable, Equatable {
  /// What decides between equals.
  public var seed: UInt64
  /// The least score of a pair when quality comes before number; nil when number comes first.
  public var leastScore: Int?
  /// How many points a pair that stands counts besides its score; nil when none stands.
  public var stability: Int?

  /// Creates settings.
  public init(seed: UInt64, leastScore: Int? = nil, stability: Int? = nil) {
    self.seed = seed
    self.leastScore = leastScore
    self.stability = stability
  }
}
