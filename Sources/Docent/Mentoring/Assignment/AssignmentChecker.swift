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

  @inline(__always)
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
        let columns = scores.columns[range]
        pairs(of: row, columns, scores.scores[range], columns.map { columnPrices[Int($0)] })
      }
    case .dense(let scores):
      let columns = 0..<Int32(problem.columnCount)
      var buffer = [Int16](repeating: -1, count: problem.columnCount)
      for row in 0..<problem.rowCount {
        scores.fill(&buffer, row: row)
        pairs(of: row, columns, buffer, columnPrices)
      }
    }
    let (total, claimed) = (score, solution.score)
    expect(total == claimed, "The scores sum to \(total), not \(claimed).")
  }

  /// Looks at the pairs of a row: their columns, scores and prices of columns.
  private mutating func pairs<Score: FixedWidthInteger>(
    of row: Int, _ columns: some RandomAccessCollection<Int32>,
    _ scores: some RandomAccessCollection<Score>, _ prices: [Int64]
  ) {
    let chosen = solution.columns[row]
    let factor = solution.certificate.scoreFactor
    let level = Int64(greatestTier + 1 - problem.tiers[row])
    let served = solution.certificate.servedFactor.multipliedReportingOverflow(by: level)
    let rest = rowPrices[row].subtractingReportingOverflow(served.partialValue).partialValue
    var greatest: Score = 0
    var least = Int64.max
    for (score, price) in zip(scores, prices) {
      greatest = max(greatest, score)
      least = min(least, price &- factor &* Int64(score))
    }
    if !isPinned[row] { greatestScore = max(greatestScore, Int(greatest)) }
    // Only where something is worth more than its prices are pairs looked at one by one.
    if least < 0 &- rest, !isPinned[row] {
      for ((column, score), price) in zip(zip(columns, scores), prices)
      where score >= 0 && price &- factor &* Int64(score) < 0 &- rest {
        expect(
          !isOpen(row, column, Int(score)),
          "Row \(row) and column \(column) are worth more than their prices.")
      }
    }
    guard chosen >= 0 else { return }
    let index = columns.firstIndex(of: chosen).map {
      columns.distance(from: columns.startIndex, to: $0)
    }
    let score = index.map { Int(scores[scores.index(scores.startIndex, offsetBy: $0)]) } ?? -1
    expect(
      score >= 0 && (isPinned[row] || isOpen(row, chosen, score)),
      "Row \(row) and column \(chosen) are no possible pair.")
    expect(
      isPinned[row] || rest &+ columnPrices[Int(chosen)] == factor &* Int64(score),
      "Row \(row) is paired with column \(chosen) at another price.")
    self.score += score
  }

  /// Whether a candidate may be chosen.
  private func isOpen(_ row: Int, _ column: Int32, _ score: Int) -> Bool {
    guard score >= problem.preference.minimum else { return false }
    return !forbiddenRows.contains(Int32(row))
      || !forbidden.contains(AssignmentPair(row: row, column: Int(column)))
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
