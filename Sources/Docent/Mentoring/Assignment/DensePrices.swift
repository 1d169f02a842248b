/// The prices of a core's solution, laid out to be held against rows of scores.
struct DensePrices {
  /// The price of an edge that levels alone rule out, and of one that they alone demand.
  private static let never = Int32.max / 4
  private static let always = Int32.min / 4
  private static let block = 32
  /// Scores and prices up to here can be subtracted in 16 bits.
  private static let half = Int32(1) << 14

  private let solution: RankedSolution
  private let levels: [Int32]
  /// Whether levels come before scores.
  private let isCountFirst: Bool
  /// Whether all scores are small enough for 16 bits.
  private let isSmall: Bool
  /// What a column's price is to rows whose columns have a certain level.
  private var table: [Int32] = []
  /// The same in 16 bits, but no higher than `half`; empty where a price is too low for that.
  private var narrow: [Int16] = []
  private var tables: [Int32: (wide: [Int32], narrow: [Int16])] = [:]
  private var tableLevel: Int32 = -1
  private var bargains: [(gain: Int32, column: Int32)] = []

  init(_ solution: RankedSolution, of problem: AssignmentProblem, greatestScore: Int16) {
    self.solution = solution
    isSmall = Int32(greatestScore) < Self.half
    levels = problem.levels
    isCountFirst = problem.preference == .count
  }

  /// Finds the columns that are worth most beyond their price to a row, at most so many.
  mutating func findBargains(
    of row: Int, in scores: [Int16], atMost count: Int, into found: inout [Int32]
  ) {
    let level = levels[row] - solution.rowLevels[row]
    use(level: isCountFirst ? level : 0)
    bargains.removeAll(keepingCapacity: true)
    let price = Int32(clamping: solution.rowScores[row])
    if isCountFirst {
      collect(from: scores, gain: 1, over: price) { _ in true }
    } else {
      let columnLevels = solution.columnLevels
      collect(from: scores, gain: 0, over: price) { columnLevels[$0] < level }
    }
    if bargains.count > count {
      bargains.sort { ($0.gain, $1.column) > ($1.gain, $0.column) }
      bargains.removeLast(bargains.count - count)
    }
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: bargains.lazy.map(\.column))
  }

  /// Finds the columns that are worth just their price to a row.
  mutating func findTight(of row: Int, in scores: [Int16]) -> [Int32] {
    let level = levels[row] - solution.rowLevels[row]
    use(level: isCountFirst ? level : 0)
    bargains.removeAll(keepingCapacity: true)
    let columnLevels = solution.columnLevels
    collect(from: scores, gain: 0, over: Int32(clamping: solution.rowScores[row])) {
      columnLevels[$0] == level
    }
    return bargains.map(\.column)
  }

  /// Collects columns that gain at least so much, those that gain nothing only on a condition.
  private mutating func collect(
    from scores: [Int16], gain least: Int32, over price: Int32, ifEqual isMeant: (Int) -> Bool
  ) {
    let bound = least &+ max(price, Self.always)
    scores.withUnsafeBufferPointer { scores in
      table.withUnsafeBufferPointer { table in
        narrow.withUnsafeBufferPointer { narrow in
          var first = 0
          while first < scores.count {
            let end = min(first + Self.block, scores.count)
            let block = first..<end
            let most =
              narrow.isEmpty
              ? Self.most(of: scores, less: table, block)
              : Self.most(of: scores, less: narrow, block)
            if most >= bound {
              for column in block where scores[column] >= 0 {
                let gain = Int32(scores[column]) &- table[column] &- price
                if gain > 0 || gain >= least && isMeant(column) {
                  bargains.append((gain, Int32(column)))
                }
              }
            }
            first = end
          }
        }
      }
    }
  }

  /// The greatest difference within a block; without branches a fraction of a nanosecond a pair.
  @inline(__always)
  private static func most(
    of scores: UnsafeBufferPointer<Int16>, less prices: UnsafeBufferPointer<Int32>,
    _ block: Range<Int>
  ) -> Int32 {
    var most = Int32.min
    for column in block { most = max(most, Int32(scores[column]) &- prices[column]) }
    return most
  }

  /// The same where nothing overflows: eight pairs at a time instead of four.
  ///
  /// A score over `half` wraps around, so ``use(level:)`` leaves no narrow prices where one may be.
  @inline(__always)
  private static func most(
    of scores: UnsafeBufferPointer<Int16>, less prices: UnsafeBufferPointer<Int16>,
    _ block: Range<Int>
  ) -> Int32 {
    var most = Int16.min
    for column in block { most = max(most, scores[column] &- prices[column]) }
    return Int32(most)
  }

  /// Sets the table for rows whose columns have a level.
  private mutating func use(level: Int32) {
    guard level != tableLevel else { return }
    if tableLevel >= 0 { tables[tableLevel] = (table, narrow) }
    tableLevel = level
    if let known = tables[level] {
      (table, narrow) = known
      return
    }
    table = prices(toLevel: level)
    let isNarrow = isSmall && table.allSatisfy { $0 > -Self.half }
    narrow = isNarrow ? table.map { Int16(min($0, Self.half)) } : []
  }

  private func prices(toLevel level: Int32) -> [Int32] {
    solution.columnLevels.indices.map { column in
      let columnLevel = isCountFirst ? solution.columnLevels[column] : level
      if columnLevel > level { return Self.never }
      if columnLevel < level { return Self.always }
      return Int32(clamping: min(solution.columnScores[column], Int64(Self.never)))
    }
  }
}
