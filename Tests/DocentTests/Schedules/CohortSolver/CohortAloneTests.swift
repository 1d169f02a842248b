import Docent
import Testing

/// Where there is enough of everything each attendee is alone.
@Suite struct CohortAloneTests {
  /// A random cohort with more of everything than can be added up.
  private static func endless(seed: Int, isTied: Bool) -> CohortProblem {
    CohortProblem.random(seed: seed, isTied: isTied, capacities: Int.max - 1..<Int.max)
  }

  @Test func `everybody has the days that they would have alone`() {
    for seed in 0..<100 {
      let problem = Self.endless(seed: seed, isTied: false)
      let solution = CohortSolver.solve(problem, effort: CohortEffort(passes: 8))
      #expect(CohortChecker.violations(of: solution, in: problem) == [], "seed \(seed)")
      for (attendee, agenda) in zip(problem.attendees, solution.agendas) {
        let alone = AgendaSolver.solve(attendee.agenda)
        #expect(agenda.worth == alone.worth, "seed \(seed)")
        #expect(agenda.upperBound == alone.value, "seed \(seed)")
      }
      #expect(solution.upperBound == solution.value, "seed \(seed)")
      #expect(CohortChecker.bound(of: problem, at: solution.prices) == solution.upperBound)
    }
  }

  @Test func `with offerings and limits nearly everybody has, and no bound is too low`() {
    var (count, same) = (0, 0)
    for seed in 0..<100 {
      let problem = Self.endless(seed: seed, isTied: true)
      let solution = CohortSolver.solve(problem, effort: CohortEffort(passes: 8))
      #expect(CohortChecker.violations(of: solution, in: problem) == [], "seed \(seed)")
      for (attendee, agenda) in zip(problem.attendees, solution.agendas) {
        let alone = AgendaSolver.solve(attendee.agenda)
        guard alone.upperBound == alone.value else { continue }
        count += 1
        same += agenda.worth == alone.worth ? 1 : 0
        guard agenda.worth.dropLast() == alone.worth.dropLast() else { continue }
        #expect(agenda.value <= alone.value && alone.value <= agenda.upperBound, "seed \(seed)")
      }
    }
    #expect(same * 100 >= count * 96)
  }
}

extension AgendaSolution {
  /// What solutions are compared by, foremost first.
  fileprivate var worth: [Int] { [musts, meetings, days.count { !$0.meetings.isEmpty }, value] }
}
