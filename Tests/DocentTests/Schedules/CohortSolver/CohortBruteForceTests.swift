import Docent
import Testing

/// Tiny cohorts, held against everything that could be done.
@Suite struct CohortBruteForceTests {
  /// What some cohorts come to.
  private struct Tally {
    var all = 0
    /// How many have as many musts and meetings as can be had together.
    var complete = 0
    /// How many have the greatest value that goes with these.
    var best = 0
    /// The value of all, the greatest there is, and the bounds.
    var value = 0
    var greatest = 0
    var bound = 0

    /// Adds a cohort whose meals do not depend on who has which seat.
    mutating func add(seed: Int, isTied: Bool) {
      let problem = CohortProblem.random(seed: seed, isTied: isTied)
      let solution = CohortSolver.solve(problem, effort: CohortEffort(passes: 8))
      #expect(CohortChecker.violations(of: solution, in: problem) == [], "seed \(seed)")
      let force = CohortBruteForce(problem)
      let ranks = solution.agendas.map { CohortBruteForce.Rank($0) }
      guard !force.hasWaivedMeal, let best = force.best(),
        let greatest = force.best(ranks: ranks)
      else { return }
      #expect(solution.value <= greatest, "seed \(seed)")
      #expect(solution.upperBound >= greatest, "seed \(seed)")
      let rank = ranks.reduce(CohortBruteForce.Rank(), +)
      #expect(rank <= best.rank, "seed \(seed)")
      all += 1
      complete += rank == best.rank ? 1 : 0
      self.best += solution.value == greatest ? 1 : 0
      value += solution.value
      self.greatest += greatest
      bound += solution.upperBound
    }
  }

  @Test func `without ties nearly all are solved as well as by trying everything`() {
    var tally = Tally()
    for seed in 0..<120 { tally.add(seed: seed, isTied: false) }
    #expect(tally.all > 80)
    #expect(tally.complete * 100 >= tally.all * 97)
    #expect(tally.best * 100 >= tally.all * 92)
    #expect(tally.value * 1_000 >= tally.greatest * 985)
    #expect(tally.bound * 100 <= tally.greatest * 108)
  }

  @Test func `with offerings and limits most are`() {
    var tally = Tally()
    for seed in 0..<120 { tally.add(seed: seed, isTied: true) }
    #expect(tally.all > 80)
    #expect(tally.complete * 100 >= tally.all * 96)
    #expect(tally.best * 100 >= tally.all * 88)
    #expect(tally.value * 1_000 >= tally.greatest * 975)
    #expect(tally.bound * 100 <= tally.greatest * 120)
  }
}
