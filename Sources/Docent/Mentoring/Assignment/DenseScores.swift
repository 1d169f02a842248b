/// Scores for all pairs of rows and columns, computed or looked up a row at a time.
///
/// The solver asks for every row several times and never keeps them all, so that a hundred million
/// pairs take no more memory than the scores themselves, or none if they are computed.
package protocol DenseScores: Sendable {
  var rowCount: Int { get }
  var columnCount: Int { get }

  /// Writes what a row scores with each column: 0 or more, or less where the pair is impossible.
  ///
  /// `scores` has `columnCount` elements. A row must score the same whenever it is asked for.
  func fill(_ scores: inout [Int16], row: Int)
}

/// Scores that stand in memory, row after row.
package struct MatrixScores: DenseScores {
  package let rowCount: Int
  package let columnCount: Int
  private let scores: [Int16]

  /// Creates a matrix from `rowCount * columnCount` scores.
  package init(rowCount: Int, columnCount: Int, scores: [Int16]) {
    precondition(scores.count == rowCount * columnCount, "Every pair has a score.")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.scores = scores
  }

  package func fill(_ row: inout [Int16], row index: Int) {
    scores.withUnsafeBufferPointer { source in
      row.withUnsafeMutableBufferPointer { target in
        let part = source[index * columnCount..<(index + 1) * columnCount]
        _ = target.update(fromContentsOf: part)
      }
    }
  }
}
