/// A column and what it scores with some row.
struct DenseEdge {
  var column: Int32
  var score: Int16
}

/// Picks the columns with the highest scores of a row.
struct BestScores {
  private static let block = 16

  private let count: Int
  /// Scores from here on are looked at first: what sufficed for the row before.
  private var guess: Int16 = .max
  private var found: [DenseEdge] = []
  private var counts: [Int] = []
  private var room: [Int32] = []
  private(set) var greatest: Int16 = 0

  init(count: Int) { self.count = count }

  /// Picks columns, ascending; among equal scores those that come first from an origin on, which
  /// should differ from row to row lest all rows pick the same ones.
  mutating func pick(from scores: [Int16], origin: Int) -> [DenseEdge] {
    collect(from: scores)
    greatest = found.reduce(-1) { max($0, $1.score) }
    guard found.count > count else { return found }
    let (least, equals) = leastKept()
    guess = least - least / 32
    let start = Int32(UInt(bitPattern: origin) &* 0x9E37_79B9 % UInt(scores.count))
    return keep(least, equals, from: start)
  }

  /// The least score that is kept, and how many edges of just that score are.
  private mutating func leastKept() -> (score: Int16, equals: Int) {
    let lowest = found.reduce(greatest) { min($0, $1.score) }
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: Int(greatest) - Int(lowest) + 1))
    for edge in found { counts[Int(greatest) - Int(edge.score)] += 1 }
    var (left, below) = (count, 0)
    while counts[below] < left {
      left -= counts[below]
      below += 1
    }
    return (Int16(Int(greatest) - below), left)
  }

  /// Keeps the edges above a score, and so many of just that score, the first from a column on.
  private func keep(_ least: Int16, _ equals: Int, from start: Int32) -> [DenseEdge] {
    let after = found.count { $0.score == least && $0.column >= start }
    // Those from the start on are taken first, then those before it.
    let (late, early) = (min(equals, after), max(0, equals - after))
    var (seenEarly, seenLate) = (0, 0)
    var kept: [DenseEdge] = []
    kept.reserveCapacity(count)
    for edge in found {
      if edge.score < least { continue }
      if edge.score == least {
        if edge.column < start {
          seenEarly += 1
          if seenEarly > early { continue }
        } else {
          seenLate += 1
          if seenLate > late { continue }
        }
      }
      kept.append(edge)
    }
    return kept
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
    if room.count < scores.count { room = Array(repeating: 0, count: scores.count) }
    let count = scores.withUnsafeBufferPointer { scores in
      room.withUnsafeMutableBufferPointer { room in
        Self.collect(from: scores, least: least, into: room)
      }
    }
    for column in room[..<count] {
      found.append(DenseEdge(column: column, score: scores[Int(column)]))
    }
  }

  /// Writes the columns that score so much to where there is room for all; returns their number.
  private static func collect(
    from scores: UnsafeBufferPointer<Int16>, least: Int16,
    into room: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    guard let score = scores.baseAddress, let place = room.baseAddress else { return 0 }
    var count = 0
    var first = 0
    while first < scores.count {
      let end = min(first &+ block, scores.count)
      var most = Int16.min
      for column in first..<end { most = max(most, score[column]) }
      if most >= least {
        // Every column is written, and stays if it is counted: a branch would often be guessed wrong.
        for column in first..<end {
          place[count] = Int32(truncatingIfNeeded: column)
          count &+= score[column] >= least ? 1 : 0
        }
      }
      first = end
    }
    return count
  }
}
