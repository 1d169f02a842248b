/// Answers what a best solution would be if one thing were otherwise, without solving again.
///
/// Each answer is exact. Whatever is changed, the solutions before and after differ by one cycle of
/// moves at most, and with the prices as potentials the best one is a shortest path. The tie-breaks
/// of ``AssignmentSolver`` play no part. A question takes O(pairs · log pairs) at worst, and looks
/// at no more rows than are nearer than the answer.
package struct AssignmentWhatIf {
  let problem: AssignmentProblem
  let columns: [Int32]
  let certificate: AssignmentCertificate
  let levels: [Int32]
  let isPinned: [Bool]
  let openSeats: [Int32]
  /// The rows of each column that are not pinned.
  let rowsOfColumn: [[Int32]]
  let forbidden: Set<AssignmentPair>
  let unserved: [Int32]

  /// Prepares for questions about a solution of a problem.
  package init(_ problem: AssignmentProblem, _ solution: AssignmentSolution) {
    self.problem = problem
    columns = solution.columns
    certificate = solution.certificate
    levels = problem.levels
    isPinned = problem.isPinned
    openSeats = problem.openSeats
    forbidden = Set(problem.forbidden)
    var rows = [[Int32]](repeating: [], count: problem.columnCount)
    for row in columns.indices where columns[row] >= 0 && !isPinned[row] {
      rows[Int(columns[row])].append(Int32(row))
    }
    rowsOfColumn = rows
    let (columns, isPinned) = (columns, isPinned)
    unserved = columns.indices.filter { columns[$0] < 0 && !isPinned[$0] }.map(Int32.init)
  }

  /// Returns what changes if a pair has to be.
  ///
  /// Nil if it cannot be: the pair is not possible, its row is pinned, or its column has no seat.
  package func ifPaired(row: Int, column: Int) -> AssignmentChange? {
    guard !isPinned[row], openSeats[column] > 0 else { return nil }
    if columns[row] == column { return AssignmentChange(moves: [], score: 0) }
    let isPossible = openPairs(of: row).contains { $0.column == column }
    guard isPossible else { return nil }
    var search = ChangeSearch(self)
    search.start(at: search.node(ofColumn: column))
    guard let path = search.path(to: row) else { return nil }
    return change(along: [row] + path, in: search)
  }

  /// Returns what changes if a row that is not served has to be; nil if it cannot be.
  package func ifServed(row: Int) -> AssignmentChange? {
    guard columns[row] < 0 else { return AssignmentChange(moves: [], score: 0) }
    var search = ChangeSearch(self)
    search.start(at: row)
    guard let path = search.path(to: search.outside) else { return nil }
    return change(along: path, in: search)
  }

  /// Returns what changes if a column has one more seat; no moves if that is of no use.
  package func ifSeatAdded(column: Int) -> AssignmentChange {
    var search = seatSearch
    return ifSeatAdded(column: column, in: &search)
  }

  /// Returns, for each column, what changes if it has one more seat: one search for all.
  package func ifSeatAddedToEach() -> [AssignmentChange] {
    var search = seatSearch
    return problem.capacities.indices.map { ifSeatAdded(column: $0, in: &search) }
  }

  private var seatSearch: ChangeSearch {
    var search = ChangeSearch(self)
    search.start(at: search.outside)
    return search
  }

  private func ifSeatAdded(column: Int, in search: inout ChangeSearch) -> AssignmentChange {
    guard rowsOfColumn[column].count == openSeats[column],
      let path = search.path(to: search.node(ofColumn: column)),
      search.distance(of: search.node(ofColumn: column)) < certificate.columnPrices[column]
    else { return AssignmentChange(moves: [], score: 0) }
    return change(along: path, in: search)
  }

  /// The pairs of a row that may be chosen.
  func openPairs(of row: Int) -> [(column: Int32, score: Int32)] {
    guard !isPinned[row] else { return [] }
    var buffer = [Int16](repeating: -1, count: problem.columnCount)
    let least = problem.leastScore
    return problem.scores(ofRow: row, buffer: &buffer).filter {
      $0.score >= least
        && (forbidden.isEmpty
          || !forbidden.contains(AssignmentPair(row: row, column: Int($0.column))))
    }
  }

  /// Reads a path as moves: a row that a column follows goes there, one that the outside follows
  /// is no longer served.
  private func change(along path: [Int], in search: ChangeSearch) -> AssignmentChange {
    var moves: [AssignmentChange.Move] = []
    for (node, next) in zip(path, path.dropFirst()) where node < columns.count {
      let to = next == search.outside ? -1 : Int32(next - columns.count)
      moves.append(.init(row: Int32(node), from: columns[node], to: to))
    }
    let score = moves.reduce(0) { sum, move in
      sum + self.score(move.row, move.to) - self.score(move.row, move.from)
    }
    return AssignmentChange(moves: moves, score: score)
  }

  private func score(_ row: Int32, _ column: Int32) -> Int {
    guard column >= 0 else { return 0 }
    return Int(problem.score(of: AssignmentPair(row: Int(row), column: Int(column))) ?? 0)
  }
}
