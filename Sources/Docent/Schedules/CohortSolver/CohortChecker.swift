/// Holds a ``CohortSolution`` against the rules of its ``CohortProblem``, one by one.
///
/// It shares nothing with the solver of cohorts but the two types.
package enum CohortChecker {
  /// Returns a sentence for each rule that the solution breaks; none if it is valid.
  package static func violations(
    of solution: CohortSolution, in problem: CohortProblem
  ) -> [String] {
    guard solution.agendas.count == problem.attendees.count else {
      return ["There are \(solution.agendas.count) plans for \(problem.attendees.count) attendees."]
    }
    let own = zip(problem.attendees, solution.agendas).enumerated().flatMap { number, pair in
      AgendaChecker.violations(of: pair.1, in: pair.0.agenda)
        .map { "Attendee \(number): \($0)" }
    }
    return own + resources(of: solution, in: problem) + totals(of: solution)
  }

  private static func resources(
    of solution: CohortSolution, in problem: CohortProblem
  ) -> [String] {
    var used = problem.capacities.map { _ in 0 }
    for (attendee, agenda) in zip(problem.attendees, solution.agendas) {
      for candidate in agenda.days.flatMap(\.candidates) where attendee.seats[candidate] >= 0 {
        used[Int(attendee.seats[candidate])] += 1
      }
      for (day, plan) in agenda.days.enumerated() {
        for start in plan.meetings {
          let slot = attendee.agenda.days[day].slots.firstIndex { $0.start == start }
          for resource in slot.map({ attendee.slots[day][$0] }) ?? [] { used[Int(resource)] += 1 }
        }
      }
    }
    return used.indices.filter { used[$0] > problem.capacities[$0] }.map {
      "Of resource \($0) there are \(problem.capacities[$0]), and \(used[$0]) are used."
    }
  }

  private static func totals(of solution: CohortSolution) -> [String] {
    let value = solution.agendas.reduce(0) { $0 + $1.value }
    var violations: [String] = []
    if solution.value != value {
      violations.append("The value is \(value), not \(solution.value).")
    }
    if solution.upperBound < value {
      violations.append("The bound \(solution.upperBound) lies below the value \(value).")
    }
    if solution.prices.contains(where: { $0 < 0 }) { violations.append("A price is negative.") }
    return violations
  }

  /// Returns a bound of what any plan is worth that prices prove, found by ``AgendaSolver``'s own
  /// tables and not by the solver of cohorts.
  ///
  /// Ties and the prices of meetings' times are left out, so that it may be greater than need be.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - prices: By resource, in parts of a point; none is negative.
  /// - Returns: The bound, in points.
  package static func bound(of problem: CohortProblem, at prices: [Int]) -> Int {
    let all = zip(prices, problem.capacities).reduce(0) { $0 + $1.0 * $1.1 }
    let sum = problem.attendees.reduce(all) { $0 + bound(of: $1, at: prices) }
    return sum / CohortSolution.priceUnit
  }

  private static func bound(of attendee: CohortProblem.Attendee, at prices: [Int]) -> Int {
    let walks = AgendaSolver.Walks(attendee.agenda)
    let scores = attendee.agenda.days.map { day in
      let timeline = AgendaSolver.table(of: day, in: attendee.agenda, walks).timeline
      let worth = timeline.entries.map { entry in
        let seat = attendee.seats[entry.candidate]
        return AgendaSolver.Score(
          value: attendee.agenda.value[entry.candidate],
          isMust: attendee.agenda.isMust[entry.candidate]
        ).packed + 1 - (seat >= 0 ? prices[Int(seat)] : 0)
      }
      let table = AgendaSolver.DayTable(timeline, worth: worth)
      return (0...attendee.agenda.meetingsWanted).map { table.best(meetings: $0)?.packed }
    }
    let best = AgendaSolver.Distribution.best(of: scores).score
    // The value is what is left below the fields of musts and meetings, and may be negative.
    return best - (((best + (1 << 47)) >> 48) << 48)
  }
}
