/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// Creates numbers that depend on a seed alone.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  /// A number from 0 up to a bound.
  public mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Whether it happens, which it does once in so many times.
  public mutating func once(in times: Int) -> Bool { next(below: times) == 0 }
}
