extension AssignmentFace {
  /// Returns the choice with the highest score when no row has to be served, nor any seat taken.
  ///
  /// Whoever would lower the score may stay away. So the scarcer side gets one more choice worth
  /// nothing: each row a column with room for all, or each column rows of its own, one more than
  /// it has seats so that there is always one left.
  func optimumWithoutObligation() -> Optimum? {
    let seats = upper.reduce(0) { $0 + Int($1) }
    return seats < isFirm.count ? optimumWithOwnRows() : optimumWithFreeColumn()
  }

  private func optimumWithFreeColumn() -> Optimum? {
    let free = Int32(lower.count)
    var face = self
    face.edges = CandidateEdges(start: [0], columns: [], scores: [])
    for row in isFirm.indices {
      face.edges.columns += edges.columns[edges.range(row)] + [free]
      face.edges.scores += edges.scores[edges.range(row)] + [0]
      face.edges.start.append(Int32(face.edges.columns.count))
    }
    face.lower.append(0)
    face.upper.append(Int32(isFirm.count))
    face.isScarce.append(false)
    guard var best = face.optimum(weight: face.edges.scores) else { return nil }
    for row in isFirm.indices where best.columns[row] == free { best.columns[row] = -1 }
    best.columnPrices.removeLast()
    return best
  }

  private func optimumWithOwnRows() -> Optimum? {
    var face = self
    for column in lower.indices where upper[column] > 0 {
      for _ in 0...upper[column] {
        face.edges.columns.append(Int32(column))
        face.edges.scores.append(0)
        face.edges.start.append(Int32(face.edges.columns.count))
        face.isFirm.append(false)
      }
      face.lower[column] = upper[column]
    }
    face.isScarce = upper.map { $0 > 0 }
    guard var best = face.optimum(weight: face.edges.scores) else { return nil }
    best.columns.removeLast(best.columns.count - isFirm.count)
    best.rowPrices.removeLast(best.rowPrices.count - isFirm.count)
    return best
  }
}
