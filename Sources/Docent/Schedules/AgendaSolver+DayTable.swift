extension AgendaSolver {
  /// What a day can still come to, from each entry on, in every state.
  ///
  /// What can be done between two entries chosen one after the other depends on these two and the
  /// state only, so one pass from the last entry to the first finds the best for all. Tables have a
  /// row for each state and a column for each entry.
  struct DayTable {
    let timeline: Timeline
    /// The best from an entry's start on, by the state before it.
    private(set) var arriving: [[Int]]
    /// The best from an entry's end on, by the state after it.
    private var leaving: [[Int]]

    /// The best of arriving at an entry or any later one, but for the hurried ones.
    private var onward: [[Int]]
    /// The entries that are hurried, the last first: leaving early does not make up for the walk.
    private var hurried: [Int] = []

    init(
      _ problem: AgendaProblem, _ day: AgendaProblem.Day, _ walks: Walks, isMealWaived: Bool = false
    ) {
      timeline = Timeline(problem, day, walks, isMealWaived: isMealWaived)
      let count = timeline.entries.count
      let row = Array(repeating: Score.impossible, count: count + 1)
      arriving = Array(repeating: row, count: timeline.states.count)
      leaving = arriving
      onward = arriving
      for entry in (0..<count).reversed() {
        leave(entry)
        arrive(at: entry)
      }
    }

    private mutating func leave(_ entry: Int) {
      let end = timeline.ends.position[entry]
      let effect = timeline.entries[entry].effect
      for state in timeline.states.indices where timeline.finishes[state][end] {
        leaving[state][entry] = 0
      }
      for stay in timeline.stays.indices {
        let ready = timeline.ready[stay][end]
        let near = timeline.near[stay][end]
        guard near < timeline.entries.count else { continue }
        let far = timeline.start.lowerBound(ready + timeline.entries[entry].longestWalk)
        for move in timeline.moves[stay] where effect.canLead(to: timeline.states[move.from]) {
          leaving[move.from][entry] = best(
            from: entry, ready: ready, near: near..<far, in: move.to,
            atLeast: leaving[move.from][entry])
        }
      }
    }

    /// Returns the best of arriving, in a state, at any entry that one can go to when `ready`.
    ///
    /// Of the `near` entries some can be reached in time, of those after them all but hurried ones.
    private func best(
      from entry: Int, ready: Int, near: Range<Int>, in state: Int, atLeast least: Int
    ) -> Int {
      let arriving = arriving[state]
      var best = max(least, onward[state][near.upperBound])
      for next in near where arriving[next] > best {
        guard timeline.leads(from: entry, to: next, ready: ready) else { continue }
        best = arriving[next]
      }
      for next in hurried {
        guard next >= near.upperBound else { break }
        guard arriving[next] > best, timeline.leads(from: entry, to: next, ready: ready) else {
          continue
        }
        best = arriving[next]
      }
      return best
    }

    private mutating func arrive(at index: Int) {
      let entry = timeline.entries[index]
      if entry.isHurried { hurried.append(index) }
      for (row, state) in timeline.states.enumerated() {
        if let after = entry.effect.state(after: state) {
          let best = leaving[timeline.index(of: after)][index]
          arriving[row][index] = best == Score.impossible ? best : entry.worth + best
        }
        onward[row][index] = max(
          onward[row][index + 1], entry.isHurried ? Score.impossible : arriving[row][index])
      }
    }
  }
}
