extension JSONReader {
  /// An error at the present offset; at the end of the text it is that the file was cut.
  func error(_ message: String) -> SyntaxError {
    let isCut = offset >= bytes.count
    return SyntaxError(
      offset: min(offset, bytes.count),
      message: isCut ? "the file ends in the middle of the JSON; get it whole" : message)
  }

  func peek(_ character: Unicode.Scalar) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: character)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek(character) else { return false }
    offset += 1
    return true
  }

  mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  mutating func word(
    _ word: String, _ content: JSONNode.Content
  ) throws(SyntaxError) -> JSONNode.Content {
    guard bytes[offset...].starts(with: word.utf8) else {
      throw error("this is no JSON value; texts need quotes")
    }
    offset += word.utf8.count
    return content
  }

  mutating func number() throws(SyntaxError) -> String {
    let start = offset
    _ = take("-")
    let whole = digits()
    guard whole.count > 0, whole.count == 1 || bytes[whole.lowerBound] != UInt8(ascii: "0") else {
      offset = start
      throw error("this is no JSON value; texts need quotes")
    }
    if take("."), digits().isEmpty { throw error("a digit is missing after the point") }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if digits().isEmpty { throw error("the exponent has no digit") }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() -> Range<Int> {
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  mutating func string() throws(SyntaxError) -> String {
    offset += 1
    let start = offset
    // Nearly all texts have no escapes; those are copied in one piece.
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 {
        throw error("a line end or tab stands inside a text; write it as \\n or \\t")
      }
      offset += 1
    }
    throw error("")
  }

  private mutating func escapedString(from start: Int) throws(SyntaxError) -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x20 {
        throw error("a line end or tab stands inside a text; write it as \\n or \\t")
      }
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw error("")
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxError) {
    let start = offset - 1
    guard offset < bytes.count else { throw error("") }
    let kind = bytes[offset]
    offset += 1
    switch kind {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): append(0x08, to: &text, from: start)
    case UInt8(ascii: "f"): append(0x0C, to: &text, from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
    case UInt8(ascii: "u"): append(try scalarValue(), to: &text, from: start)
    default:
      offset = start
      throw error("JSON has no such escape; write \\\\ for a backslash")
    }
  }

  /// The value that `\uXXXX` spells, or two of them for a character beyond the first 65,536.
  private mutating func scalarValue() throws(SyntaxError) -> UInt32 {
    let high = try fourHexDigits()
    guard (0xD800..<0xDC00).contains(high), bytes[offset...].starts(with: "\\u".utf8) else {
      return high
    }
    let before = offset
    offset += 2
    let low = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(low) else {
      offset = before
      return high
    }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func fourHexDigits() throws(SyntaxError) -> UInt32 {
    let end = offset + 4
    guard end <= bytes.count, bytes[offset..<end].allSatisfy(\.isHexDigit),
      let value = UInt32(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16)
    else { throw error("\\u needs four hexadecimal digits") }
    offset = end
    return value
  }

  private mutating func append(_ value: UInt32, to text: inout [UInt8], from start: Int) {
    let isControl = value < 0x20 && ![0x09, 0x0A, 0x0D].contains(value) || value == 0x7F
    guard !isControl, let scalar = Unicode.Scalar(value) else {
      let digits = String(value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let message =
        isControl
        ? "the control character U+\(code) is not text; remove it"
        : "U+\(code) is half a character; write the character itself"
      if oddCharacters.count < TextRepair.limit {
        oddCharacters.append(SyntaxError(offset: start, message: message))
      }
      return
    }
    text += Array(String(Character(scalar)).utf8)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
