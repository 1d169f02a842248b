/// Points for words that a mentor offers of those that a mentee wants, up to ``MatchingCriterion/enough``.
///
/// Each word has a bit for every mentor. Counting to three is done on 64 mentors at a time: of the
/// mentors with one word so far, those who have the next one too have two, and so on.
struct WordPlanes: Sendable {
  private let mentorCount: Int
  /// The bits of each word that any mentor offers, word by word.
  private let bits: [UInt64]
  /// Where the words of each mentee begin in `wanted`, and one more for the end.
  private let start: [Int32]
  /// The words that mentees want, by the places of their bits.
  private let wanted: [Int32]
  /// What the first, the second and the third word of a mentee add, by how many are needed.
  private let steps: [SIMD4<Int16>]
  private let needed: [UInt8]

  /// Takes what mentors offer, what mentees want, and the points for so many of so many words.
  init(
    offered: [WordSet], wanted: [WordSet], points: (_ count: Int, _ needed: Int) -> Int16
  ) {
    mentorCount = offered.count
    let wordCount = (offered.flatMap(\.numbers).max() ?? -1) + 1
    let stride = (mentorCount + 63) / 64
    var bits = [UInt64](repeating: 0, count: wordCount * stride)
    for (mentor, words) in offered.enumerated() {
      for word in words.numbers { bits[word * stride + mentor >> 6] |= 1 << UInt64(mentor & 63) }
    }
    var start: [Int32] = [0]
    var places: [Int32] = []
    for words in wanted {
      places += words.numbers.filter { $0 < wordCount }.map { Int32($0 * stride) }
      start.append(Int32(places.count))
    }
    self.bits = bits
    self.start = start
    self.wanted = places
    needed = wanted.map { UInt8(min(MatchingCriterion.enough, $0.count)) }
    steps = (0...MatchingCriterion.enough).map { needed in
      var step = SIMD4<Int16>.zero
      for count in 1...MatchingCriterion.enough {
        step[count - 1] = points(count, needed) - points(count - 1, needed)
      }
      return step
    }
  }

  /// Adds a mentee's points to the scores.
  func add(to scores: inout [Int16], mentee: Int) {
    let words = wanted[Int(start[mentee])..<Int(start[mentee + 1])]
    if words.isEmpty { return }
    ScoreLanes.add(steps[Int(needed[mentee])], of: words, bits: bits, to: &scores)
  }
}
