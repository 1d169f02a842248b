import AgendaInstances
import Docent
import Foundation

/// Plans a cohort so many times, and prints what that took at the median and what was found, as an
/// object of JSON; or writes the cohort for others to plan.
struct CohortBenchmark {
  let problem: CohortProblem

  /// Makes the cohort that words name: attendees, sessions, candidates of each, seed, and whether it
  /// is `nasty` or `plain`.
  init?(_ words: some Collection<String>) {
    let numbers = words.prefix(4).compactMap(Int.init)
    guard numbers.count == 4, words.count == 5 else { return nil }
    let instance = CohortInstance(
      attendees: numbers[0], sessions: numbers[1], candidates: numbers[2],
      isNasty: words.contains("nasty"))
    problem = instance.problem(seed: UInt64(numbers[3]))
  }

  /// Plans it, with all processors there are.
  ///
  /// The first time counts too: who plans thousands does it once.
  func run(times: Int) {
    let effort = CohortEffort(workers: ProcessInfo.processInfo.activeProcessorCount)
    var solution: CohortSolution?
    var (cpu, wall): ([Double], [Double]) = ([], [])
    for _ in 0..<max(1, times) {
      solution = nil
      let start = Stopwatch.now
      solution = CohortSolver.solve(problem, effort: effort)
      let end = Stopwatch.now
      cpu.append(end.cpu - start.cpu)
      wall.append(end.wall - start.wall)
    }
    // Before the checker needs any.
    let memory = Stopwatch.peakMegabytes
    guard let solution else { return }
    let gap = 100 * Double(solution.upperBound - solution.value) / Double(solution.upperBound)
    print(
      """
      {"cpu": \(cpu.sorted()[cpu.count / 2]), "wall": \(wall.sorted()[wall.count / 2]), \
      "value": \(solution.value), "upperBound": \(solution.upperBound), "gap": \(gap), \
      "violations": \(CohortChecker.violations(of: solution, in: problem).count), \
      "memoryMB": \(memory)}
      """)
  }

  /// Writes it as JSON.
  func write(to path: String) throws {
    try StoredCohort(problem).write(to: URL(filePath: path))
  }
}
