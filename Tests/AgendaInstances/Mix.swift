/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct Mix {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9 &+ 17 }

  /// Returns a number from 0 to less than a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    return Int(word % UInt64(bound))
  }

  /// Returns one of some elements, of which there are any.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
