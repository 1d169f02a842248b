import Docent
import DocentTestSupport
import Foundation
import Testing

@Suite struct AssignmentSolverTests {
  @Test(arguments: 0..<8)
  func `random problems are solved as by trying everything`(batch: Int) throws {
    for seed in batch * 500..<(batch + 1) * 500 {
      let sample = AssignmentSample.random(seed: seed)
      let bruteForce = AssignmentBruteForce(sample)
      for problem in [try sample.sparse, try sample.dense] {
        let columns = try AssignmentSolver.solve(problem).columns.map(Int.init)
        #expect(AssignmentBruteForce.rank(columns, in: sample) == bruteForce.best, "seed \(seed)")
        #expect(bruteForce.optima.contains(columns), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<12)
  func `a core of the scores finds what all scores find`(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    let sample = AssignmentSample.middling(&numbers)
    let dense = try AssignmentSolver.solve(sample.dense)
    let sparse = try AssignmentSolver.solve(sample.sparse)
    #expect(dense.score == sparse.score)
    #expect(dense.servedCount == sparse.servedCount)
  }

  @Test func `rows that all want the same columns are matched as from all scores`() throws {
    let sample = AssignmentSample(
      tiers: Array(repeating: 0, count: 90), capacities: Array(repeating: 1, count: 90),
      scores: (1...90).map { row in (1...90).map { row * $0 / 9 } })
    let dense = try AssignmentSolver.solve(sample.dense)
    let sparse = try AssignmentSolver.solve(sample.sparse)
    #expect(dense.servedCount == 90)
    #expect(dense.score == sparse.score)
  }

  @Test func `no rows, no columns and no pairs are solved`() throws {
    for (rows, columns) in [(0, 0), (0, 3), (3, 0), (3, 3)] {
      let sample = AssignmentSample(
        tiers: Array(repeating: 0, count: rows), capacities: Array(repeating: 1, count: columns),
        scores: Array(repeating: Array(repeating: nil, count: columns), count: rows))
      #expect(try AssignmentSolver.solve(sample.sparse).pairs == [])
    }
  }

  @Test(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
  func `the published optimum of assign500 is found`() throws {
    let path = SharedData.path("matching/orlib-assign/assign500.txt")
    let numbers = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    let scores = numbers[1...250_000].map { Int16(100 - $0) }
    let problem = try AssignmentProblem(
      tiers: Array(repeating: 0, count: 500), capacities: Array(repeating: 1, count: 500),
      candidates: .dense(MatrixScores(rowCount: 500, columnCount: 500, scores: scores)))
    let solution = try AssignmentSolver.solve(problem)
    #expect(solution.servedCount == 500)
    #expect(50_000 - solution.score == 991)
  }

  @Test func `the greatest scores and tiers add up without loss`() throws {
    let count = 60
    let sample = AssignmentSample(
      tiers: (0..<count).map { $0 % 2 * 1_023 }, capacities: Array(repeating: 1, count: 50),
      scores: (0..<count).map { _ in Array(repeating: 1_000_000, count: 50) })
    let solution = try AssignmentSolver.solve(sample.sparse)
    #expect(solution.score == 50_000_000)
    #expect(
      solution.columns.indices.filter { solution.columns[$0] >= 0 && $0 % 2 == 0 }.count == 30)
  }
}
