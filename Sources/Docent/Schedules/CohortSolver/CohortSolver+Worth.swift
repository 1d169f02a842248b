extension CohortSolver {
  /// What the plans of several attendees come to: first musts, then meetings, then days with meetings,
  /// then value.
  ///
  /// A score has room for one attendee's.
  struct Worth: Comparable, Sendable {
    /// Musts, meetings and days with meetings, from the top.
    private(set) var rank = 0
    /// In parts of a point.
    var value = 0

    static func < (one: Worth, other: Worth) -> Bool {
      (one.rank, one.value) < (other.rank, other.value)
    }

    static func += (sum: inout Worth, other: Worth) {
      sum.rank += other.rank
      sum.value += other.value
    }

    /// Adds the score of one attendee.
    static func += (sum: inout Worth, score: Int) {
      sum.rank += rank(of: score)
      sum.value += CohortSolver.value(score)
    }

    /// Takes the score of one attendee off.
    static func -= (sum: inout Worth, score: Int) {
      sum.rank -= rank(of: score)
      sum.value -= CohortSolver.value(score)
    }

    private static func rank(of score: Int) -> Int {
      let rank = CohortSolver.rank(score)
      return (rank >> 4) << 40 + (rank >> 2 & 3) << 20 + rank & 3
    }
  }
}
