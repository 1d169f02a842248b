extension AgendaSolver {
  /// What a day's choice comes to: its musts, then its value, then how few candidates it takes.
  ///
  /// The three are packed into one integer that compares and adds as they do together: 11 bits of
  /// musts, 36 of value, and the number of candidates taken off below. The bounds that
  /// ``AgendaProblem`` sets on a day keep each of them in its field. A score is 0 exactly where
  /// nothing is chosen.
  struct Score {
    /// What stands for "cannot be": less than any score, and never added to.
    static let impossible = Int.min

    let packed: Int

    init?(packed: Int) {
      guard packed != Self.impossible else { return nil }
      self.packed = packed
    }

    init(value: Int, isMust: Bool) {
      packed = (isMust ? 1 << Self.mustShift : 0) + value << Self.valueShift - 1
    }

    var musts: Int { (packed + Self.countMask) >> Self.mustShift }

    var value: Int {
      (packed + Self.countMask) >> Self.valueShift & (1 << (Self.mustShift - Self.valueShift) - 1)
    }

    var candidates: Int { -packed & Self.countMask }

    private static let valueShift = 16
    private static let mustShift = 52
    private static let countMask = 1 << valueShift - 1
  }
}
