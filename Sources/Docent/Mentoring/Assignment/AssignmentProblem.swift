/// Rows to be given to columns: which pairs are possible, and what each is worth.
///
/// Each row goes to at most one column, each column to at most as many rows as it has seats. What
/// a solution must be, and what makes it better than another, is said at ``AssignmentSolver``.
package struct AssignmentProblem: Sendable {
  /// The greatest score a pair may have: a million, and as much again for one that is to stay.
  package static let greatestScore = 2_000_000
  /// The greatest tier a row may have.
  package static let greatestTier = 1_023

  /// The possible pairs with their scores.
  package enum Candidates: Sendable {
    case sparse(SparseScores)
    case dense(any DenseScores)
  }

  /// What comes first, many served rows or high scores.
  package enum Preference: Sendable, Equatable {
    /// The most rows, by tier, and among such solutions the highest score.
    case count
    /// The highest score, of pairs that score at least the minimum, and then the most rows.
    case quality(minimum: Int)
  }

  /// The tier of each row: 0 is served before 1, 1 before 2, up to ``greatestTier``.
  package let tiers: [Int32]
  /// The seats of each column.
  package let capacities: [Int32]
  package let candidates: Candidates
  /// Pairs that must be; they are candidates, and count like any other.
  package let pins: [AssignmentPair]
  /// Pairs that must not be, though they are candidates.
  package let forbidden: [AssignmentPair]
  package let preference: Preference

  /// Creates a problem.
  ///
  /// - Throws: ``AssignmentFault``, the first of: a tier or capacity out of bounds, scores that do
  ///   not fit the rows and columns, pins that cannot all be.
  package init(
    tiers: [Int32],
    capacities: [Int32],
    candidates: Candidates,
    pins: [AssignmentPair] = [],
    forbidden: [AssignmentPair] = [],
    preference: Preference = .count
  ) throws(AssignmentFault) {
    self.tiers = tiers
    self.capacities = capacities
    self.candidates = candidates
    self.pins = pins
    self.forbidden = forbidden
    self.preference = preference
    try checkSizes()
    try checkPins()
  }

  /// The number of rows.
  package var rowCount: Int { tiers.count }
  /// The number of columns.
  package var columnCount: Int { capacities.count }

  /// What serving each row is worth in whole tiers: 1 for the last tier in use.
  var levels: [Int32] {
    let last = tiers.max() ?? 0
    return tiers.map { last + 1 - $0 }
  }

  /// The least score a pair that is not pinned must have.
  var leastScore: Int32 {
    switch preference {
    case .count: 0
    case .quality(let minimum): Int32(clamping: max(0, minimum))
    }
  }

  private func checkSizes() throws(AssignmentFault) {
    for (row, tier) in tiers.enumerated() where tier < 0 || tier > Self.greatestTier {
      throw .tierOutOfBounds(row: row, tier: Int(tier))
    }
    for (column, capacity) in capacities.enumerated() where capacity < 0 {
      throw .negativeCapacity(column: column, capacity: Int(capacity))
    }
    let (rows, columns) =
      switch candidates {
      case .sparse(let scores): (scores.rowCount, columnCount)
      case .dense(let scores): (scores.rowCount, scores.columnCount)
      }
    guard rows == rowCount, columns == columnCount else {
      throw .sizesDiffer(rows: rows, columns: columns)
    }
    if case .sparse(let scores) = candidates { try scores.check(columnCount: columnCount) }
  }

  private func checkPins() throws(AssignmentFault) {
    var seats = capacities
    var pinned = Set<Int32>()
    let forbidden = Set(forbidden)
    for pin in pins {
      guard tiers.indices.contains(Int(pin.row)), capacities.indices.contains(Int(pin.column)),
        score(of: pin) != nil, !forbidden.contains(pin)
      else { throw .pinIsNoCandidate(pin) }
      guard pinned.insert(pin.row).inserted else { throw .rowPinnedTwice(row: Int(pin.row)) }
      seats[Int(pin.column)] -= 1
      guard seats[Int(pin.column)] >= 0 else {
        throw .pinsOverCapacity(column: Int(pin.column))
      }
    }
  }

  /// Returns what a pair scores; nil if it is no candidate.
  ///
  /// It looks through the row.
  package func score(of pair: AssignmentPair) -> Int32? {
    switch candidates {
    case .sparse(let scores):
      scores.score(row: Int(pair.row), column: pair.column)
    case .dense(let scores):
      {
        var row = [Int16](repeating: -1, count: columnCount)
        scores.fill(&row, row: Int(pair.row))
        let score = row[Int(pair.column)]
        return score < 0 ? nil : Int32(score)
      }()
    }
  }
}

/// A row and a column.
package struct AssignmentPair: Hashable, Sendable {
  package let row: Int32
  package let column: Int32

  package init(row: Int, column: Int) {
    self.row = Int32(row)
    self.column = Int32(column)
  }
}
