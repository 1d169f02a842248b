/// A set of numbered words that is compared with another in a few instructions.
///
/// Words are numbered by how often they occur, so nearly all of them are among the first 256; the
/// others stand in a list.
struct WordSet: Sendable, Hashable {
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

  /// The numbers of the words, ascending.
  var numbers: [Int] {
    var numbers: [Int] = []
    for place in 0..<4 {
      var left = bits[place]
      while left != 0 {
        numbers.append(place << 6 | left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return numbers + others.map(Int.init)
  }

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
  /// The same by the words as they were given, because folding a text takes long.
  private let spellings: [String: Int]

  init(_ words: some Sequence<String>) {
    var spellings: [String: Int] = [:]
    for word in words { spellings[word, default: 0] += 1 }
    let folded = spellings.map { (word: $0.key, count: $0.value, text: FoldedText($0.key)) }
    var counts: [FoldedText: Int] = [:]
    for (_, count, text) in folded { counts[text, default: 0] += count }
    let ordered = counts.sorted { (-$0.value, $0.key.key) < (-$1.value, $1.key.key) }
    let numbers = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($0.element.key, $0.offset) })
    self.numbers = numbers
    for (word, _, text) in folded { spellings[word] = numbers[text] }
    self.spellings = spellings
  }

  /// The number of a word; nil for a word that nobody gave.
  func number(_ word: String?) -> Int? {
    word.flatMap { spellings[$0] ?? numbers[FoldedText($0)] }
  }

  /// The numbers of some words.
  func set(_ words: [String]) -> WordSet { WordSet(words.lazy.compactMap(number)) }
}
