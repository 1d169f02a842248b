/// A scan's identity in the form in which it is kept: what most devices give, a UUID, in its 16
/// bytes rather than its 36 characters.
///
/// The key is a function of the identity's text, and the text one of the key, so two identities are
/// the same when their texts are, to the letter.
package struct ScanKey: Hashable, Sendable {
  /// What the identity is.
  package enum Kind: UInt8, Sendable {
    /// A UUID in lower case.
    case uuid
    /// A UUID in upper case.
    case upperUUID
    /// `h-` and 32 digits, which ``ScanDraft/identity(at:)`` hashes.
    case hash
    /// At most 15 bytes of text.
    case short
    /// A longer text, which has to be kept beside the key; the key has its hash.
    case long
  }

  package var kind: Kind
  /// The first eight bytes, the first byte highest.
  package var high: UInt64
  /// The last eight bytes.
  ///
  /// Those of a short text end with its length.
  package var low: UInt64

  package init(kind: Kind, high: UInt64, low: UInt64) {
    self.kind = kind
    self.high = high
    self.low = low
  }

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { ScanKey($0.span) }
  }

  package init(_ text: Span<UInt8>) {
    if let key = Self.uuid(text) ?? Self.hash(text) {
      self = key
      return
    }
    let isShort = text.count < 16
    self.init(kind: isShort ? .short : .long, high: 0, low: 0)
    if isShort {
      for index in text.indices { append(UInt64(text[index]), bits: 8) }
      for _ in text.count..<15 { append(0, bits: 8) }
      append(UInt64(text.count), bits: 8)
    } else {
      var hash = FNV128()
      for index in text.indices { hash.add(text[index]) }
      (high, low) = (
        UInt64(truncatingIfNeeded: hash.value >> 64), UInt64(truncatingIfNeeded: hash.value)
      )
    }
  }

  /// The text of the identity; nil when it is a long one.
  package var text: String? {
    switch kind {
    case .uuid: dashed(digits)
    case .upperUUID: dashed(digits).uppercased()
    case .hash: "h-" + digits
    case .short: String(decoding: bytes.prefix(Int(low & 0xFF)), as: UTF8.self)
    case .long: nil
    }
  }

  /// The sixteen bytes.
  package var bytes: [UInt8] {
    (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64(56 - $0 % 8 * 8)) }
  }

  @inline(__always)
  private mutating func append(_ value: UInt64, bits: UInt64) {
    high = high << bits | low >> (64 - bits)
    low = low << bits | value
  }
}

extension ScanKey {
  /// The key of a UUID all in lower or all in upper case.
  private static func uuid(_ text: Span<UInt8>) -> ScanKey? {
    guard text.count == 36 else { return nil }
    for index in [8, 13, 18, 23] where text[unchecked: index] != UInt8(ascii: "-") { return nil }
    var digits = HexadecimalDigits()
    for range in [0..<8, 9..<13, 14..<18] { digits.read(text, range) }
    let high = digits.value
    for range in [19..<23, 24..<36] { digits.read(text, range) }
    guard !digits.areWrong, !digits.hasLower || !digits.hasUpper else { return nil }
    return ScanKey(kind: digits.hasUpper ? .upperUUID : .uuid, high: high, low: digits.value)
  }

  private static func hash(_ text: Span<UInt8>) -> ScanKey? {
    guard text.count == 34, text[0] == UInt8(ascii: "h"), text[1] == UInt8(ascii: "-") else {
      return nil
    }
    var digits = HexadecimalDigits()
    digits.read(text, 2..<18)
    let high = digits.value
    digits.read(text, 18..<34)
    guard !digits.areWrong, !digits.hasUpper else { return nil }
    return ScanKey(kind: .hash, high: high, low: digits.value)
  }

  private var digits: String {
    let text = [high, low].map { String($0, radix: 16) }
    return text.map { String(repeating: "0", count: 16 - $0.utf8.count) + $0 }.joined()
  }

  private func dashed(_ digits: String) -> String {
    var rest = digits[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}

/// FNV-1a with 128 bits; offset basis and prime as in RFC 9923.
package struct FNV128: Sendable {
  package private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init() {}

  /// Adds a byte.
  @inline(__always)
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }
}
