/// Turns the bytes of another encoding into UTF-8, piece by piece.
///
/// What is no character there becomes ``malformed``, a byte that UTF-8 never has: so whoever checks
/// the result finds it where it stands.
struct TextDecoder {
  /// Stands in the result for what could not be read.
  static let malformed: UInt8 = 0xFF

  private let encoding: TextEncoding
  private let table: [[UInt8]]
  /// The first byte of a unit of which the second is still to come.
  private var half: UInt8?
  /// The first unit of a pair of which the second is still to come.
  private var lead: UInt16?

  /// Creates a decoder, or nil for UTF-8, which needs none.
  init?(_ encoding: TextEncoding) {
    guard encoding != .utf8 else { return nil }
    self.encoding = encoding
    table = encoding == .windows1252 ? Self.windows1252 : Self.latin1
  }

  /// Appends what some bytes say to `text`; `isLast` when no more are to come.
  mutating func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8]) {
    switch encoding {
    case .utf8: text += bytes
    case .windows1252, .latin1: for byte in bytes { text += table[Int(byte)] }
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      for byte in bytes { take(byte, into: &text) }
      if isLast { end(&text) }
    }
  }

  private mutating func take(_ byte: UInt8, into text: inout [UInt8]) {
    guard let first = half else {
      half = byte
      return
    }
    half = nil
    let isLittle = encoding == .utf16LittleEndian
    let (high, low) = isLittle ? (byte, first) : (first, byte)
    take(UInt16(high) << 8 | UInt16(low), into: &text)
  }

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let first = lead {
      lead = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let code = 0x1_0000 + UInt32(first & 0x3FF) << 10 + UInt32(unit & 0x3FF)
        append(Unicode.Scalar(code), to: &text)
        return
      }
      text.append(Self.malformed)
    }
    if (0xD800...0xDBFF).contains(unit) {
      lead = unit
    } else {
      append(Unicode.Scalar(unit), to: &text)
    }
  }

  private mutating func end(_ text: inout [UInt8]) {
    if lead != nil { text.append(Self.malformed) }
    if half != nil { text.append(Self.malformed) }
    (lead, half) = (nil, nil)
  }

  private func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    guard let scalar else { return text.append(Self.malformed) }
    if scalar.isASCII { return text.append(UInt8(scalar.value)) }
    if let bytes = UTF8.encode(scalar) { text += bytes }
  }
}

// MARK: - Tables of one byte a character

extension TextDecoder {
  /// The C1 control characters are in no text: a file that has them is in another code page.
  private static let latin1 = (0...UInt8.max).map { byte in
    (0x80...0x9F).contains(byte) ? [malformed] : Array(String(Unicode.Scalar(byte)).utf8)
  }

  private static let windows1252 = (0...UInt8.max).map { byte -> [UInt8] in
    guard (0x80...0x9F).contains(byte) else { return latin1[Int(byte)] }
    let scalar = highScalars[Int(byte) - 0x80]
    return scalar == "\0" ? [malformed] : Array(String(Character(scalar)).utf8)
  }

  /// What the bytes from 80 to 9F stand for in Windows-1252; 0 for the five that mean nothing.
  private static let highScalars: [Unicode.Scalar] = [
    "\u{20AC}", "\0", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\0", "\u{017D}", "\0",
    "\0", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\0", "\u{017E}", "\u{0178}",
  ]

  /// Whether a byte means something in Windows-1252.
  static func isWindows1252(_ byte: UInt8) -> Bool {
    windows1252[Int(byte)] != [malformed]
  }
}
