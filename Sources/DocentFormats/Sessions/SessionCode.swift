/// Short names for sessions that come from calendars, which have none.
///
/// The same UID gives the same name on every read, whatever else is in the file, but for two UIDs
/// that would share one.
enum SessionCode {
  /// The longest part of a UID that is taken for a name.
  static let longest = 40

  /// The part of a UID that people can use as a name; nil when it has none.
  ///
  /// It is what stands before the `@`, and of pretalx's UIDs the talk's own code.
  static func telling(_ uid: String) -> String? {
    let local = uid.lastIndex(of: "@").map { uid[..<$0] } ?? uid[...]
    if let talk = pretalxTalk(local) { return talk }
    let isClean = local.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType != nil
          || "-._".unicodeScalars.contains($0))
    }
    guard isClean, !local.isEmpty, local.utf8.count <= longest, !isRandom(local) else { return nil }
    return String(local)
  }

  /// A name for a UID that has none in it: eight letters and digits that are hard to confuse.
  static func hashed(_ text: String) -> String {
    // FNV-1a with 64 bits, offset basis and prime as in RFC 9923.
    var hash = text.lowercased().utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    hash ^= hash >> 40
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return String((0..<8).map { letters[Int(hash >> ($0 * 5) & 31)] })
  }

  private static func pretalxTalk(_ local: Substring) -> String? {
    guard local.lowercased().hasPrefix("pretalx-") else { return nil }
    let code = local.split(separator: "-").last ?? ""
    let isCode =
      code.utf8.count >= 4 && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isCode ? code.uppercased() : nil
  }

  /// Whether a text is a UUID or another long row of hexadecimal digits, which nobody can type.
  private static func isRandom(_ text: Substring) -> Bool {
    let digits = text.filter { $0 != "-" }
    return digits.utf8.count >= 20 && digits.allSatisfy(\.isHexDigit)
  }
}
