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
    private let arriving: [Int]

    /// Finds the best for a day.
    ///
    /// - Complexity: O(entries + followers), times the number of states.
    init(_ timeline: Timeline, worth: [Int]) {
      self.timeline = timeline
      self.worth = worth
      let cells = timeline.states.count * (timeline.entries.count + 1)
      var onward = Array(repeating: Score.impossible, count: cells)
      var leaving = Array(repeating: Score.impossible, count: timeline.states.count)
      arriving = Array(unsafeUninitializedCapacity: cells) { buffer, count in
        buffer.initialize(repeating: Score.impossible)
        count = cells
        onward.withUnsafeMutableBufferPointer { onward in
          leaving.withUnsafeMutableBufferPointer { leaving in
            Self.fill(buffer, onward, leaving, timeline, worth)
          }
        }
      }
    }

    /// Returns the best from an entry's start on, in a state before it.
    func arriving(at entry: Int, in state: Int) -> Int {
      arriving[state * (worth.count + 1) + entry]
    }

    /// Fills the table.
    ///
    /// It is the innermost loop of all planning, and works on bare memory: `arriving` and `onward`,
    /// the best of arriving at an entry or any later one but for hurried ones, are as large as the
    /// table, `leaving` has a cell for each state.
    private static func fill(
      _ arriving: UnsafeMutableBufferPointer<Int>, _ onward: UnsafeMutableBufferPointer<Int>,
      _ leaving: UnsafeMutableBufferPointer<Int>, _ timeline: Timeline, _ worth: [Int]
    ) {
      let (count, states) = (worth.count, timeline.states.count)
      let width = count + 1
      let steps = Steps(timeline)
      timeline.arcs.withUnsafeBuffers { first, followers, far in
        for entry in stride(from: count - 1, through: 0, by: -1) {
          let effect = steps.effects[entry]
          let end = timeline.ends.position[entry] * states
          for state in 0..<states {
            leaving[state] = steps.finishes[end + state] ? 0 : Score.impossible
          }
          for move in steps.moves where steps.canLead[effect * states + move.from] {
            let cell = move.stay * count + entry
            let row = move.to * width
            var best = max(leaving[move.from], onward[row + Int(far[cell])])
            for arc in Int(first[cell])..<Int(first[cell + 1]) {
              best = max(best, arriving[row + Int(followers[arc])])
            }
            leaving[move.from] = best
          }
          let isHurried = steps.isHurried[entry]
          for state in 0..<states {
            let cell = state * width + entry
            let after = steps.after[effect * states + state]
            if worth[entry] != Score.impossible, after >= 0, leaving[after] != Score.impossible {
              arriving[cell] = worth[entry] + leaving[after]
            }
            onward[cell] = max(onward[cell + 1], isHurried ? Score.impossible : arriving[cell])
          }
        }
      }
    }
  }

  /// What a timeline says of states, as flat arrays.
  private struct Steps {
    /// A change of state on the way from one entry to the next, by the stay that brings it about.
    struct Move {
      let stay: Int
      let from: Int
      let to: Int
    }

    let moves: [Move]
    let isHurried: [Bool]
    /// By entry: the number of its effect.
    let effects: [Int]
    /// By effect and state: whether the state can be the one after it.
    let canLead: [Bool]
    /// By effect and state before it: the state after it, or -1.
    let after: [Int]
    /// By end and state: whether a day can do without another entry.
    let finishes: [Bool]

    init(_ timeline: Timeline) {
      moves = timeline.stays.indices.flatMap { stay in
        timeline.moves[stay].map { Move(stay: stay, from: $0.from, to: $0.to) }
      }
      isHurried = timeline.entries.map(\.isHurried)
      effects = timeline.entries.map(\.effect.rawValue)
      canLead = Effect.allCases.flatMap { effect in
        timeline.states.map { effect.canLead(to: $0) }
      }
      after = Effect.allCases.flatMap { effect in
        timeline.states.map { effect.state(after: $0).map(timeline.index) ?? -1 }
      }
      finishes = timeline.ends.all.indices.flatMap { end in
        timeline.states.indices.map { timeline.finishes[$0][end] }
      }
    }
  }
}
