/// What RFC 3986 allows as an address.
enum WebAddress {
  /// Whether a text is an absolute URI; a web one begins with `http://` or `https://`.
  static func isValid(_ text: String, isWeb: Bool = true) -> Bool {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self)
    if isWeb {
      guard scheme == "http" || scheme == "https", bytes[colon...].starts(with: "://".utf8) else {
        return false
      }
    }
    guard isScheme(scheme), isEscapedWell(bytes) else { return false }
    let rest = bytes[(colon + 1)...]
    guard rest.count(where: { $0 == UInt8(ascii: "#") }) <= 1 else { return false }
    guard rest.starts(with: "//".utf8) else { return !rest.isEmpty && !hasBracket(rest) }
    let afterSlashes = rest.dropFirst(2)
    let end = afterSlashes.firstIndex { "/?#".utf8.contains($0) } ?? afterSlashes.endIndex
    return isAuthority(afterSlashes[..<end]) && !hasBracket(afterSlashes[end...])
  }

  /// The text with what no URI may have written in percents.
  static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isAllowed(byte), byte != UInt8(ascii: "["), byte != UInt8(ascii: "]") {
        result.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isScheme(_ scheme: String) -> Bool {
    guard let first = scheme.utf8.first, isLetter(first) else { return false }
    return scheme.utf8.allSatisfy { isLetter($0) || isDigit($0) || "+.-".utf8.contains($0) }
  }

  /// Whether all characters may stand in a URI, and every percent is followed by two digits.
  private static func isEscapedWell(_ bytes: [UInt8]) -> Bool {
    bytes.indices.allSatisfy { index in
      guard bytes[index] == UInt8(ascii: "%") else { return isAllowed(bytes[index]) }
      return index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
    }
  }

  private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
    let at = bytes.lastIndex(of: UInt8(ascii: "@"))
    if let at, hasBracket(bytes[..<at]) || bytes[..<at].contains(UInt8(ascii: "@")) { return false }
    let place = at.map { bytes[($0 + 1)...] } ?? bytes
    if place.first == UInt8(ascii: "[") {
      guard let end = place.lastIndex(of: UInt8(ascii: "]")) else { return false }
      return isPort(place[(end + 1)...])
    }
    let colon = place.firstIndex(of: UInt8(ascii: ":")) ?? place.endIndex
    return !hasBracket(place) && isPort(place[colon...])
  }

  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let colon = bytes.first else { return true }
    return colon == UInt8(ascii: ":") && bytes.dropFirst().allSatisfy(isDigit)
  }

  private static func hasBracket(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
