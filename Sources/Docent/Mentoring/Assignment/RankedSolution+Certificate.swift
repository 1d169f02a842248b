extension RankedSolution {
  /// The prices of both aims as one: what comes first times a factor that no difference by what
  /// comes second can reach.
  ///
  /// - Throws: ``AssignmentFault/tooLarge``.
  func certificate(
    of problem: AssignmentProblem, greatestScore: Int32
  ) throws(AssignmentFault) -> AssignmentCertificate {
    let factor: Int64
    switch problem.preference {
    case .count:
      factor = try Self.factor(
        rows: problem.rowCount, term: Int64(greatestScore),
        prices: Self.size(rowScores) + Self.size(columnScores))
    case .quality:
      let level = Int64(problem.levels.max() ?? 0)
      factor = try Self.factor(rows: problem.rowCount, term: level, prices: 4 * level)
    }
    let (served, score) = problem.preference == .count ? (factor, Int64(1)) : (Int64(1), factor)
    let most = Int64(problem.levels.max() ?? 0) + 2
    let reach = max(Self.size(rowScores), Self.size(columnScores), Int64(greatestScore)) + 1
    let limit = Int64(1) << 60
    guard served < limit / most, score < limit / reach else { throw .tooLarge }
    // A column without seats left may cost anything, so it costs more than any pair is worth.
    let dearest = served * most + score * Int64(greatestScore)
    let seats = problem.openSeats
    return AssignmentCertificate(
      servedFactor: served,
      scoreFactor: score,
      rowPrices: zip(rowLevels, rowScores).map { served * Int64($0) + score * $1 },
      columnPrices: columnLevels.indices.map { column in
        seats[column] == 0
          ? dearest : served * Int64(columnLevels[column]) + score * columnScores[column]
      }
    )
  }

  private static func size(_ prices: [Int64]) -> Int64 {
    prices.reduce(0) { max($0, abs($1)) }
  }

  /// Returns a number greater than twice a term for every row, and than what prices differ by.
  private static func factor(
    rows: Int, term: Int64, prices: Int64
  ) throws(AssignmentFault) -> Int64 {
    let (product, isOver) = (2 * term + 2).multipliedReportingOverflow(by: Int64(rows) + 1)
    guard !isOver, product < 1 << 59, prices < 1 << 58 else { throw .tooLarge }
    return product + 2 * prices
  }

  /// The solution with its pins.
  ///
  /// - Throws: ``AssignmentFault/tooLarge``.
  func solution(
    of problem: AssignmentProblem, greatestScore: Int32
  ) throws(AssignmentFault) -> AssignmentSolution {
    var columns = columns
    for pin in problem.pins { columns[Int(pin.row)] = pin.column }
    return AssignmentSolution(
      columns: columns,
      score: problem.totalScore(of: columns),
      certificate: try certificate(of: problem, greatestScore: greatestScore)
    )
  }
}

extension AssignmentProblem {
  /// What the pairs score in all.
  fileprivate func totalScore(of columns: [Int32]) -> Int {
    switch candidates {
    case .sparse(let scores):
      return columns.indices.reduce(0) { total, row in
        let column = columns[row]
        return column < 0 ? total : total + Int(scores.score(row: row, column: column) ?? 0)
      }
    case .dense(let scores):
      var buffer = [Int16](repeating: -1, count: columnCount)
      return columns.indices.reduce(0) { total, row in
        guard columns[row] >= 0 else { return total }
        scores.fill(&buffer, row: row)
        return total + Int(buffer[Int(columns[row])])
      }
    }
  }
}
