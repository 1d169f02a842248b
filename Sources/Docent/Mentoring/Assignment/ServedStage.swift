/// Serves the most rows, tier by tier.
///
/// The sets of rows that can be served together are the independent sets of a matroid, so serving
/// as many as possible of the first tier, then of the second, and so on, serves the most in all.
/// Within a tier rows are served along disjoint paths found in rounds (Hopcroft and Karp 1973, with
/// depth-first search and look-ahead as by Pothen and Fan 1990).
struct ServedStage {
  private static let never: Int32 = 0
  private static let done = Int32.max

  private let edges: CandidateEdges
  /// What serving each row is worth; 1 for the last tier.
  private let levels: [Int32]
  private(set) var seated: SeatedRows
  /// The round in which each column was last searched, or `done` if nothing is found there.
  private var searched: [Int32]
  private var round: Int32 = never
  /// Where each row's search for a free seat goes on: seats never become free again.
  private var ahead: [Int32]
  /// The row that each row found in this round would make room for.
  private var parent: [Int32]
  private var stack: [Int32] = []

  /// Starts from a matching; what sits at a column may change, but no column becomes less full.
  init(edges: CandidateEdges, levels: [Int32], seated: SeatedRows) {
    self.edges = edges
    self.levels = levels
    self.seated = seated
    searched = Array(repeating: Self.never, count: seated.load.count)
    ahead = edges.start
    parent = Array(repeating: -1, count: levels.count)
  }

  /// Serves the most rows when none is served yet.
  mutating func serve() {
    for level in Set(levels).sorted(by: >) { _ = serve(level) }
  }

  /// Serves the most rows when some are served, of which the fixed ones have to stay so.
  mutating func serve(keeping isFixed: [Bool]) {
    for level in Set(levels).sorted(by: >) {
      for row in serve(level) { displace(for: row, keeping: isFixed) }
      searched = searched.map { _ in Self.never }
      round = Self.never
    }
  }

  /// Serves the most rows of a level, and returns those that remain.
  private mutating func serve(_ level: Int32) -> [Int32] {
    var waiting = levels.indices.filter {
      levels[$0] == level && seated.column[$0] < 0 && !edges.range($0).isEmpty
    }.map(Int32.init)
    waiting.removeAll { sitFree($0) }
    while !waiting.isEmpty {
      round += 1
      let before = waiting.count
      waiting.removeAll { serve(root: $0) }
      if waiting.count == before { break }
    }
    return waiting
  }

  /// Gives a row a free seat next to it.
  @inline(__always)
  private mutating func sitFree(_ row: Int32) -> Bool {
    while ahead[Int(row)] < edges.start[Int(row) + 1] {
      let column = edges.columns[Int(ahead[Int(row)])]
      if seated.hasRoom(column) {
        if seated.column[Int(row)] >= 0 { seated.stand(row) }
        seated.sit(row, at: column)
        return true
      }
      ahead[Int(row)] += 1
    }
    return false
  }

  /// Serves a row along a path to a free seat, past no column twice in a round.
  private mutating func serve(root: Int32) -> Bool {
    stack.removeAll(keepingCapacity: true)
    stack.append(root)
    parent[Int(root)] = -1
    while let row = stack.popLast() {
      let left = seated.column[Int(row)]
      if sitFree(row) {
        shift(from: row, leaving: left)
        return true
      }
      pushNeighbours(of: row)
    }
    return false
  }

  /// Pushes the rows that have a seat which this one could have.
  @inline(__always)
  private mutating func pushNeighbours(of row: Int32) {
    for index in edges.range(Int(row)) {
      let column = edges.columns[index]
      guard searched[Int(column)] < round else { continue }
      searched[Int(column)] = round
      for seat in seated.taken(column) {
        parent[Int(seated.rows[seat])] = row
        stack.append(seated.rows[seat])
      }
    }
  }

  /// Moves every row on the path up, once the last has left its seat.
  private mutating func shift(from last: Int32, leaving column: Int32) {
    var (row, free) = (parent[Int(last)], column)
    while row >= 0 {
      let left = seated.column[Int(row)]
      if left >= 0 { seated.stand(row) }
      seated.sit(row, at: free)
      (row, free) = (parent[Int(row)], left)
    }
  }

  /// Lets a row take the place of the reachable one whose level is lowest, if that is lower.
  private mutating func displace(for root: Int32, keeping isFixed: [Bool]) {
    round += 1
    stack.removeAll(keepingCapacity: true)
    stack.append(root)
    parent[Int(root)] = -1
    var lowest = root
    var columns: [Int32] = []
    while let row = stack.popLast() {
      if !isFixed[Int(row)], levels[Int(row)] < levels[Int(lowest)] { lowest = row }
      for index in edges.range(Int(row)) where searched[Int(edges.columns[index])] < round {
        columns.append(edges.columns[index])
      }
      pushNeighbours(of: row)
    }
    if lowest == root {
      for column in columns { searched[Int(column)] = Self.done }
    } else {
      let column = seated.column[Int(lowest)]
      seated.stand(lowest)
      shift(from: lowest, leaving: column)
    }
  }

  /// The level of each column: what the best row that waits for a seat of it is worth, or 0.
  ///
  /// These are dual prices: a served row's level is at least its column's, and no column next to
  /// a served row has a lower level than the row's own.
  func columnLevels() -> [Int32] {
    var result = [Int32](repeating: 0, count: seated.load.count)
    let waiting = levels.indices.filter { seated.column[$0] < 0 && !edges.range($0).isEmpty }
      .sorted { levels[$0] > levels[$1] }
    var stack: [Int32] = []
    for root in waiting {
      stack.append(Int32(root))
      while let row = stack.popLast() {
        for index in edges.range(Int(row)) where result[Int(edges.columns[index])] == 0 {
          result[Int(edges.columns[index])] = levels[root]
          stack.append(contentsOf: seated.rows[seated.taken(edges.columns[index])])
        }
      }
    }
    return result
  }
}
