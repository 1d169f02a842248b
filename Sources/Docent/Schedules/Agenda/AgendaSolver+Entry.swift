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

    /// Creates the entries of a day: its candidates but for those that collide with an agreed
    /// meeting.
    static func all(
      of day: AgendaProblem.Day, in problem: AgendaProblem, beside free: FreeTime, _ walks: Walks
    ) -> [Entry] {
      let (fixed, window) = (free.fixed, free.window)
      var entries: [Entry] = []
      entries.reserveCapacity(day.candidates.count)
      for candidate in day.candidates {
        let stretch = problem.stretch(of: candidate)
        guard !fixed.contains(where: { $0.overlaps(stretch) }) else { continue }
        let place = problem.place[candidate]
        let agreedEnd = fixed.last { $0.end <= stretch.start }?.end ?? -FreeTime.never
        entries.append(
          Entry(
            candidate: candidate, start: stretch.start, end: stretch.end, place: place,
            effect: Effect(of: stretch, isMeal: problem.isMeal[candidate], on: window),
            agreedEnd: agreedEnd, isHurried: stretch.start - walks.longest < agreedEnd,
            longestWalk: place < 0 ? 0 : walks.longestFrom[place]))
      }
      return entries
    }

    /// Whether one can go from here to a later entry, free to walk when `ready`.
    func leads(to next: Entry, ready: Int, _ walks: Walks) -> Bool {
      next.start - walks.minutes(from: place, to: next.place) >= max(ready, next.agreedEnd)
    }
  }

  /// The walks of a problem, and how far they can go: who has more time than that need not look.
  struct Walks {
    private let minutes: [UInt16]
    private let placeCount: Int
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
      minutes = problem.walking
      placeCount = count
    }

    /// Returns the minutes from one place to another, 0 where either is not known.
    func minutes(from: Int, to: Int) -> Int {
      from < 0 || to < 0 ? 0 : Int(minutes[from * placeCount + to])
    }
  }
}
