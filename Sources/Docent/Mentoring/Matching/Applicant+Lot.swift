extension Applicant {
  /// A number that stands for the person wherever chance decides: FNV-1a of the key, which neither
  /// rows nor names nor times change.
  package var lot: UInt64 { Lot.number(of: key) }
}

/// Numbers that stand for texts.
package enum Lot {
  /// FNV-1a over 64 bits (Fowler, Noll and Vo, RFC 9923).
  package static func number(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
