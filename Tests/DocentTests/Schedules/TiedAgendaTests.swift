import Docent
import Testing

/// Offerings and limits, which tie candidates together beside time and place.
@Suite struct TiedAgendaTests {
  @Test(arguments: 0..<10)
  func `random problems are solved as well as by trying everything`(batch: Int) {
    for seed in batch * 200..<(batch + 1) * 200 {
      let problem = AgendaProblem.random(seed: seed, isTied: true)
      let solution = AgendaSolver.solve(problem)
      let best = AgendaBruteForce(problem: problem).solve()
      #expect(solution.worth == best.worth, "seed \(seed)")
      #expect(solution.upperBound == solution.value, "seed \(seed)")
      #expect(AgendaChecker.violations(of: solution, in: problem) == [], "seed \(seed)")
    }
  }

  @Test func `with next to no effort the bound still holds, and the answer is allowed`() {
    for seed in 0..<500 {
      let problem = AgendaProblem.random(seed: seed, isTied: true)
      let effort = AgendaEffort(rounds: 1, labels: 0, cases: 1)
      let solution = AgendaSolver.solve(problem, effort: effort)
      let best = AgendaBruteForce(problem: problem).solve()
      #expect(AgendaChecker.violations(of: solution, in: problem) == [], "seed \(seed)")
      if (solution.musts, solution.meetings) == (best.musts, best.meetings) {
        #expect(solution.value <= best.value && best.value <= solution.upperBound, "seed \(seed)")
      }
    }
  }
}

extension AgendaSolution {
  /// What solutions are compared by, foremost first, as far as it is promised for all problems.
  fileprivate var worth: [Int] { [musts, meetings, days.count { !$0.meetings.isEmpty }, value] }
}
