/// A set of numbered words that is compared with another in a few instructions.
///
/// Words are numbered by how often they occur, so nearly all of them are among the first 256; the
/// others stand in a list.
struct WordSet: Sendable, Equatable {
  private var bits = SIMD4<UInt64>.zero
  /// The words beyond the bits, ascending.
  private var others: [Int32] = []

  /// A set of words by their numbers.
  init(_ words: some Sequence<Int>) {
    var rest: Set<Int32> = []
    for word in words {
      if word < 256 {
        bits[word >> 6] |= 1 << UInt64(word & 63)
      } else {
        rest.insert(Int32(word))
      }
    }
    others = rest.sorted()
  }

  /// How many words there are.
  var count: Int { Self.count(bits) + others.count }

  /// How many words two sets have in common.
  @inline(__always)
  func common(with other: WordSet) -> Int {
    let near = Self.count(bits & other.bits)
    return others.isEmpty || other.others.isEmpty ? near : near + farCommon(with: other)
  }

  private func farCommon(with other: WordSet) -> Int {
    var index = 0
    return others.count { word in
      while index < other.others.count, other.others[index] < word { index += 1 }
      return index < other.others.count && other.others[index] == word
    }
  }

  @inline(__always)
  private static func count(_ bits: SIMD4<UInt64>) -> Int {
    bits[0].nonzeroBitCount + bits[1].nonzeroBitCount + bits[2].nonzeroBitCount
      + bits[3].nonzeroBitCount
  }
}

/// The numbers of the words of one question, the most frequent first; equal ones by the alphabet.
struct WordNumbers {
  private let numbers: [FoldedText: Int]

  init(_ words: some Sequence<String>) {
    var counts: [FoldedText: Int] = [:]
    for word in words { counts[FoldedText(word), default: 0] += 1 }
    let ordered = counts.sorted { (-$0.value, $0.key.key) < (-$1.value, $1.key.key) }
    numbers = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($0.element.key, $0.offset) })
  }

  /// The number of a word; nil for a word that nobody gave.
  func number(_ word: String?) -> Int? { word.flatMap { numbers[FoldedText($0)] } }

  /// The numbers of some words.
  func set(_ words: [String]) -> WordSet { WordSet(words.compactMap { numbers[FoldedText($0)] }) }
}
