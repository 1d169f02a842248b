extension AgendaSolver {
  /// What a day can still come to, from each entry on, in every state.
  ///
  /// What can be done between two entries chosen one after the other depends on these two and the
  /// state only, so one pass from the last entry to the first finds the best for all. Tables have a
  /// row for each state and a column for each entry.
  struct DayTable {
    let timeline: Timeline
    /// What each entry is worth, as a score; ``Score/impossible`` for what must not be chosen.
    let worth: [Int]
    /// The best from an entry's start on, by the state before it.
    private(set) var arriving: [Int]
    /// The best of arriving at an entry or any later one, but for the hurried ones.
    private var onward: [Int]
    private let width: Int

    /// Finds the best for a day.
    ///
    /// - Complexity: O(entries + followers), times the number of states.
    init(_ timeline: Timeline, worth: [Int]) {
      self.timeline = timeline
      self.worth = worth
      width = timeline.entries.count + 1
      arriving = Array(repeating: Score.impossible, count: timeline.states.count * width)
      onward = arriving
      var leaving = Array(repeating: Score.impossible, count: timeline.states.count)
      for entry in timeline.entries.indices.reversed() {
        leave(entry, &leaving)
        arrive(at: entry, leaving)
      }
    }

    /// Returns the best from an entry's start on, in a state before it.
    func arriving(at entry: Int, in state: Int) -> Int { arriving[state * width + entry] }

    /// Finds the best from an entry's end on, by the state after it.
    private func leave(_ entry: Int, _ leaving: inout [Int]) {
      let end = timeline.ends.position[entry]
      let effect = timeline.entries[entry].effect
      for state in leaving.indices {
        leaving[state] = timeline.finishes[state][end] ? 0 : Score.impossible
      }
      for stay in timeline.stays.indices {
        let arcs = timeline.arcs[stay]
        let near = arcs.first[entry]..<arcs.first[entry + 1]
        let far = arcs.far[entry]
        for move in timeline.moves[stay] where effect.canLead(to: timeline.states[move.from]) {
          let row = move.to * width
          var best = max(leaving[move.from], onward[row + far])
          for arc in near { best = max(best, arriving[row + arcs.followers[arc]]) }
          leaving[move.from] = best
        }
      }
    }

    private mutating func arrive(at index: Int, _ leaving: [Int]) {
      let entry = timeline.entries[index]
      for (row, state) in timeline.states.enumerated() {
        let cell = row * width + index
        if worth[index] != Score.impossible, let after = entry.effect.state(after: state) {
          let best = leaving[timeline.index(of: after)]
          arriving[cell] = best == Score.impossible ? best : worth[index] + best
        }
        onward[cell] = max(onward[cell + 1], entry.isHurried ? Score.impossible : arriving[cell])
      }
    }
  }
}
