extension AgendaSolver {
  /// The times of a day's meetings and meal, once its candidates are chosen.
  ///
  /// The table says that all of them have room; here the earliest possible are tried until one fits.
  struct Placement {
    typealias Stretch = AgendaProblem.Stretch

    private let free: FreeTime
    private let candidates: [Stretch]
    /// The free stretches of the day, agreed meetings included.
    private let stretches: [Stretch]
    /// The free meetings that lie within a free stretch.
    private let possible: [Stretch]
    private let isSettled: Bool

    /// Returns the day with so many free meetings.
    static func day(_ table: DayTable, meetings: Int) -> AgendaSolution.Day {
      let chosen = table.chosen(meetings: meetings)
      let placed = Placement(table, chosen: chosen).placed(meetings)
      return AgendaSolution.Day(
        candidates: chosen,
        meal: placed?.meal,
        isMealWaived: table.timeline.free.isMealWaived,
        meetings: placed?.meetings.map(\.start) ?? []
      )
    }

    private init(_ table: DayTable, chosen: [Int]) {
      let problem = table.timeline.problem
      let free = table.timeline.free
      let candidates = chosen.map(problem.stretch)
      let leaves = zip(chosen, chosen.dropFirst()).map { first, next in
        problem.start[next] - problem.walk(from: problem.place[first], to: problem.place[next])
      }
      let ends = candidates.map(\.start).prefix(1) + leaves + [free.hours.end]
      let stretches = zip([free.hours.start] + candidates.map(\.end), ends).map { start, end in
        Stretch(start: max(start, free.hours.start), end: min(end, free.hours.end))
      }
      self.free = free
      self.candidates = candidates
      self.stretches = stretches
      possible = free.slots
        .map { Stretch(start: $0, end: $0 + problem.meetingMinutes) }
        .filter { meeting in
          stretches.contains { $0.start <= meeting.start && meeting.end <= $0.end }
        }
      isSettled = zip(chosen, candidates).contains { candidate, stretch in
        Effect(of: stretch, isMeal: problem.isMeal[candidate], on: free.window) == .settles
      }
    }

    /// Returns the first way, by the meetings' starts, to add so many to those placed already.
    private func placed(
      _ count: Int, after meetings: [Stretch] = []
    ) -> (meetings: [Stretch], meal: Stretch?)? {
      guard count > 0 else {
        guard needsMeal(with: meetings) else { return (meetings, nil) }
        return meal(beside: meetings).map { (meetings, $0) }
      }
      let earliest = meetings.last?.end ?? free.hours.start
      for meeting in possible where meeting.start >= earliest {
        if let placed = placed(count - 1, after: meetings + [meeting]) { return placed }
      }
      return nil
    }

    private func needsMeal(with meetings: [Stretch]) -> Bool {
      let items = candidates + free.fixed + meetings
      return !isSettled
        && items.contains { $0.start < free.window.start }
        && items.contains { $0.end > free.window.end }
    }

    /// Returns the earliest meal that is long enough, as long as there is room up to the longest.
    private func meal(beside meetings: [Stretch]) -> Stretch? {
      let meetings = (free.fixed + meetings).sorted { $0.start < $1.start }
      for stretch in stretches {
        let inside = meetings.filter { $0.overlaps(stretch) }
        let starts = [stretch.start] + inside.map(\.end)
        for (start, end) in zip(starts, inside.map(\.start) + [stretch.end]) {
          let start = max(start, free.window.start)
          let end = min(end, free.window.end, start + free.longestMealMinutes)
          if end - start >= free.mealMinutes { return Stretch(start: start, end: end) }
        }
      }
      return nil
    }
  }
}
