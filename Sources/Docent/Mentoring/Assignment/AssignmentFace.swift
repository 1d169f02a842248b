/// The solutions that are still open: any choice of pairs within these bounds is as good so far.
///
/// Each stage of the solver takes a face, finds what is best by one more aim, and leaves the
/// smaller face of all choices that are best by it too.
struct AssignmentFace {
  var edges: CandidateEdges
  /// Whether each row has to be served.
  var isFirm: [Bool]
  /// The fewest and the most rows of each column.
  var lower: [Int32]
  var upper: [Int32]
  /// Whether all seats of the column are taken in every solution, so that columns look for rows.
  ///
  /// No pair has a row of one part and a column of the other; in the other part every row is
  /// served. Shortest paths are short if they start from the scarcer side.
  var isScarce: [Bool]
}

extension AssignmentFace {
  /// What a stage found: a column or -1 for each row, and dual prices.
  struct Optimum {
    var columns: [Int32]
    var rowPrices: [Int64]
    var columnPrices: [Int64]
  }

  /// Returns the choice with the highest sum of `weight`, one for each edge.
  ///
  /// Prices are such that no pair weighs more than its row's and column's price together, chosen
  /// pairs weigh just that, rows not served have price 0, and prices are not negative except of
  /// rows that are firm and of columns with more than `lower` seats taken in no solution.
  ///
  /// Edges that weigh less than `lesser` are looked at last; where many do, that saves time.
  func optimum(
    weight: [Int32], after earlier: Optimum? = nil, lesser: Int32 = .min
  ) -> Optimum? {
    let sides = FaceSides(self, weight: weight, lesser: lesser)
    var problem = sides.problem(weight: weight)
    let isHeaded = sides.isFull && earlier != nil
    if let earlier, isHeaded {
      problem.firm = problem.capacity
      problem.head = sides.head(earlier)
    }
    guard let solution = TransportSolver.solve(problem) else { return nil }
    var optimum = sides.optimum(solution)
    if isHeaded { optimum.raiseColumns() }
    return optimum
  }
}

extension AssignmentFace.Optimum {
  /// Where all rows are served and all seats are taken, prices may move from rows to columns; here
  /// so far that no column has a negative one.
  fileprivate mutating func raiseColumns() {
    let least = columnPrices.min() ?? 0
    columnPrices = columnPrices.map { $0 - least }
    rowPrices = rowPrices.map { $0 + least }
  }
}

/// A face as a ``TransportProblem``: scarce columns and the rows of the other part are bidders.
struct FaceSides {
  private let face: AssignmentFace
  /// The bidder or object that each row and column is.
  private var rowNode: [Int32]
  private var columnNode: [Int32]
  private let isRowBidder: [Bool]
  private var bidderCount: Int32 = 0
  private var objectCount: Int32 = 0
  /// Where each edge of the face went.
  private var slot: [Int32]
  private var start: [Int32] = []
  /// What edges of lesser weight weigh less than, and where each bidder's begin.
  private let lesser: Int32
  private var firstLesser: [Int32] = []

  init(_ face: AssignmentFace, weight: [Int32], lesser: Int32) {
    self.face = face
    self.lesser = lesser
    let rowCount = face.isFirm.count
    var isRowBidder = [Bool](repeating: false, count: rowCount)
    rowNode = Array(repeating: -1, count: rowCount)
    columnNode = Array(repeating: -1, count: face.lower.count)
    slot = Array(repeating: 0, count: face.edges.columns.count)
    for row in 0..<rowCount where !face.edges.range(row).isEmpty {
      let column = Int(face.edges.columns[face.edges.range(row).lowerBound])
      isRowBidder[row] = !face.isScarce[column]
      if isRowBidder[row] {
        rowNode[row] = bidderCount
        bidderCount += 1
      } else {
        rowNode[row] = objectCount
        objectCount += 1
      }
    }
    for column in face.upper.indices where face.upper[column] > 0 {
      if face.isScarce[column] {
        columnNode[column] = bidderCount
        bidderCount += 1
      } else {
        columnNode[column] = objectCount
        objectCount += 1
      }
    }
    self.isRowBidder = isRowBidder
    lesser == .min ? layOut() : layOut(by: weight)
  }

  /// Finds the place of every edge among those of its bidder.
  private mutating func layOut() {
    var next = [Int32](repeating: 0, count: Int(bidderCount) + 1)
    forEachEdge { bidder, _, _ in next[bidder + 1] += 1 }
    for bidder in 0..<Int(bidderCount) { next[bidder + 1] += next[bidder] }
    start = next
    firstLesser = Array(next.dropFirst())
    var slot = slot
    forEachEdge { bidder, _, index in
      slot[index] = next[bidder]
      next[bidder] += 1
    }
    self.slot = slot
  }

  /// The same, but with edges of lesser weight behind the others.
  private mutating func layOut(by weight: [Int32]) {
    let least = lesser
    // Two counts a bidder, those of lesser weight second.
    var next = [Int32](repeating: 0, count: 2 * Int(bidderCount) + 1)
    forEachEdge { bidder, _, index in
      next[2 * bidder + (weight[index] < least ? 2 : 1)] += 1
    }
    for place in 0..<2 * Int(bidderCount) { next[place + 1] += next[place] }
    start = (0...Int(bidderCount)).map { next[2 * $0] }
    firstLesser = (0..<Int(bidderCount)).map { next[2 * $0 + 1] }
    var slot = slot
    forEachEdge { bidder, _, index in
      let place = 2 * bidder + (weight[index] < least ? 1 : 0)
      slot[index] = next[place]
      next[place] += 1
    }
    self.slot = slot
  }

  private func forEachEdge(_ body: (_ bidder: Int, _ object: Int32, _ edge: Int) -> Void) {
    for row in rowNode.indices {
      let node = rowNode[row]
      for index in face.edges.range(row) {
        let other = columnNode[Int(face.edges.columns[index])]
        if isRowBidder[row] { body(Int(node), other, index) } else { body(Int(other), node, index) }
      }
    }
  }

  func problem(weight: [Int32]) -> TransportProblem {
    let none = TransportProblem.Edge(object: 0, weight: 0)
    var problem = TransportProblem(
      start: start,
      edges: Array(repeating: none, count: slot.count),
      supply: Array(repeating: 1, count: Int(bidderCount)),
      capacity: Array(repeating: 1, count: Int(objectCount)),
      firm: Array(repeating: 0, count: Int(objectCount)),
      lesser: firstLesser, lesserWeight: lesser == .min ? .min : lesser - 1
    )
    for row in rowNode.indices where rowNode[row] >= 0 && !isRowBidder[row] {
      problem.firm[Int(rowNode[row])] = face.isFirm[row] ? 1 : 0
    }
    for column in columnNode.indices where columnNode[column] >= 0 {
      let node = Int(columnNode[column])
      if face.isScarce[column] {
        problem.supply[node] = face.upper[column]
      } else {
        problem.capacity[node] = face.upper[column]
        problem.firm[node] = face.lower[column]
      }
    }
    forEachEdge { _, object, index in
      problem.edges[Int(slot[index])] = .init(object: object, weight: weight[index])
    }
    return problem
  }

  /// Whether rows alone are bidders and take every seat, so that prices can start anywhere.
  var isFull: Bool {
    !face.isScarce.contains(true) && Int(bidderCount) == rowNode.count
      && face.upper.reduce(0) { $0 + Int($1) } == rowNode.count
  }

  /// What an optimum of a smaller face says about this one.
  func head(_ earlier: AssignmentFace.Optimum) -> TransportHead {
    var head = TransportHead(
      prices: Array(repeating: 0, count: Int(objectCount)),
      taken: Array(repeating: -1, count: Int(bidderCount)))
    for column in columnNode.indices where columnNode[column] >= 0 {
      head.prices[Int(columnNode[column])] = earlier.columnPrices[column]
    }
    for row in rowNode.indices {
      for index in face.edges.range(row)
      where face.edges.columns[index] == earlier.columns[row] {
        head.taken[Int(rowNode[row])] = slot[index]
      }
    }
    return head
  }

  func optimum(_ solution: TransportSolution) -> AssignmentFace.Optimum {
    var columns = [Int32](repeating: -1, count: rowNode.count)
    for row in rowNode.indices {
      for index in face.edges.range(row) where solution.isTaken[Int(slot[index])] {
        columns[row] = face.edges.columns[index]
      }
    }
    let rowPrices = rowNode.indices.map { row in
      let node = Int(rowNode[row])
      return node < 0 ? 0 : isRowBidder[row] ? solution.values[node] : solution.prices[node]
    }
    let columnPrices = columnNode.indices.map { column in
      let node = Int(columnNode[column])
      return node < 0
        ? 0 : face.isScarce[column] ? solution.values[node] : solution.prices[node]
    }
    return AssignmentFace.Optimum(
      columns: columns, rowPrices: rowPrices, columnPrices: columnPrices)
  }
}
