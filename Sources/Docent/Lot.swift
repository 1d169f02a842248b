/// Numbers that stand for people wherever chance decides.
package enum Lot {
  /// Returns the number of a text: FNV-1a over 64 bits (Fowler, Noll and Vo, RFC 9923).
  package static func number(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Returns the number that somebody draws under a seed.
  static func drawn(for key: String, seed: UInt64) -> UInt64 { mix(seed ^ mix(number(of: key))) }

  /// Returns the finalizer of SplitMix64 of a number (Steele, Lea and Flood 2014).
  static func mix(_ word: UInt64) -> UInt64 {
    var word = word &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
