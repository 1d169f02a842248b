/// A solution that is best by served rows and score among the edges given, with prices for either.
///
/// One aim comes first; the second is then met within the face that the first leaves open, so
/// that neither has to be multiplied by a number large enough to rule the other. The prices of
/// both together prove the whole: see ``certificate(of:)``.
struct RankedSolution {
  /// The column of each row, or -1.
  private(set) var columns: [Int32]
  /// What being served, in levels, costs a row and a column.
  private(set) var rowLevels: [Int32]
  private(set) var columnLevels: [Int32]
  /// What score costs a row and a column.
  private(set) var rowScores: [Int64]
  private(set) var columnScores: [Int64]

  /// Returns nil only by a defect of the stages.
  ///
  /// A solution with some of the edges saves work if given.
  init?(
    _ problem: AssignmentProblem, _ edges: CandidateEdges, after earlier: RankedSolution? = nil
  ) {
    let seats = problem.openSeats
    switch problem.preference {
    case .count: self.init(countFirst: edges, problem.levels, seats, after: earlier)
    case .quality: self.init(scoreFirst: edges, problem.levels, seats)
    }
  }

  private init?(
    countFirst edges: CandidateEdges, _ levels: [Int32], _ seats: [Int32],
    after earlier: RankedSolution?
  ) {
    let open = AssignmentFace(edges: edges, rowCount: levels.count, seats: seats)
    let columns = earlier?.columns ?? Array(repeating: -1, count: levels.count)
    var stage = ServedStage(
      edges: edges, levels: levels, seated: SeatedRows(columns: columns, seats: seats))
    if earlier == nil { stage.serve() } else { stage.serve(keeping: levels.map { _ in false }) }
    let served = open.narrowed(toServedBy: stage, levels: levels)
    let head = earlier.map {
      AssignmentFace.Optimum(
        columns: $0.columns, rowPrices: $0.rowScores, columnPrices: $0.columnScores)
    }
    guard
      let best = served.face.optimum(weight: served.face.edges.scores, after: head)
    else { return nil }
    self.columns = best.columns
    (rowLevels, columnLevels) = (served.rowLevels, served.columnLevels)
    (rowScores, columnScores) = (best.rowPrices, best.columnPrices)
  }

  private init?(scoreFirst edges: CandidateEdges, _ levels: [Int32], _ seats: [Int32]) {
    let open = AssignmentFace(edges: edges, rowCount: levels.count, seats: seats)
    guard let best = open.optimumWithoutObligation() else { return nil }
    let scored = open.narrowed(to: best, weight: edges.scores)
    var stage = ServedStage(
      edges: scored.edges, levels: levels,
      seated: SeatedRows(columns: best.columns, seats: seats))
    stage.serve(keeping: scored.isFirm)
    let served = scored.narrowed(toServedBy: stage, levels: levels)
    columns = stage.seated.column
    (rowLevels, columnLevels) = (served.rowLevels, served.columnLevels)
    (rowScores, columnScores) = (best.rowPrices, best.columnPrices)
  }
}

extension RankedSolution {
  /// What is still open after both aims, of the edges given.
  func face(of problem: AssignmentProblem, _ edges: CandidateEdges) -> AssignmentFace {
    let levels = problem.levels
    var face = AssignmentFace(edges: edges, rowCount: levels.count, seats: problem.openSeats)
    face.keepEdges { row, column, edge in
      rowLevels[row] + columnLevels[column] == levels[row]
        && rowScores[row] + columnScores[column] == Int64(edges.scores[edge])
    }
    for row in levels.indices { face.isFirm[row] = rowLevels[row] != 0 || rowScores[row] != 0 }
    for column in columnLevels.indices {
      face.isScarce[column] = columnLevels[column] > 0
      if columnLevels[column] > 0 || columnScores[column] > 0 {
        face.lower[column] = face.upper[column]
      }
    }
    return face
  }
}

extension AssignmentFace {
  /// Everything is open.
  fileprivate init(edges: CandidateEdges, rowCount: Int, seats: [Int32]) {
    self.edges = edges
    isFirm = Array(repeating: false, count: rowCount)
    lower = Array(repeating: 0, count: seats.count)
    upper = seats
    isScarce = Array(repeating: false, count: seats.count)
  }

  /// Keeps what serves as many rows, by level, as a stage found to be possible.
  fileprivate func narrowed(
    toServedBy stage: ServedStage, levels: [Int32]
  ) -> (face: AssignmentFace, rowLevels: [Int32], columnLevels: [Int32]) {
    let columnLevels = stage.columnLevels()
    let columns = stage.seated.column
    let rowLevels = levels.indices.map { row in
      columns[row] < 0 ? 0 : levels[row] - columnLevels[Int(columns[row])]
    }
    var face = self
    face.keepEdges { row, column, _ in rowLevels[row] + columnLevels[column] == levels[row] }
    for row in levels.indices where rowLevels[row] != 0 { face.isFirm[row] = true }
    for column in columnLevels.indices where columnLevels[column] > 0 {
      face.isScarce[column] = true
      face.lower[column] = face.upper[column]
    }
    return (face, rowLevels, columnLevels)
  }

  /// Keeps what is as good as an optimum by the weights that it is the optimum of.
  func narrowed(to best: Optimum, weight: [Int32]) -> AssignmentFace {
    var face = self
    face.keepEdges { row, column, edge in
      best.rowPrices[row] + best.columnPrices[column] == Int64(weight[edge])
    }
    for row in isFirm.indices where best.rowPrices[row] != 0 { face.isFirm[row] = true }
    for column in lower.indices where !isScarce[column] {
      let price = best.columnPrices[column]
      if price > 0 { face.lower[column] = upper[column] }
      if price < 0 { face.upper[column] = lower[column] }
    }
    return face
  }

  /// Drops all edges but those that meet a condition.
  mutating func keepEdges(_ isKept: (_ row: Int, _ column: Int, _ edge: Int) -> Bool) {
    var kept: Int32 = 0
    for row in 0..<edges.rowCount {
      let range = edges.range(row)
      edges.start[row] = kept
      for index in range where isKept(row, Int(edges.columns[index]), index) {
        edges.columns[Int(kept)] = edges.columns[index]
        edges.scores[Int(kept)] = edges.scores[index]
        kept += 1
      }
    }
    edges.start[edges.rowCount] = kept
    edges.columns.removeLast(edges.columns.count - Int(kept))
    edges.scores.removeLast(edges.scores.count - Int(kept))
  }
}
