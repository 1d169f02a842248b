import Docent

/// A small problem as tables, so that tests can change it before it is made.
struct AssignmentSample {
  var tiers: [Int]
  var capacities: [Int]
  /// The score of each row with each column; nil where the pair is impossible.
  var scores: [[Int?]]
  var pins: [AssignmentPair] = []
  var forbidden: [AssignmentPair] = []
  var preference = AssignmentProblem.Preference.count

  var sparse: AssignmentProblem {
    get throws(AssignmentFault) {
      let rows = scores.map { row in
        row.enumerated().compactMap { column, score in score.map { (column: column, score: $0) } }
      }
      return try problem(.sparse(SparseScores(rows: rows)))
    }
  }

  var dense: AssignmentProblem {
    get throws(AssignmentFault) {
      let flat = scores.flatMap { $0.map { Int16($0 ?? -1) } }
      return try problem(
        .dense(
          MatrixScores(rowCount: tiers.count, columnCount: capacities.count, scores: flat)))
    }
  }

  private func problem(
    _ candidates: AssignmentProblem.Candidates
  ) throws(AssignmentFault) -> AssignmentProblem {
    try AssignmentProblem(
      tiers: tiers.map(Int32.init), capacities: capacities.map(Int32.init),
      candidates: candidates, pins: pins, forbidden: forbidden, preference: preference)
  }

  /// Returns a sample of at most five rows and columns with a little of everything.
  static func random(seed: Int) -> AssignmentSample {
    var numbers = SplitMix64(state: UInt64(seed))
    let (rows, columns) = (numbers.number(0..<6), numbers.number(0..<6))
    let greatest = numbers.number(1..<8)
    let sparsity = numbers.number(1..<4)
    var sample = AssignmentSample(
      tiers: (0..<rows).map { _ in numbers.once(in: 3) ? numbers.number(0..<4) : 1 },
      capacities: (0..<columns).map { _ in numbers.number(0..<4) },
      scores: (0..<rows).map { _ in
        (0..<columns).map { _ in
          numbers.number(0..<4) < sparsity ? numbers.number(0..<greatest + 1) : nil
        }
      }
    )
    if numbers.once(in: 3) {
      sample.preference = .quality(minimum: numbers.number(0..<greatest + 1))
    }
    for row in 0..<rows where columns > 0 && numbers.once(in: 5) {
      let column = numbers.number(0..<columns)
      let pair = AssignmentPair(row: row, column: column)
      if numbers.once(in: 2) {
        sample.forbidden.append(pair)
      } else if sample.scores[row][column] != nil, sample.capacities[column] > 0,
        !sample.pins.contains(where: { $0.column == pair.column })
      {
        sample.pins.append(pair)
      }
    }
    return sample
  }

  /// Returns a sample of some dozens of rows and columns, of which some are wanted by many.
  static func middling(_ numbers: inout SplitMix64) -> AssignmentSample {
    let (rows, columns) = (numbers.number(40..<90), numbers.number(30..<90))
    let greatest = numbers.number(2..<400)
    var sample = AssignmentSample(
      tiers: (0..<rows).map { _ in numbers.number(0..<3) },
      capacities: (0..<columns).map { _ in numbers.number(0..<3) },
      scores: Array(repeating: Array(repeating: nil, count: columns), count: rows))
    for row in 0..<rows {
      for column in 0..<columns where !numbers.once(in: 5) {
        sample.scores[row][column] = numbers.number(0..<greatest) * (column % 7 == 0 ? 2 : 1)
      }
    }
    if numbers.once(in: 3) { sample.preference = .quality(minimum: greatest / 2) }
    return sample
  }
}
