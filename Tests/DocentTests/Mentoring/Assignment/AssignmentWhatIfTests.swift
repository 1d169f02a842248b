import Docent
import Testing

@Suite struct AssignmentWhatIfTests {
  @Test(arguments: 0..<400)
  func `the price of a pair is what solving again with it pinned gives`(seed: Int) throws {
    let sample = AssignmentSample.random(seed: seed)
    let (whatIf, columns) = try Self.solve(sample)
    for row in sample.tiers.indices where !sample.pins.contains(where: { $0.row == row }) {
      for column in sample.capacities.indices {
        var pinned = sample
        pinned.pins.append(AssignmentPair(row: row, column: column))
        let change = whatIf.ifPaired(row: row, column: column)
        let isPossible = sample.allows(row: row, column: column)
        #expect((change != nil) == isPossible, "seed \(seed), row \(row), column \(column)")
        guard let change, isPossible else { continue }
        let after = Self.apply(change, to: columns)
        #expect(after[row] == column)
        #expect(AssignmentBruteForce.rank(after, in: sample) == AssignmentBruteForce(pinned).best)
      }
    }
  }

  @Test(arguments: 0..<400)
  func `the price of serving a row is that of the best matching that serves it`(
    seed: Int
  ) throws {
    let sample = AssignmentSample.random(seed: seed)
    let (whatIf, columns) = try Self.solve(sample)
    for row in columns.indices where columns[row] < 0 {
      let best = AssignmentBruteForce.all(sample).filter { $0[row] >= 0 }
        .map { AssignmentBruteForce.rank($0, in: sample) }.max()
      let found = whatIf.ifServed(row: row).map {
        AssignmentBruteForce.rank(Self.apply($0, to: columns), in: sample)
      }
      #expect(found == best, "seed \(seed), row \(row)")
    }
  }

  @Test(arguments: 0..<400)
  func `one more seat brings what solving again with it brings`(seed: Int) throws {
    let sample = AssignmentSample.random(seed: seed)
    let (whatIf, columns) = try Self.solve(sample)
    for column in sample.capacities.indices {
      var larger = sample
      larger.capacities[column] += 1
      let after = Self.apply(whatIf.ifSeatAdded(column: column), to: columns)
      let best = AssignmentBruteForce(larger).best
      #expect(AssignmentBruteForce.rank(after, in: sample) == best, "seed \(seed)")
    }
  }

  private static func solve(
    _ sample: AssignmentSample
  ) throws -> (whatIf: AssignmentWhatIf, columns: [Int]) {
    let problem = sample.tiers.count % 2 == 0 ? try sample.sparse : try sample.dense
    let solution = try AssignmentSolver.solve(problem, ties: sample.ties(seed: 1))
    return (AssignmentWhatIf(problem, solution), solution.columns.map(Int.init))
  }

  private static func apply(_ change: AssignmentChange, to columns: [Int]) -> [Int] {
    var columns = columns
    for move in change.moves {
      #expect(columns[Int(move.row)] == Int(move.from))
      columns[Int(move.row)] = Int(move.to)
    }
    return columns
  }
}

extension AssignmentSample {
  fileprivate func allows(row: Int, column: Int) -> Bool {
    let minimum =
      switch preference {
      case .count: 0
      case .quality(let minimum): minimum
      }
    return (scores[row][column] ?? -1) >= minimum
      && !forbidden.contains(AssignmentPair(row: row, column: column))
      && pins.count { $0.column == column } < capacities[column]
  }
}
