extension AgendaSolver {
  /// One day laid out for ``DayTable``: its candidates, and what fits around them.
  ///
  /// What fits depends on a candidate's start or end alone, and many share theirs, so it is worked
  /// out once for each start and end there is.
  struct Timeline {
    let problem: AgendaProblem
    let free: FreeTime
    /// Every state there is.
    let states: [State]
    /// Every stay there is, as many as states.
    let stays: [Stay]
    /// By stay: all that it can do to the state.
    let moves: [[Move]]

    /// The candidates that leave the agreed meetings alone, in order.
    let entries: [Entry]
    /// When each entry starts.
    let start: [Int]
    /// The different starts, and the position of each entry's among them.
    let starts: Moments
    /// The different ends, and the position of each entry's among them.
    let ends: Moments

    /// By state and start: whether a day can begin and be in that state by then, if it holds as
    /// many free meetings until then as the state says.
    let begins: [[Bool]]
    /// By state and end: whether a day in that state can do without another entry.
    let finishes: [[Bool]]
    /// By stay and end: how early one can walk on after the stay.
    let ready: [[Int]]
    /// By stay and end: the first entry that starts no earlier than that.
    let near: [[Int]]

    init(_ problem: AgendaProblem, _ day: AgendaProblem.Day, _ walks: Walks, isMealWaived: Bool) {
      let free = FreeTime(day, meetingMinutes: problem.meetingMinutes, isMealWaived: isMealWaived)
      let counts = 0...problem.meetingsWanted
      let states = [false, true].flatMap { owed in
        counts.map { State(isOwed: owed, meetings: $0) }
      }
      let stays = [false, true].flatMap { meal in counts.map { Stay(hasMeal: meal, meetings: $0) } }
      let entries = day.candidates.compactMap { Entry($0, in: problem, beside: free, walks) }
      let start = entries.map(\.start)
      let starts = Moments(start)
      let ends = Moments(entries.map(\.end))
      self.problem = problem
      self.free = free
      self.states = states
      self.stays = stays
      self.entries = entries
      self.starts = starts
      self.ends = ends
      self.start = start
      moves = stays.map { Self.moves(by: $0, among: states) }
      begins = states.map { state in starts.times.map { free.canBegin(before: $0, as: state) } }
      finishes = states.map { state in ends.times.map { free.canFinish(after: $0, in: state) } }
      let ready = stays.map { stay in ends.times.map { free.end(of: stay, from: $0) } }
      self.ready = ready
      near = ready.map { $0.map(start.lowerBound) }
    }

    private static func moves(by stay: Stay, among states: [State]) -> [Move] {
      states.indices.flatMap { from in
        states.indices
          .filter { states[from].stay(until: states[$0]) == stay }
          .map { Move(from: from, to: $0) }
      }
    }

    /// Returns the position of a state.
    func index(of state: State) -> Int {
      (state.isOwed ? states.count / 2 : 0) + state.meetings
    }

    /// Returns the position of a stay.
    func index(of stay: Stay) -> Int {
      (stay.hasMeal ? stays.count / 2 : 0) + stay.meetings
    }

    /// Whether one can go from an entry to a later one, free to walk when `ready`.
    func leads(from first: Int, to next: Int, ready: Int) -> Bool {
      let walk = problem.walk(from: entries[first].place, to: entries[next].place)
      return start[next] - walk >= max(ready, entries[next].agreedEnd)
    }
  }

  /// The different ones of some times, ascending, and the position of each time among them.
  struct Moments {
    let times: [Int]
    let position: [Int]

    init(_ all: [Int]) {
      var times: [Int] = []
      for time in all.sorted() where time != times.last { times.append(time) }
      self.times = times
      position = all.map { times.lowerBound($0) }
    }
  }
}
