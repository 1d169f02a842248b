/// Arithmetic on the scores of all mentors at once.
///
/// Checked arithmetic and bounds would keep the compiler from doing eight scores in one instruction,
/// so this file deals in pointers; what it is given is checked once for all.
enum ScoreLanes {
  /// Adds numbers from a place in an array on.
  static func add(_ numbers: [Int16], from first: Int, to scores: inout [Int16]) {
    combine(numbers, from: first, with: &scores) { $0 &+ $1 }
  }

  /// Unites the bits with those of numbers: -1, which has all bits, leaves -1, and 0 the score.
  static func unite(_ numbers: [Int16], from first: Int, with scores: inout [Int16]) {
    combine(numbers, from: first, with: &scores) { $0 | $1 }
  }

  @inline(__always)
  private static func combine(
    _ numbers: [Int16], from first: Int, with scores: inout [Int16],
    _ result: (Int16, Int16) -> Int16
  ) {
    precondition(first >= 0 && first + scores.count <= numbers.count)
    let count = scores.count
    numbers.withUnsafeBufferPointer { numbers in
      scores.withUnsafeMutableBufferPointer { scores in
        guard let source = numbers.baseAddress, let target = scores.baseAddress else { return }
        let part = source + first
        for index in 0..<count { target[index] = result(target[index], part[index]) }
      }
    }
  }

  /// Adds to each score a step for the first, the second and the third bit that is set in words.
  ///
  /// A word is the place of its first 64 bits.
  static func add(
    _ steps: SIMD4<Int16>, of words: ArraySlice<Int32>, bits: [UInt64], to scores: inout [Int16]
  ) {
    let stride = (scores.count + 63) / 64
    precondition(words.allSatisfy { $0 >= 0 && Int($0) + stride <= bits.count })
    bits.withUnsafeBufferPointer { bits in
      words.withUnsafeBufferPointer { words in
        masks.withUnsafeBufferPointer { masks in
          scores.withUnsafeMutableBytes { scores in
            for block in 0..<stride {
              let planes = Planes(of: words, in: bits, block: block)
              if planes.first == 0 { continue }
              add(steps, where: planes, masks, to: scores, from: block &* 64)
            }
          }
        }
      }
    }
  }

  /// The bits of 64 scores that are set in one, two and three words at least.
  private struct Planes {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0

    @inline(__always)
    init(
      of words: UnsafeBufferPointer<Int32>, in bits: UnsafeBufferPointer<UInt64>, block: Int
    ) {
      for word in words {
        let bits = bits[Int(word) &+ block]
        third |= second & bits
        second |= first & bits
        first |= bits
      }
    }

    @inline(__always)
    mutating func drop(_ count: UInt64) {
      first &>>= count
      second &>>= count
      third &>>= count
    }
  }

  /// For each byte eight lanes, of which those are -1 whose bits are set.
  private static let masks: [SIMD8<Int16>] = (0..<256).map { byte in
    var mask = SIMD8<Int16>.zero
    for bit in 0..<8 where byte >> bit & 1 == 1 { mask[bit] = -1 }
    return mask
  }

  /// Adds steps to up to 64 scores.
  @inline(__always)
  private static func add(
    _ steps: SIMD4<Int16>, where planes: Planes, _ masks: UnsafeBufferPointer<SIMD8<Int16>>,
    to scores: UnsafeMutableRawBufferPointer, from first: Int
  ) {
    let size = MemoryLayout<Int16>.stride
    let count = min(64, scores.count / size &- first)
    let one = SIMD8<Int16>(repeating: steps[0])
    let two = SIMD8<Int16>(repeating: steps[1])
    let three = SIMD8<Int16>(repeating: steps[2])
    var planes = planes
    var place = first
    while place &+ 8 <= first &+ count {
      var sum = scores.loadUnaligned(fromByteOffset: place &* size, as: SIMD8<Int16>.self)
      sum &+= masks[Int(truncatingIfNeeded: planes.first & 0xFF)] & one
      sum &+= masks[Int(truncatingIfNeeded: planes.second & 0xFF)] & two
      sum &+= masks[Int(truncatingIfNeeded: planes.third & 0xFF)] & three
      scores.storeBytes(of: sum, toByteOffset: place &* size, as: SIMD8<Int16>.self)
      planes.drop(8)
      place &+= 8
    }
    while place < first &+ count {
      var sum = scores.loadUnaligned(fromByteOffset: place &* size, as: Int16.self)
      if planes.first & 1 == 1 { sum &+= steps[0] }
      if planes.second & 1 == 1 { sum &+= steps[1] }
      if planes.third & 1 == 1 { sum &+= steps[2] }
      scores.storeBytes(of: sum, toByteOffset: place &* size, as: Int16.self)
      planes.drop(1)
      place &+= 1
    }
  }
}
