import Docent
import Foundation

/// Solves one instance and prints what it took, as an object of JSON.
enum MatchingBenchmark {
  static func run(_ path: String, certificate: String?) throws {
    let problem = try MatchingInstance.read(path)
    let start = Stopwatch.now
    let solution = try AssignmentSolver.solve(problem)
    let end = Stopwatch.now
    let peak = Stopwatch.peakMegabytes
    let ties = AssignmentTies(
      rowKeys: (0..<UInt64(problem.rowCount)).map { $0 },
      columnKeys: (0..<UInt64(problem.columnCount)).map { $0 }, seed: 1)
    let settledStart = Stopwatch.now.cpu
    var stages: [AssignmentSolver.Stage: Double] = [:]
    var last = settledStart
    let settled = try AssignmentSolver.solve(problem, ties: ties) { stage in
      let now = Stopwatch.now.cpu
      stages[stage] = now - last
      last = now
    }
    print(
      """
      {"cpu": \(end.cpu - start.cpu), "wall": \(end.wall - start.wall), \
      "pairs": \(solution.servedCount), "score": \(solution.score), "memoryMB": \(peak), \
      "withTies": \(last - settledStart), "evenness": \(stages[.even] ?? 0), \
      "canonical": \(stages[.canonical] ?? 0), "settled": \
      \(settled.score == solution.score && settled.servedCount == solution.servedCount)}
      """)
    if let certificate { try write(solution, of: problem, to: certificate) }
  }

  private static func write(
    _ solution: AssignmentSolution, of problem: AssignmentProblem, to path: String
  ) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try solution.writeCertificate(of: problem) { try file.write(contentsOf: Data($0.utf8)) }
    try file.close()
  }
}

/// Seconds, of this process's work and of the day.
struct Stopwatch {
  let cpu: Double
  let wall: Double

  static var now: Stopwatch {
    Stopwatch(cpu: seconds(CLOCK_PROCESS_CPUTIME_ID), wall: seconds(CLOCK_MONOTONIC))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory this process has had.
  static var peakMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Double(line.filter(\.isNumber)).map { $0 / 1024 } ?? 0
  }
}
