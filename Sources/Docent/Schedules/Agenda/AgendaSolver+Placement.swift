extension AgendaSolver {
  /// The times of a day's meetings and meal, once its candidates are chosen.
  ///
  /// The table says that all of them have room; here the possible ones are tried.
  struct Placement {
    typealias Stretch = AgendaProblem.Stretch

    private let free: FreeTime
    private let candidates: [Stretch]
    /// The free stretches of the day, agreed meetings included, and the place of each.
    private let stretches: [(time: Stretch, place: Int)]
    /// The free meetings that lie within a free stretch, and how far the other one walks to each.
    private let possible: [(time: Stretch, walk: Int)]
    private let isSettled: Bool

    /// Returns the day with some entries and so many free meetings.
    static func day(_ timeline: Timeline, entries: [Int], meetings: Int) -> AgendaSolution.Day {
      let chosen = entries.map { timeline.entries[$0].candidate }
      let placed = Placement(timeline, chosen: chosen).placed(meetings)
      return AgendaSolution.Day(
        candidates: chosen,
        meal: placed?.meal,
        isMealWaived: timeline.free.isMealWaived,
        meetings: placed?.meetings.map(\.start) ?? []
      )
    }

    private init(_ timeline: Timeline, chosen: [Int]) {
      let problem = timeline.problem
      let free = timeline.free
      let candidates = chosen.map(problem.stretch)
      let leaves = zip(chosen, chosen.dropFirst()).map { first, next in
        problem.start[next] - problem.walk(from: problem.place[first], to: problem.place[next])
      }
      let ends = candidates.map(\.start).prefix(1) + leaves + [free.hours.end]
      let places = chosen.prefix(1).map { problem.place[$0] } + chosen.map { problem.place[$0] }
      let stretches = zip([free.hours.start] + candidates.map(\.end), ends).enumerated().map {
        index, edges in
        (
          time: Stretch(
            start: max(edges.0, free.hours.start), end: min(edges.1, free.hours.end)),
          place: places.isEmpty ? -1 : places[index]
        )
      }
      self.free = free
      self.candidates = candidates
      self.stretches = stretches
      possible = free.slots.compactMap { slot in
        let meeting = Stretch(start: slot.start, end: slot.start + problem.meetingMinutes)
        guard let stretch = stretches.first(where: { $0.time.contains(meeting) }) else {
          return nil
        }
        return slot.walk(to: stretch.place).map { (meeting, $0) }
      }
      isSettled = zip(chosen, candidates).contains { candidate, stretch in
        Effect(of: stretch, isMeal: problem.isMeal[candidate], on: free.window) == .settles
      }
    }

    /// Returns the way to add so many meetings for which the other one walks least; of equal ways
    /// the first by the meetings' starts.
    private func placed(_ count: Int) -> (meetings: [Stretch], meal: Stretch?)? {
      var best: (walk: Int, meetings: [Stretch], meal: Stretch?)?

      func extend(_ meetings: [Stretch], walk: Int) {
        guard best.map({ walk < $0.walk }) ?? true else { return }
        guard meetings.count < count else {
          guard needsMeal(with: meetings) else { return best = (walk, meetings, nil) }
          if let meal = meal(beside: meetings) { best = (walk, meetings, meal) }
          return
        }
        let earliest = meetings.last?.end ?? free.hours.start
        for meeting in possible where meeting.time.start >= earliest {
          extend(meetings + [meeting.time], walk: walk + meeting.walk)
        }
      }

      extend([], walk: 0)
      return best.map { ($0.meetings, $0.meal) }
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
        let inside = meetings.filter { $0.overlaps(stretch.time) }
        let starts = [stretch.time.start] + inside.map(\.end)
        for (start, end) in zip(starts, inside.map(\.start) + [stretch.time.end]) {
          let start = max(start, free.window.start)
          let end = min(end, free.window.end, start + free.longestMealMinutes)
          if end - start >= free.mealMinutes { return Stretch(start: start, end: end) }
        }
      }
      return nil
    }
  }
}
