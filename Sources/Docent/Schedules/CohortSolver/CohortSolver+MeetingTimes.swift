extension CohortSolver {
  /// The ways to hold a day's meetings.
  ///
  /// ``AgendaSolver/FreeTime`` holds every meeting as early as it goes, since no time is dearer than
  /// another. Where a mentor has several mentees times have prices, and a later meeting that costs
  /// less can be better: so all ways are listed.
  struct MeetingTimes {
    typealias Stay = AgendaSolver.Stay
    typealias State = AgendaSolver.State

    /// A way to hold up to two meetings.
    struct Hold {
      /// When they, and the meal if there is one, are over.
      var over: Int
      /// The slots, as positions in the day's plus 1; 0 for none.
      var slots: (UInt16, UInt16) = (0, 0)

      /// Nothing to hold.
      static let none = Hold(over: -AgendaSolver.FreeTime.never)
    }

    private let free: AgendaSolver.FreeTime
    private let starts: [Int]
    /// By area: the positions of its slots among the day's, ascending.
    private let slots: [[Int]]

    init(_ free: AgendaSolver.FreeTime, of day: AgendaProblem.Day) {
      self.free = free
      starts = day.slots.map(\.start)
      slots = free.areas.map { area in
        area.compactMap { start in day.slots.firstIndex { $0.start == start } }
      }
    }

    /// Returns the ways to spend a stay in an area from a time on, those that are over first first.
    func holds(_ stay: Stay, in area: Int, from time: Int) -> [Hold] {
      var found: [Hold] = []
      add(stay.meetings, meal: stay.hasMeal, in: area, from: time, to: Hold.none, &found)
      return found.sorted { ($0.over, $0.slots.0, $0.slots.1) < ($1.over, $1.slots.0, $1.slots.1) }
    }

    private func add(
      _ meetings: Int, meal: Bool, in area: Int, from time: Int, to hold: Hold,
      _ found: inout [Hold]
    ) {
      guard time < AgendaSolver.FreeTime.never else { return }
      guard meetings > 0 || meal else {
        return found.append(Hold(over: time, slots: hold.slots))
      }
      if meal {
        add(meetings, meal: false, in: area, from: free.mealEnd(from: time), to: hold, &found)
      }
      guard meetings > 0 else { return }
      for slot in slots[area] where starts[slot] >= time {
        var hold = hold
        hold.slots = (UInt16(slot + 1), hold.slots.0)
        add(
          meetings - 1, meal: meal, in: area, from: starts[slot] + free.meetingMinutes, to: hold,
          &found)
      }
    }

    /// Returns the ways to be in a state when something starts, having held so many meetings as the
    /// state says; see ``AgendaSolver/FreeTime/canBegin(before:in:as:)``.
    func beginnings(before start: Int, in area: Int, as state: State) -> [Hold] {
      func ways(_ hasMeal: Bool, from time: Int) -> [Hold] {
        guard hasMeal || state.meetings > 0 else { return [Hold.none] }
        return holds(Stay(hasMeal: hasMeal, meetings: state.meetings), in: area, from: time)
          .filter { $0.over <= start }
      }
      let begin = -AgendaSolver.FreeTime.never
      if state.isOwed { return ways(false, from: begin) }
      let fed = ways(true, from: begin)
      if let first = free.fixed.first, first.start < free.window.start, first.end <= start {
        return fed
      }
      return fed + (state.meetings == 0 ? [Hold.none] : ways(false, from: free.window.start))
    }

    /// Returns the ways to finish a day after something ends; see
    /// ``AgendaSolver/FreeTime/canFinish(after:in:as:)``.
    func finishes(after end: Int, in area: Int, as state: State) -> [Hold] {
      func ways(_ hasMeal: Bool) -> [Hold] {
        guard hasMeal || state.meetings > 0 else { return [Hold.none] }
        return holds(Stay(hasMeal: hasMeal, meetings: state.meetings), in: area, from: end)
      }
      guard state.isOwed else { return ways(false) }
      if let last = free.fixed.last, last.end > free.window.end, last.start >= end {
        return ways(true)
      }
      return ways(true) + ways(false).filter { $0.over <= free.window.end }
    }

    /// Returns the ways to have so many meetings on a day without candidates.
    func alone(meetings: Int) -> [Hold] {
      let never = AgendaSolver.FreeTime.never
      return beginnings(before: never - 1, in: 0, as: State(isOwed: false, meetings: meetings))
        + finishes(after: -never, in: 0, as: State(isOwed: true, meetings: meetings))
    }
  }
}
