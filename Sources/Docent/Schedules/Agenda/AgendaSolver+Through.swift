extension AgendaSolver.DayTable {
  /// Returns the best that the day can come to with each entry in it, and exactly so many free
  /// meetings; `Int.min` where that cannot be.
  ///
  /// A pass from the first entry to the last finds the best before each, which goes together with
  /// the best from it on.
  ///
  /// - Complexity: As the table itself.
  func through(meetings: Int) -> [Int] {
    let count = timeline.entries.count
    let start = AgendaSolver.State(isOwed: false, meetings: meetings)
    var before = timeline.states.map { state in
      timeline.entries.indices.map { leads(from: nil, in: start, to: $0, in: state) ? 0 : Int.min }
    }
    // What holds for all entries from a position on, but for hurried ones.
    var onward = timeline.states.map { _ in Array(repeating: Int.min, count: count + 1) }
    for entry in timeline.entries.indices {
      for row in timeline.states.indices {
        if entry > 0 { onward[row][entry] = max(onward[row][entry], onward[row][entry - 1]) }
        if !timeline.entries[entry].isHurried {
          before[row][entry] = max(before[row][entry], onward[row][entry])
        }
      }
      for (row, state) in timeline.states.enumerated() where before[row][entry] > Int.min {
        guard worth[entry] != Score.impossible,
          let after = timeline.entries[entry].effect.state(after: state)
        else { continue }
        let score = before[row][entry] + worth[entry]
        spread(score, from: entry, in: timeline.index(of: after), &before, &onward)
      }
    }
    return timeline.entries.indices.map { entry in
      timeline.states.indices.map { row in
        let (sofar, rest) = (before[row][entry], arriving(at: entry, in: row))
        return sofar == Int.min || rest == Score.impossible ? Int.min : sofar + rest
      }.max() ?? Int.min
    }
  }

  private func spread(
    _ score: Int, from entry: Int, in state: Int, _ before: inout [[Int]], _ onward: inout [[Int]]
  ) {
    for stay in timeline.stays.indices {
      for move in timeline.moves[stay] where move.from == state {
        for arc in timeline.arcs.range(after: stay, from: entry) {
          let next = Int(timeline.arcs.followers[arc])
          before[move.to][next] = max(before[move.to][next], score)
        }
        let far = timeline.arcs.far(after: stay, from: entry)
        onward[move.to][far] = max(onward[move.to][far], score)
      }
    }
  }
}
