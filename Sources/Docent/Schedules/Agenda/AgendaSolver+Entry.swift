extension AgendaSolver {
  /// A candidate as ``DayTable`` needs to know it.
  struct Entry {
    /// Its number in the problem.
    let candidate: Int
    let start: Int
    let end: Int
    let place: Int
    let effect: Effect
    /// The end of the last agreed meeting before it: until then no one walks to it.
    let agreedEnd: Int
    /// Whether it starts so soon after that meeting that not every walk fits in between.
    let isHurried: Bool
    /// The longest walk from its place to any other.
    let longestWalk: Int

    /// Creates the entry, or nil if the candidate collides with an agreed meeting.
    init?(_ candidate: Int, in problem: AgendaProblem, beside free: FreeTime, _ walks: Walks) {
      let stretch = problem.stretch(of: candidate)
      guard !free.fixed.contains(where: { $0.overlaps(stretch) }) else { return nil }
      self.candidate = candidate
      start = stretch.start
      end = stretch.end
      place = problem.place[candidate]
      effect = Effect(of: stretch, isMeal: problem.isMeal[candidate], on: free.window)
      agreedEnd = free.fixed.last { $0.end <= stretch.start }?.end ?? -FreeTime.never
      isHurried = start - walks.longest < agreedEnd
      longestWalk = place < 0 ? 0 : walks.longestFrom[place]
    }

    /// Whether one can go from here to a later entry, free to walk when `ready`.
    func leads(to next: Entry, ready: Int, in problem: AgendaProblem) -> Bool {
      next.start - problem.walk(from: place, to: next.place) >= max(ready, next.agreedEnd)
    }
  }

  /// How far the walks of a problem can go: who has more time than that need not look.
  struct Walks {
    /// The longest walk from each place.
    let longestFrom: [Int]
    /// The longest walk of all.
    let longest: Int

    init(_ problem: AgendaProblem) {
      let count = problem.placeCount
      longestFrom = (0..<count).map { place in
        Int(problem.walking[place * count..<(place + 1) * count].max() ?? 0)
      }
      longest = longestFrom.max() ?? 0
    }
  }
}
