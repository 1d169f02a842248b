/// Holds an ``AssignmentSolution`` against its ``AssignmentProblem``, certificate included.
///
/// It shares nothing with the solver but the types, so that it can tell on it. It takes time
/// linear in the number of possible pairs.
package enum AssignmentChecker {
  /// Returns a sentence for each kind of thing that is wrong; none if the solution is valid and
  /// proven best by served rows and score.
  package static func violations(
    of solution: AssignmentSolution, in problem: AssignmentProblem
  ) -> [String] {
    guard solution.columns.count == problem.rowCount,
      solution.certificate.rowPrices.count == problem.rowCount,
      solution.certificate.columnPrices.count == problem.columnCount,
      solution.columns.allSatisfy({ $0 >= -1 && $0 < problem.columnCount })
    else { return ["The solution is not one of a problem of this size."] }
    var check = Check(solution: solution, problem: problem)
    check.pins()
    check.prices()
    check.pairs()
    check.factors()
    return check.violations
  }
}

private struct Check {
  private let solution: AssignmentSolution
  private let problem: AssignmentProblem
  private(set) var violations: [String] = []
  private var isPinned: [Bool]
  private var forbidden: Set<AssignmentPair>
  private var forbiddenRows: Set<Int32>
  private let greatestTier: Int32
  private var score = 0
  private var greatestScore = 0
  private let rowPrices: [Int64]
  private let columnPrices: [Int64]

  init(solution: AssignmentSolution, problem: AssignmentProblem) {
    self.solution = solution
    self.problem = problem
    isPinned = Array(repeating: false, count: problem.rowCount)
    forbidden = Set(problem.forbidden)
    forbiddenRows = Set(problem.forbidden.map(\.row))
    greatestTier = problem.tiers.max() ?? 0
    rowPrices = solution.certificate.rowPrices
    columnPrices = solution.certificate.columnPrices
  }

  private mutating func expect(_ isSo: Bool, _ violation: @autoclosure () -> String) {
    if !isSo { violations.append(violation()) }
  }

  /// Pins hold, columns are not over their capacity.
  mutating func pins() {
    for pin in problem.pins {
      isPinned[Int(pin.row)] = true
      expect(
        solution.columns[Int(pin.row)] == pin.column, "Row \(pin.row) is not where it is pinned.")
    }
  }

  /// No price is negative, and what is left over is free.
  mutating func prices() {
    var left = problem.capacities.map(Int.init)
    for column in solution.columns where column >= 0 { left[Int(column)] -= 1 }
    for column in left.indices {
      let price = columnPrices[column]
      expect(left[column] >= 0, "Column \(column) has more rows than seats.")
      expect(price >= 0, "Column \(column) has a negative price.")
      expect(left[column] <= 0 || price == 0, "Column \(column) has a seat left and a price.")
    }
    for row in rowPrices.indices {
      let price = rowPrices[row]
      let isFree = isPinned[row] || solution.columns[row] < 0
      expect(price >= 0, "Row \(row) has a negative price.")
      expect(!isFree || price == 0, "Row \(row) is not served by choice but has a price.")
    }
  }

  /// No possible pair is worth more than its prices, and the chosen ones are worth just that.
  mutating func pairs() {
    switch problem.candidates {
    case .sparse(let scores):
      for row in 0..<problem.rowCount {
        let range = Int(scores.start[row])..<Int(scores.start[row + 1])
        pairs(of: row, range.lazy.map { (scores.columns[$0], scores.scores[$0]) })
      }
    case .dense(let scores):
      var buffer = [Int16](repeating: -1, count: problem.columnCount)
      for row in 0..<problem.rowCount {
        scores.fill(&buffer, row: row)
        pairs(of: row, buffer.indices.lazy.map { (Int32($0), Int32(buffer[$0])) })
      }
    }
    let (total, claimed) = (score, solution.score)
    expect(total == claimed, "The scores sum to \(total), not \(claimed).")
  }

  private mutating func pairs(of row: Int, _ pairs: some Sequence<(Int32, Int32)>) {
    let certificate = solution.certificate
    let chosen = solution.columns[row]
    let level = Int64(greatestTier + 1 - problem.tiers[row])
    let served = certificate.servedFactor.multipliedReportingOverflow(by: level).partialValue
    let most = rowPrices[row].subtractingReportingOverflow(served).partialValue
    let least = problem.preference.minimum
    let hasForbidden = forbiddenRows.contains(Int32(row))
    var isPossible = chosen < 0
    for (column, score) in pairs where score >= 0 {
      if isPinned[row] {
        if column == chosen { (isPossible, self.score) = (true, self.score + Int(score)) }
        continue
      }
      guard score >= least else { continue }
      if hasForbidden, forbidden.contains(AssignmentPair(row: row, column: Int(column))) {
        continue
      }
      greatestScore = max(greatestScore, Int(score))
      let weight = certificate.scoreFactor &* Int64(score)
      let slack = most &+ columnPrices[Int(column)] &- weight
      if column == chosen {
        (isPossible, self.score) = (true, self.score + Int(score))
        expect(slack == 0, "Row \(row) and column \(column) are paired at another price.")
      } else if slack < 0 {
        violations.append("Row \(row) and column \(column) are worth more than their prices.")
      }
    }
    expect(isPossible, "Row \(row) and column \(chosen) are no possible pair.")
  }

  /// The factors keep what comes first apart from what comes second, and sums from overflowing.
  mutating func factors() {
    let (served, score) = (
      solution.certificate.servedFactor, solution.certificate.scoreFactor
    )
    let rows = Int64(problem.rowCount)
    let level = Int64(greatestTier) + 1
    let limit = Int64(1) << 61
    expect(
      (rowPrices + columnPrices).allSatisfy { $0 < limit }, "A price is beyond what can be added.")
    expect(
      served >= 1 && score >= 1 && served < limit / level
        && score < limit / Int64(AssignmentProblem.greatestScore),
      "The factors are beyond what can be added.")
    switch problem.preference {
    case .count:
      expect(
        score == 1 && served / max(rows, 1) >= Int64(greatestScore) + 1 || rows == 0,
        "A high score could outweigh a row served.")
    case .quality:
      expect(
        served == 1 && score / max(rows, 1) >= level + 1 || rows == 0,
        "A row served could outweigh a score.")
    }
  }
}

extension AssignmentProblem.Preference {
  fileprivate var minimum: Int {
    switch self {
    case .count: 0
    case .quality(let minimum): minimum
    }
  }
}
