/// Reads hexadecimal digits without a branch on any: what comes next cannot be foretold, and a
/// processor that guesses wrong at every third digit loses more time than it takes to read them.
struct HexadecimalDigits {
  /// The last sixteen digits.
  private(set) var value: UInt64 = 0
  private var wrong: UInt8 = 0
  private var lower: UInt8 = 0
  private var upper: UInt8 = 0

  var areWrong: Bool { wrong != 0 }
  var hasLower: Bool { lower != 0 }
  var hasUpper: Bool { upper != 0 }

  @inline(__always)
  mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) {
    for index in range {
      let byte = text[unchecked: index]
      let isDecimal: UInt8 = byte &- UInt8(ascii: "0") < 10 ? 1 : 0
      let isLetter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 6 ? 1 : 0
      wrong |= 1 ^ (isDecimal | isLetter)
      lower |= isLetter & byte >> 5
      upper |= isLetter & ~(byte >> 5)
      // The letters have bit 6, and their low bits begin at 1.
      value = value << 4 | UInt64((byte & 0xF) &+ 9 &* (byte >> 6 & 1))
    }
  }
}
