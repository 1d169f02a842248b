extension AgendaSolver.DayTable {
  typealias Score = AgendaSolver.Score
  typealias State = AgendaSolver.State

  /// Returns the best that the day can come to with exactly so many free meetings, if it can.
  func best(meetings: Int) -> Score? {
    var best = timeline.free.canStayEmpty(meetings: meetings) ? 0 : Score.impossible
    let before = State(isOwed: false, meetings: meetings)
    for entry in timeline.entries.indices {
      for (row, state) in timeline.states.enumerated() where arriving(at: entry, in: row) > best {
        guard leads(from: nil, in: before, to: entry, in: state) else { continue }
        best = arriving(at: entry, in: row)
      }
    }
    return Score(packed: best)
  }

  /// Returns the best entries for exactly so many free meetings; of lists equally good, the
  /// lexicographically smallest.
  ///
  /// Several states can go on equally well from one entry, so all of them are followed.
  func chosen(meetings: Int) -> [Int] {
    var rest = best(meetings: meetings)?.packed ?? 0
    var states = [State(isOwed: false, meetings: meetings)]
    var chosen: [Int] = []
    while !(rest == 0 && canFinish(after: chosen.last, in: states)),
      let next = next(after: chosen.last, in: states, worth: rest)
    {
      chosen.append(next.entry)
      rest -= worth[next.entry]
      states = next.states
    }
    return chosen
  }

  /// Whether a day can do without another entry in one of some states.
  private func canFinish(after last: Int?, in states: [State]) -> Bool {
    states.contains { state in
      guard let last else { return timeline.free.canStayEmpty(meetings: state.meetings) }
      return timeline.finishes[timeline.index(of: state)][timeline.ends.position[last]]
    }
  }

  /// Returns the first entry from which on the day can still come to `rest`, and the states after
  /// it in which it can.
  private func next(
    after last: Int?, in states: [State], worth rest: Int
  ) -> (entry: Int, states: [State])? {
    for entry in (last.map { $0 + 1 } ?? 0)..<timeline.entries.count {
      let arrivals = timeline.states.indices.filter { arriving(at: entry, in: $0) == rest }
        .map { timeline.states[$0] }
        .filter { arrival in
          states.contains { leads(from: last, in: $0, to: entry, in: arrival) }
        }
      guard arrivals.isEmpty else {
        return (entry, arrivals.compactMap(timeline.entries[entry].effect.state(after:)))
      }
    }
    return nil
  }

  /// Whether a day can go from one entry, or from its beginning if there is none, to a later one,
  /// and from one state to another on the way.
  func leads(
    from last: Int?, in state: State, to next: Int, in arrival: State
  ) -> Bool {
    guard let last else {
      let held = State(isOwed: arrival.isOwed, meetings: state.meetings - arrival.meetings)
      guard held.meetings >= 0 else { return false }
      return timeline.begins[timeline.index(of: held)][timeline.starts.position[next]]
    }
    guard let stay = state.stay(until: arrival) else { return false }
    let ready = timeline.ready[timeline.index(of: stay)][timeline.ends.position[last]]
    return timeline.leads(from: last, to: next, ready: ready)
  }
}
