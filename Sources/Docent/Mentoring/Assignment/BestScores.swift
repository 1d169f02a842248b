/// A column and what it scores with some row.
struct DenseEdge {
  var column: Int32
  var score: Int16
}

/// Picks the columns with the highest scores of a row.
struct BestScores {
  private static let block = 32

  private let count: Int
  /// Scores from here on are looked at first: what sufficed for the row before.
  private var guess: Int16 = .max
  private var found: [DenseEdge] = []
  private(set) var greatest: Int16 = 0

  init(count: Int) { self.count = count }

  /// Picks columns, ascending; among equal scores those that come first from an origin on, which
  /// should differ from row to row lest all rows pick the same ones.
  mutating func pick(from scores: [Int16], origin: Int) -> [DenseEdge] {
    collect(from: scores)
    greatest = found.reduce(-1) { max($0, $1.score) }
    guard found.count > count else { return found }
    let start = Int32(UInt(bitPattern: origin) &* 0x9E37_79B9 % UInt(scores.count))
    found.sort {
      ($1.score, $0.column < start ? 1 : 0, $0.column)
        < ($0.score, $1.column < start ? 1 : 0, $1.column)
    }
    let least = found[count - 1].score
    guess = least - least / 32
    return found[..<count].sorted { $0.column < $1.column }
  }

  /// Finds at least `count` columns if there are so many, and all that score as much as these.
  private mutating func collect(from scores: [Int16]) {
    if guess == .max { guess = (scores.max() ?? 0) / 2 }
    var least = max(guess, 0)
    while true {
      found.removeAll(keepingCapacity: true)
      collect(from: scores, least: least)
      if found.count >= count || least == 0 { return }
      least = least < 8 ? 0 : least - least / 8
    }
  }

  private mutating func collect(from scores: [Int16], least: Int16) {
    scores.withUnsafeBufferPointer { scores in
      var first = 0
      while first < scores.count {
        let end = min(first + Self.block, scores.count)
        var most = Int16.min
        for column in first..<end { most = max(most, scores[column]) }
        if most >= least {
          for column in first..<end where scores[column] >= least {
            found.append(DenseEdge(column: Int32(column), score: scores[column]))
          }
        }
        first = end
      }
    }
  }
}
