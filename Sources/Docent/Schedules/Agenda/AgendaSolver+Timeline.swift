extension AgendaSolver {
  /// One day laid out for ``DayTable``: its candidates, and which can follow which.
  ///
  /// It depends on times and places only, not on what anything is worth, so a day that is solved
  /// for many values is laid out once. What fits around a candidate depends on its start or end and
  /// its area alone, and many share theirs, so it is worked out once for each of these.
  struct Timeline {
    let problem: AgendaProblem
    let free: FreeTime
    private let walks: Walks
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
    /// The different starts by area, and the position of each entry's among them.
    let starts: Moments
    /// The different ends by area, and the position of each entry's among them.
    let ends: Moments

    /// By state and start: whether a day can begin and be in that state by then, if it holds as
    /// many free meetings until then as the state says.
    let begins: [[Bool]]
    /// By state and end: whether a day in that state can do without another entry.
    let finishes: [[Bool]]
    /// By stay and end: how early one can walk on after the stay.
    let ready: [[Int]]
    /// What can follow each entry.
    let arcs: Arcs

    init(_ problem: AgendaProblem, _ day: AgendaProblem.Day, _ walks: Walks, isMealWaived: Bool) {
      let free = FreeTime(day, of: problem, isMealWaived: isMealWaived)
      let counts = 0...problem.meetingsWanted
      let states = [false, true].flatMap { owed in
        counts.map { State(isOwed: owed, meetings: $0) }
      }
      let stays = [false, true].flatMap { meal in counts.map { Stay(hasMeal: meal, meetings: $0) } }
      let entries = Entry.all(of: day, in: problem, beside: free, walks)
      let start = entries.map(\.start)
      let areas = entries.map { free.area(of: $0.place) }
      let starts = Moments(start, in: areas, of: free.areaCount)
      let ends = Moments(entries.map(\.end), in: areas, of: free.areaCount)
      self.problem = problem
      self.free = free
      self.walks = walks
      self.states = states
      self.stays = stays
      self.entries = entries
      self.starts = starts
      self.ends = ends
      self.start = start
      moves = stays.map { Self.moves(by: $0, among: states) }
      begins = states.map { state in
        starts.all.map { free.canBegin(before: $0.time, in: $0.area, as: state) }
      }
      finishes = states.map { state in
        ends.all.map { free.canFinish(after: $0.time, in: $0.area, as: state) }
      }
      let ready = stays.map { stay in
        ends.all.map { free.end(of: stay, in: $0.area, from: $0.time) }
      }
      self.ready = ready
      arcs = Arcs(
        among: entries, after: ready.map { ready in ends.position.map { ready[$0] } }, walks)
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
      entries[first].leads(to: entries[next], ready: ready, walks)
    }
  }

  /// The different ones of some times and areas, ascending, and the position of each among them.
  struct Moments {
    let all: [(time: Int, area: Int)]
    let position: [Int]

    init(_ times: [Int], in areas: [Int], of areaCount: Int) {
      let keys = zip(times, areas).map { $0 * areaCount + $1 }
      var different: [Int] = []
      for key in keys.sorted() where key != different.last { different.append(key) }
      all = different.map { key in
        let area = (key % areaCount + areaCount) % areaCount
        return ((key - area) / areaCount, area)
      }
      position = keys.map { different.lowerBound($0) }
    }
  }
}
