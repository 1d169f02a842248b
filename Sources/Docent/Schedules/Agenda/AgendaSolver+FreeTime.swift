extension AgendaSolver {
  /// A day's time as meetings and the meal can use it.
  ///
  /// Its answers are all of one kind: how early some meetings, with or without the meal, can be
  /// over if they begin from a given minute on. Being over earlier never hurts what follows, so
  /// each is placed as early as it goes, and only the place of the meal among them is tried out.
  /// A stretch has room for them exactly if it does not end before that.
  struct FreeTime {
    typealias Stretch = AgendaProblem.Stretch

    /// What stands for "not on this day".
    static let never = Int.max / 4

    /// When the day is open, what is agreed included.
    let hours: Stretch
    let window: Stretch
    let mealMinutes: Int
    let longestMealMinutes: Int
    let isMealWaived: Bool
    /// The agreed meetings, those that overlap as one.
    let fixed: [Stretch]
    /// The free meetings that can be held beside the agreed ones.
    let slots: [AgendaProblem.Slot]
    let meetingMinutes: Int
    /// By area: the starts of the slots that can be held there.
    ///
    /// Places with the same slots are one area; area 0 has them all.
    let areas: [[Int]]
    private let areaOfPlace: [Int]

    init(_ day: AgendaProblem.Day, of problem: AgendaProblem, isMealWaived: Bool) {
      let meetingMinutes = problem.meetingMinutes
      let fixed = Self.joined(day.fixedMeetings)
      let hours = Stretch(
        start: min(day.open, fixed.first?.start ?? day.open),
        end: max(day.close, fixed.last?.end ?? day.close))
      self.hours = hours
      self.fixed = fixed
      self.isMealWaived = isMealWaived
      self.meetingMinutes = meetingMinutes
      mealMinutes = day.mealMinutes
      longestMealMinutes = day.longestMealMinutes
      // Nothing starts before a window that is long over, so nothing ever needs the meal.
      window = isMealWaived ? Stretch(start: -Self.never, end: -Self.never) : day.mealWindow
      let slots = day.slots.filter { slot in
        let meeting = Stretch(start: slot.start, end: slot.start + meetingMinutes)
        return hours.contains(meeting) && !fixed.contains { $0.overlaps(meeting) }
      }
      var areas = [slots.map(\.start)]
      areaOfPlace = (0..<problem.placeCount).map { place in
        guard slots.contains(where: { !$0.walks.isEmpty }) else { return 0 }
        let starts = slots.filter { $0.walk(to: place) != nil }.map(\.start)
        if let known = areas.firstIndex(of: starts) { return known }
        areas.append(starts)
        return areas.count - 1
      }
      self.slots = slots
      self.areas = areas
    }

    /// How many areas there are.
    var areaCount: Int { areas.count }

    /// Returns the area of a place.
    func area(of place: Int) -> Int { place < 0 ? 0 : areaOfPlace[place] }

    private static func joined(_ meetings: [Stretch]) -> [Stretch] {
      meetings.reduce(into: []) { joined, meeting in
        guard let last = joined.last, meeting.start < last.end else {
          return joined.append(meeting)
        }
        joined[joined.count - 1].end = max(last.end, meeting.end)
      }
    }

    /// Returns the earliest end of a stay in an area that starts at or after `time`.
    func end(of stay: Stay, in area: Int, from time: Int) -> Int {
      guard stay.hasMeal else { return end(meetings: stay.meetings, in: area, from: time) }
      var earliest = Self.never
      for before in 0...stay.meetings {
        let mealEnd = mealEnd(from: end(meetings: before, in: area, from: time))
        guard mealEnd < Self.never else { break }
        earliest = min(earliest, end(meetings: stay.meetings - before, in: area, from: mealEnd))
      }
      return earliest
    }

    /// Returns the earliest end of a number of free meetings that start at or after `time`.
    private func end(meetings: Int, in area: Int, from time: Int) -> Int {
      let slots = areas[area]
      var time = time
      for _ in 0..<meetings {
        let next = slots.lowerBound(time)
        guard next < slots.count else { return Self.never }
        time = slots[next] + meetingMinutes
      }
      return time
    }

    /// Returns the earliest end of the shortest meal that starts at or after `time`.
    func mealEnd(from time: Int) -> Int {
      var start = max(time, window.start, hours.start)
      for meeting in fixed where meeting.end > start {
        guard meeting.start < start + mealMinutes else { break }
        start = meeting.end
      }
      let end = start + mealMinutes
      return end <= min(window.end, hours.end) ? end : Self.never
    }
  }
}

extension AgendaSolver.FreeTime {
  typealias State = AgendaSolver.State
  typealias Stay = AgendaSolver.Stay

  /// Whether a day can begin in an area and be in a state when its first candidate starts, having
  /// held as many free meetings as the state says.
  ///
  /// A meal is not owed by then if it was had, or if nothing has started before its window.
  func canBegin(before start: Int, in area: Int, as state: State) -> Bool {
    func fits(_ stay: Stay, from time: Int) -> Bool { end(of: stay, in: area, from: time) <= start }
    let meetings = Stay(hasMeal: false, meetings: state.meetings)
    let begin = -Self.never
    if state.isOwed { return fits(meetings, from: begin) }
    if fits(Stay(hasMeal: true, meetings: state.meetings), from: begin) { return true }
    if let first = fixed.first, first.start < window.start, first.end <= start { return false }
    return meetings.meetings == 0 || fits(meetings, from: window.start)
  }

  /// Whether a day in a state can finish in an area without another candidate, after one that ends
  /// at `end`.
  ///
  /// A meal that is owed is had, or is not needed because nothing ends after its window.
  func canFinish(after end: Int, in area: Int, as state: State) -> Bool {
    let over = self.end(of: Stay(hasMeal: false, meetings: state.meetings), in: area, from: end)
    guard state.isOwed else { return over < Self.never }
    let withMeal = Stay(hasMeal: true, meetings: state.meetings)
    if self.end(of: withMeal, in: area, from: end) < Self.never { return true }
    if let last = fixed.last, last.end > window.end, last.start >= end { return false }
    return state.meetings == 0 || over <= window.end
  }

  /// Whether a day without candidates has room for so many free meetings.
  func canStayEmpty(meetings: Int) -> Bool {
    canBegin(before: Self.never - 1, in: 0, as: State(isOwed: false, meetings: meetings))
      || canFinish(after: -Self.never, in: 0, as: State(isOwed: true, meetings: meetings))
  }
}

extension [Int] {
  /// Returns the first position of an ascending array whose element is at least `bound`.
  func lowerBound(_ bound: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
