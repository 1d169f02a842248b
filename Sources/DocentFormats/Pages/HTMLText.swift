import Mustache

/// Text made safe for a page: every template of ours begins with the pragma that names it.
///
/// The library's own escaping looks at characters, and a quote with an accent on it is none that
/// it knows; a browser sees the quote. This looks at bytes, and replaces what XML has no place for.
struct HTMLText: MustacheContentType {
  static let name = "DOCENT"

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case ..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
    let escaped = String(decoding: bytes, as: UTF8.self)
    return escaped.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE }
      ? String(
        String.UnicodeScalarView(escaped.unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE }))
      : escaped
  }
}
