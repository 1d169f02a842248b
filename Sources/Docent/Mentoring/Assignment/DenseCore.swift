/// The edges of a dense problem that are worth looking at, found in rounds.
///
/// Of all pairs only few can be part of a good solution. So a core of each row's best edges is
/// solved, all pairs are held against the prices of that solution, those worth more than their
/// prices join the core, and so on until there are none (column generation). Then the prices prove
/// the solution best among all pairs.
struct DenseCore {
  /// How many edges of each row the core begins with.
  private static let breadth = 24
  /// How many edges may join a row in a round; after a few rounds twice as many each time, because
  /// then all rows seem to want the same columns, and a core that grows evenly takes too long.
  private static let growth = 12
  private static let evenRounds = 4

  private let problem: AssignmentProblem
  private let scores: any DenseScores
  private let least: Int16
  private let isPinned: [Bool]
  private let isClosed: [Bool]
  private let hasClosed: Bool
  private let isFiltered: Bool
  private let forbidden: [Int32: Set<Int32>]
  /// The core's edges, a list a row, each sorted by column.
  private var rows: [[DenseEdge]]
  /// The greatest score of any pair, be it open or not.
  private(set) var greatestScore: Int16 = 0

  /// Creates a core of each row's best edges.
  init(_ problem: AssignmentProblem, _ scores: any DenseScores) {
    self.init(open: problem, scores)
    choose()
  }

  private init(open problem: AssignmentProblem, _ scores: any DenseScores) {
    self.problem = problem
    self.scores = scores
    least = Int16(clamping: problem.leastScore)
    isPinned = problem.isPinned
    isClosed = problem.openSeats.map { $0 == 0 }
    hasClosed = isClosed.contains(true)
    forbidden = Dictionary(grouping: problem.forbidden, by: \.row)
      .mapValues { Set($0.map(\.column)) }
    isFiltered = hasClosed || least > 0 || !problem.forbidden.isEmpty
    rows = Array(repeating: [], count: problem.rowCount)
  }

  /// Solves the problem in rounds; nil only by a defect.
  mutating func solve() -> RankedSolution? {
    var earlier: RankedSolution?
    for round in 0... {
      guard let solution = RankedSolution(problem, edges, after: earlier) else { return nil }
      earlier = solution
      let most = Self.growth << min(max(0, round - Self.evenRounds), 24)
      let prices = DensePrices(solution, of: problem, greatestScore: greatestScore)
      switch grow(by: prices, atMost: most) {
      case .none: return solution
      case .some(true): continue
      case .some(false): return nil
      }
    }
    return nil
  }

  private var edges: CandidateEdges {
    var edges = CandidateEdges(start: [0], columns: [], scores: [])
    let count = rows.reduce(0) { $0 + $1.count }
    edges.start.reserveCapacity(rows.count + 1)
    edges.columns.reserveCapacity(count)
    edges.scores.reserveCapacity(count)
    for row in rows {
      for edge in row {
        edges.columns.append(edge.column)
        edges.scores.append(Int32(edge.score))
      }
      edges.start.append(Int32(edges.columns.count))
    }
    return edges
  }

  /// Fills a buffer with a row's scores, those below 0 that must not be chosen.
  private mutating func fill(_ buffer: inout [Int16], row: Int) {
    scores.fill(&buffer, row: row)
    if isFiltered { greatestScore = max(greatestScore, buffer.max() ?? 0) }
    if hasClosed {
      for column in buffer.indices where isClosed[column] { buffer[column] = -1 }
    }
    if least > 0 {
      for column in buffer.indices where buffer[column] < least { buffer[column] = -1 }
    }
    for column in forbidden[Int32(row)] ?? [] { buffer[Int(column)] = -1 }
  }

  /// Begins the core with each row's best edges.
  private mutating func choose() {
    var buffer = [Int16](repeating: -1, count: problem.columnCount)
    var picker = BestScores(count: Self.breadth)
    for row in rows.indices where !isPinned[row] {
      fill(&buffer, row: row)
      rows[row] = picker.pick(from: buffer, origin: row)
      greatestScore = max(greatestScore, picker.greatest)
    }
  }

  /// Adds the edges that are worth most beyond their prices.
  ///
  /// Returns nil if there are none, and false if one is in the core already, which is a defect.
  private mutating func grow(by prices: DensePrices, atMost most: Int) -> Bool? {
    var buffer = [Int16](repeating: -1, count: problem.columnCount)
    var prices = prices
    var found: [Int32] = []
    var isNew: Bool?
    for row in rows.indices where !isPinned[row] {
      fill(&buffer, row: row)
      prices.findBargains(of: row, in: buffer, atMost: most, into: &found)
      guard !found.isEmpty else { continue }
      isNew = (isNew ?? true) && !rows[row].contains { found.contains($0.column) }
      rows[row] += found.map { DenseEdge(column: $0, score: buffer[Int($0)]) }
      rows[row].sort { $0.column < $1.column }
    }
    return isNew
  }

  /// All edges, in the core or not, that are worth just their prices.
  static func tightEdges(
    of solution: RankedSolution, in problem: AssignmentProblem, _ scores: any DenseScores
  ) -> CandidateEdges {
    var core = DenseCore(open: problem, scores)
    var edges = CandidateEdges(start: [0], columns: [], scores: [])
    // What the scores are like is not known here.
    var prices = DensePrices(solution, of: problem, greatestScore: .max)
    var buffer = [Int16](repeating: -1, count: problem.columnCount)
    for row in 0..<problem.rowCount {
      if !core.isPinned[row] {
        core.fill(&buffer, row: row)
        for column in prices.findTight(of: row, in: buffer) {
          edges.columns.append(column)
          edges.scores.append(Int32(buffer[Int(column)]))
        }
      }
      edges.start.append(Int32(edges.columns.count))
    }
    return edges
  }
}
