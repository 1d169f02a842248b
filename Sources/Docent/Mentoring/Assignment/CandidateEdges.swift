/// The pairs the solver looks at, row by row: all of a sparse problem's, some of a dense one's.
struct CandidateEdges {
  var start: [Int32]
  var columns: [Int32]
  var scores: [Int32]

  var rowCount: Int { start.count - 1 }

  @inline(__always)
  func range(_ row: Int) -> Range<Int> { Int(start[row])..<Int(start[row + 1]) }
}

extension AssignmentProblem {
  /// The seats that pins leave.
  var openSeats: [Int32] {
    var seats = capacities
    for pin in pins { seats[Int(pin.column)] -= 1 }
    return seats
  }

  /// Whether each row is pinned.
  var isPinned: [Bool] {
    var isPinned = [Bool](repeating: false, count: rowCount)
    for pin in pins { isPinned[Int(pin.row)] = true }
    return isPinned
  }

  /// The pairs of sparse scores that may be chosen beside the pins.
  func openEdges(of scores: SparseScores) -> CandidateEdges {
    let (seats, isPinned, least) = (openSeats, isPinned, leastScore)
    if pins.isEmpty && forbidden.isEmpty && least == 0 && !seats.contains(0) {
      return CandidateEdges(start: scores.start, columns: scores.columns, scores: scores.scores)
    }
    let forbidden = Set(forbidden)
    var edges = CandidateEdges(start: [0], columns: [], scores: [])
    for row in 0..<rowCount {
      for index in Int(scores.start[row])..<Int(scores.start[row + 1]) where !isPinned[row] {
        let column = scores.columns[index]
        guard seats[Int(column)] > 0, scores.scores[index] >= least,
          forbidden.isEmpty
            || !forbidden.contains(AssignmentPair(row: row, column: Int(column)))
        else { continue }
        edges.columns.append(column)
        edges.scores.append(scores.scores[index])
      }
      edges.start.append(Int32(edges.columns.count))
    }
    return edges
  }
}
