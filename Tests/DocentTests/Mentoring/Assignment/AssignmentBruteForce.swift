import Docent

/// Tries every matching of an ``AssignmentSample``.
struct AssignmentBruteForce {
  /// The rows served of each tier, the score, and how the two are compared.
  struct Rank: Comparable {
    var served: [Int]
    var score: Int
    var isScoreFirst: Bool

    static func < (a: Rank, b: Rank) -> Bool {
      let order = a.served.lexicographicallyPrecedes(b.served)
      return a.isScoreFirst
        ? a.score != b.score ? a.score < b.score : order
        : a.served != b.served ? order : a.score < b.score
    }
  }

  let sample: AssignmentSample
  private(set) var best: Rank?
  private var isKeepingAll = false
  /// All matchings that are best: a column or -1 for each row.
  private(set) var optima: [[Int]] = []

  init(_ sample: AssignmentSample) {
    self.sample = sample
    var columns: [Int] = []
    var left = sample.capacities
    extend(&columns, &left)
  }

  /// Returns every matching, the best or not.
  static func all(_ sample: AssignmentSample) -> [[Int]] {
    var everything = AssignmentBruteForce(sample)
    everything.isKeepingAll = true
    everything.optima = []
    var columns: [Int] = []
    var left = sample.capacities
    everything.extend(&columns, &left)
    return everything.optima
  }

  /// Returns the rank of a matching.
  static func rank(_ columns: [Int], in sample: AssignmentSample) -> Rank {
    var served = [Int](repeating: 0, count: (sample.tiers.max() ?? 0) + 1)
    var score = 0
    for (row, column) in columns.enumerated() where column >= 0 {
      served[sample.tiers[row]] += 1
      score += sample.scores[row][column] ?? 0
    }
    return Rank(served: served, score: score, isScoreFirst: sample.preference != .count)
  }

  private mutating func extend(_ columns: inout [Int], _ left: inout [Int]) {
    let row = columns.count
    guard row < sample.tiers.count else {
      if isKeepingAll {
        optima.append(columns)
        return
      }
      let rank = Self.rank(columns, in: sample)
      if let best, rank < best { return }
      if best.map({ $0 < rank }) ?? true { optima = [] }
      best = rank
      optima.append(columns)
      return
    }
    for column in choices(of: row) where column < 0 || left[column] > 0 {
      columns.append(column)
      if column >= 0 { left[column] -= 1 }
      extend(&columns, &left)
      if column >= 0 { left[column] += 1 }
      columns.removeLast()
    }
  }

  private func choices(of row: Int) -> [Int] {
    if let pin = sample.pins.first(where: { $0.row == row }) { return [Int(pin.column)] }
    let minimum =
      switch sample.preference {
      case .count: 0
      case .quality(let minimum): minimum
      }
    let columns = sample.capacities.indices.filter { column in
      !sample.forbidden.contains(AssignmentPair(row: row, column: column))
        && (sample.scores[row][column] ?? -1) >= minimum
    }
    return [-1] + columns
  }
}
