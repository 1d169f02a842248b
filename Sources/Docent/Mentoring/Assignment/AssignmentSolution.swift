/// Which column each row goes to, and the proof that there is no better way.
package struct AssignmentSolution: Equatable, Sendable {
  /// The column of each row, or -1 for a row that is not served.
  package internal(set) var columns: [Int32]
  /// The sum of the scores of all pairs, pins included.
  package let score: Int
  package let certificate: AssignmentCertificate

  package init(columns: [Int32], score: Int, certificate: AssignmentCertificate) {
    self.columns = columns
    self.score = score
    self.certificate = certificate
  }

  /// The number of rows served.
  package var servedCount: Int { columns.count { $0 >= 0 } }

  /// The pairs, by row.
  package var pairs: [AssignmentPair] {
    columns.indices.filter { columns[$0] >= 0 }
      .map { AssignmentPair(row: $0, column: Int(columns[$0])) }
  }
}

/// Dual prices that prove a matching best by served rows and score.
///
/// A pair weighs `servedFactor * level + scoreFactor * score`, where a row's level is 1 for the last
/// tier, 2 for the one before, and so on. One factor is 1, the other so large that no sum of what
/// the first multiplies reaches it. By linear programming duality a matching has the greatest
/// weight if no price is negative, no possible pair weighs more than its row's and column's price
/// together, its own pairs weigh just that, and rows that are not served, and columns with a seat
/// left, have price 0. Pinned rows take no part, nor do the seats they have.
package struct AssignmentCertificate: Equatable, Sendable {
  package internal(set) var servedFactor: Int64
  package internal(set) var scoreFactor: Int64
  /// The price of each row; 0 if it is pinned.
  package internal(set) var rowPrices: [Int64]
  /// The price of a seat of each column.
  package internal(set) var columnPrices: [Int64]

  package init(
    servedFactor: Int64, scoreFactor: Int64, rowPrices: [Int64], columnPrices: [Int64]
  ) {
    self.servedFactor = servedFactor
    self.scoreFactor = scoreFactor
    self.rowPrices = rowPrices
    self.columnPrices = columnPrices
  }
}
