import AgendaInstances
import Docent
import Testing

/// Attendees with more candidates a day than are looked at again and again.
@Suite struct CohortCoreTests {
  @Test func `the bound is that of all candidates`() {
    let problem = CohortInstance(attendees: 6, sessions: 520, candidates: 480).problem(seed: 2)
    #expect(problem.attendees.contains { $0.agenda.days.contains { $0.candidates.count > 96 } })
    let solution = CohortSolver.solve(problem, effort: CohortEffort(rounds: 20, passes: 1))
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(CohortChecker.bound(of: problem, at: solution.prices) == solution.upperBound)
    #expect(solution.value * 100 >= solution.upperBound * 99)
    for (attendee, agenda) in zip(problem.attendees, solution.agendas) {
      #expect(agenda.upperBound == AgendaSolver.solve(attendee.agenda).value)
    }
  }
}
