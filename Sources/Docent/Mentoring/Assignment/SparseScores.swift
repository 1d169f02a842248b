/// The scores of possible pairs, row by row; pairs not listed are impossible.
package struct SparseScores: Sendable {
  /// Where each row begins in `columns` and `scores`, and one more for the end.
  package let start: [Int32]
  package let columns: [Int32]
  /// From 0 to ``AssignmentProblem/greatestScore``.
  package let scores: [Int32]

  package init(start: [Int32], columns: [Int32], scores: [Int32]) {
    self.start = start
    self.columns = columns
    self.scores = scores
  }

  /// Creates them from lists of columns and scores, a list a row.
  package init(rows: [[(column: Int, score: Int)]]) {
    var start: [Int32] = [0]
    for row in rows { start.append((start.last ?? 0) + Int32(row.count)) }
    self.start = start
    columns = rows.flatMap { $0.map { Int32($0.column) } }
    scores = rows.flatMap { $0.map { Int32(clamping: $0.score) } }
  }

  package var rowCount: Int { start.count - 1 }

  func score(row: Int, column: Int32) -> Int32? {
    for index in Int(start[row])..<Int(start[row + 1]) where columns[index] == column {
      return scores[index]
    }
    return nil
  }

  func check(columnCount: Int) throws(AssignmentFault) {
    guard start.first == 0, columns.count == scores.count, Int(start.last ?? 0) == columns.count,
      zip(start, start.dropFirst()).allSatisfy(<=)
    else { throw .unsoundRows }
    var lastRow = [Int32](repeating: -1, count: columnCount)
    for row in 0..<rowCount {
      for index in Int(start[row])..<Int(start[row + 1]) {
        let (column, score) = (Int(columns[index]), Int(scores[index]))
        guard lastRow.indices.contains(column) else {
          throw .noSuchColumn(row: row, column: column)
        }
        guard score >= 0 && score <= AssignmentProblem.greatestScore else {
          throw .scoreOutOfBounds(row: row, column: column, score: score)
        }
        guard lastRow[column] != Int32(row) else {
          throw .repeatedPair(row: row, column: column)
        }
        lastRow[column] = Int32(row)
      }
    }
  }
}
