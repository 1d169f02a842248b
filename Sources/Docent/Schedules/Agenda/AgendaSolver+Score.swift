extension AgendaSolver {
  /// What a choice comes to, as one integer that compares and adds as its parts do together.
  ///
  /// From the top: 10 bits of musts, 2 of free meetings, 2 of days with meetings, 35 of value; and
  /// the number of candidates is taken off below. The bounds that ``AgendaProblem`` sets keep each
  /// part in its field. Of candidates alone a score is 0 exactly where nothing is chosen.
  struct Score {
    /// What stands for "cannot be": less than any score, and never added to.
    static let impossible = Int.min

    let packed: Int

    init?(packed: Int) {
      guard packed != Self.impossible else { return nil }
      self.packed = packed
    }

    /// The score of choosing one candidate.
    init(value: Int, isMust: Bool) {
      packed = (isMust ? Self.must : 0) + value << Self.valueShift - 1
    }

    /// The score of free meetings on one day.
    static func meetings(_ count: Int) -> Int {
      count << meetingShift + (count > 0 ? 1 << dayShift : 0)
    }

    var musts: Int { (packed + Self.countMask) >> Self.mustShift }
    var meetings: Int { (packed + Self.countMask) >> Self.meetingShift & 3 }
    var value: Int { (packed + Self.countMask) >> Self.valueShift & Self.valueMask }
    var candidates: Int { -packed & Self.countMask }

    /// The score without the number of candidates: all that is worth anything.
    static func worth(_ packed: Int) -> Int { (packed + countMask) >> valueShift }

    /// What one must is.
    static let must = 1 << mustShift
    static let valueShift = 13
    private static let dayShift = 48
    private static let meetingShift = 50
    private static let mustShift = 52
    private static let valueMask = 1 << (dayShift - valueShift) - 1
    private static let countMask = 1 << valueShift - 1
  }
}
