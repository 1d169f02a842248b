/// Holds an ``AgendaSolution`` against the rules of its ``AgendaProblem``, one by one.
///
/// It shares nothing with the solver but the two types, so that it can tell on it.
package enum AgendaChecker {
  /// Returns a sentence for each rule that the solution breaks; none if it is valid.
  ///
  /// Whether something better exists is not looked into.
  package static func violations(
    of solution: AgendaSolution, in problem: AgendaProblem
  ) -> [String] {
    guard solution.days.count == problem.days.count else {
      return ["There are \(solution.days.count) days instead of \(problem.days.count)."]
    }
    let days = zip(problem.days, solution.days).enumerated().flatMap { index, pair in
      DayCheck(problem: problem, day: pair.0, plan: pair.1).violations
        .map { "Day \(index + 1): \($0)" }
    }
    return days + totals(of: solution, in: problem)
  }

  private static func totals(
    of solution: AgendaSolution, in problem: AgendaProblem
  ) -> [String] {
    let chosen = solution.days.flatMap(\.candidates).filter(problem.value.indices.contains)
    let musts = chosen.count { problem.isMust[$0] }
    let meetings = solution.days.reduce(0) { $0 + $1.meetings.count }
    let value = chosen.reduce(0) { $0 + problem.value[$1] }
    var violations: [String] = []
    if solution.musts != musts {
      violations.append("\(musts) musts are chosen, not \(solution.musts).")
    }
    if solution.meetings != meetings {
      violations.append("\(meetings) meetings are placed, not \(solution.meetings).")
    }
    if meetings > problem.meetingsWanted {
      violations.append("Only \(problem.meetingsWanted) meetings are wanted, not \(meetings).")
    }
    if solution.value != value {
      violations.append("The value is \(value), not \(solution.value).")
    }
    let offered = chosen.map { problem.offering[$0] }.filter { $0 >= 0 }
    for offering in Set(offered).sorted() where offered.count(where: { $0 == offering }) > 1 {
      violations.append("Offering \(offering) is chosen more than once.")
    }
    if solution.upperBound < value {
      violations.append("The bound \(solution.upperBound) lies below the value \(value).")
    }
    return violations
  }
}

extension AgendaChecker {
  fileprivate struct DayCheck {
    typealias Stretch = AgendaProblem.Stretch

    let problem: AgendaProblem
    let day: AgendaProblem.Day
    let plan: AgendaSolution.Day

    var violations: [String] {
      let order = plan.candidates.map { day.candidates.firstIndex(of: $0) ?? -1 }
      guard !order.contains(-1), zip(order, order.dropFirst()).allSatisfy(<) else {
        return ["The candidates are not candidates of the day in their order."]
      }
      return walks + rooms + overlaps + slots + limits + meal
    }

    private var meetings: [Stretch] {
      plan.meetings.map { Stretch(start: $0, end: $0 + problem.meetingMinutes) }
    }

    /// The meetings placed and the meal.
    private var placed: [Stretch] { meetings + (plan.meal.map { [$0] } ?? []) }

    var walks: [String] {
      zip(plan.candidates, plan.candidates.dropFirst())
        .filter { problem.end[$0] + minutes(from: $0, to: $1) > problem.start[$1] }
        .map { "Candidate \($1) cannot be reached in time after \($0)." }
    }

    var rooms: [String] {
      let free = freeStretches
      return (day.fixedMeetings + placed)
        .filter { stay in !free.contains { $0.start <= stay.start && stay.end <= $0.end } }
        .map { "There is no free stretch from \($0.start) to \($0.end)." }
    }

    private var overlaps: [String] {
      placed.indices.flatMap { index in
        (day.fixedMeetings + placed[..<index])
          .filter { $0.start < placed[index].end && placed[index].start < $0.end }
          .map { "What starts at \($0.start) overlaps what starts at \(placed[index].start)." }
      }
    }

    private var slots: [String] {
      plan.meetings.filter { start in !day.slots.contains { $0.start == start } }
        .map { "\($0) is not a slot." } + strandedMeetings
        + (plan.meetings == plan.meetings.sorted() ? [] : ["The meetings are not in order."])
    }

    /// The meetings at which the other one cannot be: they are where the last candidate before them
    /// was, or where the first is if none was before.
    private var strandedMeetings: [String] {
      plan.meetings.filter { start in
        let before = plan.candidates.last { problem.end[$0] <= start }
        guard let candidate = before ?? plan.candidates.first else { return false }
        let place = problem.place[candidate]
        return place >= 0
          && !day.slots.contains {
            $0.start == start && ($0.walks.isEmpty || $0.walks[place] >= 0)
          }
      }
      .map { "The other one cannot be at the meeting at \($0)." }
    }

    private var limits: [String] {
      day.limits.enumerated().compactMap { index, limit in
        let amount = zip(limit.candidates, limit.amounts).reduce(0) { sum, one in
          plan.candidates.contains(one.0) ? sum + one.1 : sum
        }
        return amount > limit.most ? "Limit \(index + 1) is \(limit.most), not \(amount)." : nil
      }
    }

    /// The time between the chosen candidates and the walks to them, while the day is open.
    var freeStretches: [Stretch] {
      let open = day.fixedMeetings.map(\.start).reduce(day.open, min)
      let close = day.fixedMeetings.map(\.end).reduce(day.close, max)
      let gaps = zip(plan.candidates, plan.candidates.dropFirst()).map {
        Stretch(start: problem.end[$0], end: problem.start[$1] - minutes(from: $0, to: $1))
      }
      let first = plan.candidates.first.map { problem.start[$0] } ?? close
      let last = plan.candidates.last.map { problem.end[$0] } ?? open
      let edges = [Stretch(start: open, end: first), Stretch(start: last, end: close)]
      return (edges + gaps).map {
        Stretch(start: max($0.start, open), end: min($0.end, close))
      }
    }

    private func minutes(from first: Int, to next: Int) -> Int {
      let (from, to) = (problem.place[first], problem.place[next])
      return from == -1 || to == -1 ? 0 : Int(problem.walking[from * problem.placeCount + to])
    }
  }
}

extension AgendaChecker.DayCheck {
  fileprivate var meal: [String] {
    if plan.isMealWaived {
      return (whatIsKeptLeavesNoMeal ? [] : ["The meal need not be waived."])
        + (plan.meal == nil ? [] : ["The meal is waived, and yet there is one."])
    }
    guard let meal = plan.meal else { return needsMeal ? ["A meal is missing."] : [] }
    var violations: [String] = []
    if meal.start < day.mealWindow.start || meal.end > day.mealWindow.end {
      violations.append("The meal from \(meal.start) to \(meal.end) lies outside of its window.")
    }
    if !(day.mealMinutes...day.longestMealMinutes).contains(meal.end - meal.start) {
      violations.append("A meal of \(meal.end - meal.start) minutes is too short or too long.")
    }
    if !needsMeal {
      violations.append("There is a meal that the day does not need.")
    }
    return violations
  }

  /// Whether things happen on both sides of the window, and no candidate brings the meal.
  private var needsMeal: Bool {
    let candidates = plan.candidates.map {
      Stretch(start: problem.start[$0], end: problem.end[$0])
    }
    let (from, to) = (day.mealWindow.start, day.mealWindow.end)
    let bringsMeal = zip(plan.candidates, candidates).contains { candidate, stretch in
      (stretch.start <= from && to <= stretch.end)
        || (problem.isMeal[candidate] && stretch.start < to && from < stretch.end)
    }
    let items = candidates + day.fixedMeetings + meetings
    return !bringsMeal && items.contains { $0.start < from } && items.contains { $0.end > to }
  }

  /// Whether the day lacks a meal even if nothing is added to the agreed meetings and the chosen
  /// musts.
  ///
  /// Where offerings or limits bind, other musts may have been given up for these; that is not
  /// looked into.
  private var whatIsKeptLeavesNoMeal: Bool {
    let isBound =
      !day.limits.isEmpty || day.candidates.contains { problem.offering[$0] >= 0 }
    guard !isBound else {
      return !day.fixedMeetings.isEmpty || day.candidates.contains { problem.isMust[$0] }
    }
    var bare = AgendaSolution.Day(candidates: [], meal: nil, isMealWaived: false, meetings: [])
    bare.candidates = plan.candidates.filter { problem.isMust[$0] }
    let check = Self(problem: problem, day: day, plan: bare)
    let window = day.mealWindow
    // Musts that can be reached by way of others only say nothing by themselves.
    guard check.walks.isEmpty, check.rooms.isEmpty else { return true }
    return check.needsMeal
      && !(window.start..<max(window.start, window.end)).contains { start in
        let meal = Stretch(start: start, end: start + day.mealMinutes)
        return meal.end <= window.end
          && check.freeStretches.contains { $0.start <= meal.start && meal.end <= $0.end }
          && !day.fixedMeetings.contains { $0.start < meal.end && meal.start < $0.end }
      }
  }
}
