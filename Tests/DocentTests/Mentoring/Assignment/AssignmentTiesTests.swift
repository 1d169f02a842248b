import Docent
import Testing

@Suite struct AssignmentTiesTests {
  @Test(arguments: 0..<6)
  func `of equals the evenest is found, and then the one with the smallest numbers`(
    batch: Int
  ) throws {
    for seed in batch * 300..<(batch + 1) * 300 {
      let sample = AssignmentSample.random(seed: seed)
      let ties = sample.ties(seed: UInt64(seed))
      let optima = AssignmentBruteForce(sample).optima
      let best = optima.min {
        sample.rank($0, ties).lexicographicallyPrecedes(sample.rank($1, ties))
      }
      for problem in [try sample.sparse, try sample.dense] {
        let solution = try AssignmentSolver.solve(problem, ties: ties)
        #expect(solution.columns.map(Int.init) == best, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `shuffled rows and columns give the same pairs`(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    var sample = AssignmentSample.middling(&numbers)
    // Few different scores leave much to be decided by numbers.
    sample.scores = sample.scores.map { $0.map { $0.map { $0 % 3 } } }
    let rows = sample.tiers.indices.shuffled(using: &numbers)
    let columns = sample.capacities.indices.shuffled(using: &numbers)
    let ties = sample.ties(seed: 7)
    let shuffled = AssignmentSample(
      tiers: rows.map { sample.tiers[$0] }, capacities: columns.map { sample.capacities[$0] },
      scores: rows.map { row in columns.map { sample.scores[row][$0] } },
      preference: sample.preference)
    let shuffledTies = AssignmentTies(
      rowKeys: rows.map { ties.rowKeys[$0] }, columnKeys: columns.map { ties.columnKeys[$0] },
      seed: 7)
    let pairs = try AssignmentSolver.solve(sample.sparse, ties: ties).pairs
    for problem in [try shuffled.sparse, try shuffled.dense] {
      let found = try AssignmentSolver.solve(problem, ties: shuffledTies).pairs
      #expect(
        Set(found.map { AssignmentPair(row: rows[Int($0.row)], column: columns[Int($0.column)]) })
          == Set(pairs))
    }
  }

  @Test func `another seed decides otherwise, but for no other score`() throws {
    let sample = AssignmentSample(
      tiers: Array(repeating: 0, count: 30), capacities: Array(repeating: 1, count: 20),
      scores: Array(repeating: Array(repeating: 5, count: 20), count: 30))
    let first = try AssignmentSolver.solve(sample.sparse, ties: sample.ties(seed: 1))
    let second = try AssignmentSolver.solve(sample.sparse, ties: sample.ties(seed: 2))
    #expect(first.pairs != second.pairs)
    #expect(first.score == second.score)
  }

  @Test func `load is spread over those who have room`() throws {
    let sample = AssignmentSample(
      tiers: Array(repeating: 0, count: 6), capacities: [6, 3, 3],
      scores: Array(repeating: [1, 1, 1], count: 6))
    let columns = try AssignmentSolver.solve(sample.sparse, ties: sample.ties(seed: 1)).columns
    #expect((0..<3).map { column in columns.count { $0 == column } } == [2, 2, 2])
  }
}

extension AssignmentSample {
  func ties(seed: UInt64) -> AssignmentTies {
    AssignmentTies(
      rowKeys: tiers.indices.map { UInt64($0) * 31 + 5 },
      columnKeys: capacities.indices.map { UInt64($0) * 17 + 3 }, seed: seed)
  }

  /// The sum of squares of loads and the sums of digits, which the best of equals has least of.
  fileprivate func rank(_ columns: [Int], _ ties: AssignmentTies) -> [Int] {
    var loads = [Int](repeating: 0, count: capacities.count)
    var sums = [Int](repeating: 0, count: 5)
    for (row, column) in columns.enumerated() where column >= 0 {
      loads[column] += 1
      guard !pins.contains(where: { $0.row == row }) else { continue }
      let digits = ties.digits(of: AssignmentPair(row: row, column: column))
      for (place, digit) in digits.enumerated() { sums[place] += digit }
    }
    return [loads.reduce(0) { $0 + $1 * $1 }] + sums
  }
}
