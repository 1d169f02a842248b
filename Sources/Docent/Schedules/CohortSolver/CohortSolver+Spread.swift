extension CohortSolver {
  /// Returns what so many meetings on so many days come to at most, besides what they count.
  ///
  /// - Parameters:
  ///   - meetings: How many meetings there are.
  ///   - count: On how many days.
  ///   - scores: By day and number of meetings, what the day comes to; nil if it cannot hold so many.
  /// - Returns: The score; nil if there is no such way.
  static func score(of meetings: Int, on count: Int, over scores: ArraySlice<[Int?]>) -> Int? {
    guard let day = scores.first else { return meetings == 0 && count == 0 ? 0 : nil }
    return day.indices.compactMap { held in
      guard held <= meetings, let score = day[held],
        let rest = Self.score(
          of: meetings - held, on: count - min(1, held), over: scores.dropFirst())
      else { return nil }
      return score + rest
    }.max()
  }

  /// Returns the best way to give at most so many meetings to days; of equal ways the one with most on
  /// the first days.
  ///
  /// - Parameters:
  ///   - most: How many meetings there are at most.
  ///   - scores: By day and number of meetings, what the day comes to; nil if it cannot hold so many.
  /// - Returns: By day, how many it has; and what all come to.
  static func spread(_ most: Int, over scores: [[Int?]]) -> (meetings: [Int], score: Int) {
    // By number of meetings left: the best of the days from here on, and how many this day has.
    var rest = [Int](repeating: 0, count: most + 1)
    var picks: [[Int]] = []
    for day in scores.reversed() {
      var now = [Int](repeating: CohortSolver.nothing, count: most + 1)
      var pick = [Int](repeating: 0, count: most + 1)
      for left in 0...most {
        for (count, score) in day.enumerated().reversed() where count <= left {
          guard let score, rest[left - count] > CohortSolver.nothing / 2 else { continue }
          let sum = score + AgendaSolver.Score.meetings(count) + rest[left - count]
          if sum > now[left] { (now[left], pick[left]) = (sum, count) }
        }
      }
      rest = now
      picks.append(pick)
    }
    var left = most
    let meetings = picks.reversed().map { pick in
      defer { left -= pick[left] }
      return pick[left]
    }
    return (meetings, rest[most])
  }
}
