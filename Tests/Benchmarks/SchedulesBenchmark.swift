import AgendaInstances
import Docent
import Foundation

/// Plans one attendee's days so many times, and prints what that took at the median and what was
/// found, as an object of JSON.
enum SchedulesBenchmark {
  static func run(_ path: String, times: Int) throws {
    let problem = try AgendaInstance(contentsOf: URL(filePath: path)).problem
    // The first time finds memory cold, which a process pays once.
    var solution = AgendaSolver.solve(problem)
    var (cpu, wall): ([Double], [Double]) = ([], [])
    for _ in 0..<max(1, times) {
      let start = Stopwatch.now
      solution = AgendaSolver.solve(problem)
      let end = Stopwatch.now
      cpu.append(end.cpu - start.cpu)
      wall.append(end.wall - start.wall)
    }
    let violations = AgendaChecker.violations(of: solution, in: problem)
    print(
      """
      {"cpu": \(median(cpu)), "wall": \(median(wall)), "value": \(solution.value), \
      "musts": \(solution.musts), "gap": \(solution.upperBound - solution.value), \
      "violations": \(violations.count), "memoryMB": \(Stopwatch.peakMegabytes)}
      """)
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
