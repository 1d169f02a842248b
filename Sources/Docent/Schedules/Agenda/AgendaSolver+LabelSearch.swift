extension AgendaSolver {
  /// The best of one day under a few limits: partial days are extended entry by entry.
  ///
  /// A *label* is a partial day: its last entry, the state after it, its score, and what it leaves
  /// of each limit. It is extended as long as a bound of what can follow, from the prices of the
  /// limits, says that it may come to more than what is known. Of two with the same entry and state,
  /// one that leaves no more of any limit and has no greater score is dropped.
  struct LabelSearch {
    /// How many limits a label keeps in mind.
    static let mostLimits = Left.scalarCount

    /// What is left of each limit; as much as there can be in lanes without one.
    typealias Left = SIMD4<Int16>

    /// What a search found.
    struct Outcome {
      /// The best entries, or nil if none come to more than was known.
      var entries: [Int]?
      /// What they come to, or what was known.
      var score: Int
      /// Whether the search has come to its end.
      var isComplete: Bool
    }

    private struct Label {
      let entry: Int
      let state: Int
      let score: Int
      let left: Left
      let parent: Int
    }

    private let timeline: Timeline
    private let worth: [Int]
    private let amounts: [Left]
    private let most: Left
    private let prices: [Int]
    private let table: DayTable
    /// By entry: what this and later ones can count at most.
    ///
    /// More than that is never used.
    private let usable: [Left]

    init(_ timeline: Timeline, worth: [Int], limits: [DayLimit], prices: [Int]) {
      var most = Left(repeating: .max)
      var amounts = Array(repeating: Left(repeating: 0), count: worth.count)
      var priced = worth
      for (index, limit) in limits.enumerated() {
        most[index] = Int16(clamping: limit.most)
        for entry in worth.indices where limit.amounts[entry] > 0 {
          amounts[entry][index] = Int16(clamping: limit.amounts[entry])
          if worth[entry] != Score.impossible {
            priced[entry] -= prices[index] * limit.amounts[entry]
          }
        }
      }
      self.timeline = timeline
      self.worth = worth
      self.amounts = amounts
      self.most = most
      var usable = Left(repeating: 0)
      var all = amounts
      for entry in amounts.indices.reversed() {
        usable = (usable &+ amounts[entry]).clamped(
          lowerBound: Left(repeating: 0), upperBound: Left(repeating: 16_000))
        all[entry] = usable
      }
      self.usable = all
      self.prices = prices
      table = DayTable(timeline, worth: priced)
    }

    /// What the entries after one can count at most.
    private func usableAfter(_ entry: Int) -> Left {
      entry + 1 < usable.count ? usable[entry + 1] : Left(repeating: 0)
    }

    /// Returns the best entries for exactly so many free meetings that come to more than `known`.
    ///
    /// - Parameters:
    ///   - meetings: The number of free meetings.
    ///   - known: What is known already.
    ///   - count: How many labels may still be made; when none are left, the search is not complete.
    /// - Returns: The entries, if there are better ones.
    func best(meetings: Int, above known: Int, labels count: inout Int) -> Outcome {
      var made = 0
      defer { count -= made }
      var search = Search(self, best: known)
      if timeline.free.canStayEmpty(meetings: meetings), known < 0 {
        (search.best, search.isEmptyBest) = (0, true)
      }
      search.begin(meetings: meetings)
      for entry in timeline.entries.indices {
        for state in timeline.states.indices {
          for label in search.standing[state * worth.count + entry] {
            made = search.labels.count
            guard made <= count else {
              return Outcome(entries: nil, score: known, isComplete: false)
            }
            search.extend(label)
          }
        }
      }
      made = search.labels.count
      guard search.best > known else {
        return Outcome(entries: nil, score: known, isComplete: true)
      }
      return Outcome(entries: search.entries, score: search.best, isComplete: true)
    }
  }
}

extension AgendaSolver.LabelSearch {
  /// The labels made so far.
  private struct Search {
    let day: AgendaSolver.LabelSearch
    var labels: [Label] = []
    /// By state and entry: the labels that stand.
    var standing: [[Int]]
    var best: Int
    var isEmptyBest = false
    private var last: Int?

    init(_ day: AgendaSolver.LabelSearch, best: Int) {
      self.day = day
      self.best = best
      standing = Array(
        repeating: [], count: day.timeline.states.count * day.timeline.entries.count)
    }

    /// The entries of the best day found.
    var entries: [Int] {
      guard !isEmptyBest else { return [] }
      var entries: [Int] = []
      var label = last
      while let index = label, index >= 0 {
        entries.append(labels[index].entry)
        label = labels[index].parent
      }
      return entries.reversed()
    }

    mutating func begin(meetings: Int) {
      let timeline = day.timeline
      let before = AgendaSolver.State(isOwed: false, meetings: meetings)
      for entry in timeline.entries.indices {
        for (row, state) in timeline.states.enumerated()
        where day.table.leads(from: nil, in: before, to: entry, in: state) {
          arrive(at: entry, in: row, after: -1, score: 0, left: day.most)
        }
      }
    }

    mutating func extend(_ index: Int) {
      let label = labels[index]
      let timeline = day.timeline
      let end = timeline.ends.position[label.entry]
      if timeline.finishes[label.state][end], label.score > best {
        (best, last, isEmptyBest) = (label.score, index, false)
      }
      for stay in timeline.stays.indices {
        let far = timeline.arcs.far(after: stay, from: label.entry)
        for move in timeline.moves[stay] where move.from == label.state {
          for arc in timeline.arcs.range(after: stay, from: label.entry) {
            arrive(
              at: Int(timeline.arcs.followers[arc]), in: move.to, after: index,
              score: label.score, left: label.left)
          }
          for next in far..<max(far, timeline.entries.count)
          where !timeline.entries[next].isHurried {
            arrive(at: next, in: move.to, after: index, score: label.score, left: label.left)
          }
        }
      }
    }

    /// Goes on to an entry in a state, if that can become better than the best.
    private mutating func arrive(
      at entry: Int, in state: Int, after parent: Int, score: Int, left: Left
    ) {
      let onward = day.table.arriving(at: entry, in: state)
      guard onward != AgendaSolver.Score.impossible, score + onward + slack(left) > best else {
        return
      }
      let left = left &- day.amounts[entry]
      guard left.min() >= 0 else { return }
      let effect = day.timeline.entries[entry].effect
      guard let after = effect.state(after: day.timeline.states[state]) else { return }
      let row = day.timeline.index(of: after)
      stand(
        Label(
          entry: entry, state: row, score: score + day.worth[entry],
          left: pointwiseMin(left, day.usableAfter(entry)), parent: parent))
    }

    /// What may be gained by what is left of the limits, at most.
    private func slack(_ left: Left) -> Int {
      var slack = 0
      for index in day.prices.indices { slack += day.prices[index] * Int(left[index]) }
      return slack
    }

    private mutating func stand(_ label: Label) {
      let cell = label.state * day.worth.count + label.entry
      for other in standing[cell] {
        let other = labels[other]
        if other.score >= label.score, all(other.left .>= label.left) { return }
      }
      standing[cell].removeAll { other in
        let other = labels[other]
        return other.score <= label.score && all(other.left .<= label.left)
      }
      standing[cell].append(labels.count)
      labels.append(label)
    }
  }
}
