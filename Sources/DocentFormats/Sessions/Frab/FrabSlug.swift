import Docent
import Foundation

/// Short names that c3voc's XSD and JSON schema both allow.
enum FrabSlug {
  private static let shortest = 4
  private static let longest = 60

  /// The acronym of a conference: its slug with `_` for what is neither a small letter nor a digit,
  /// and its year if that is too short.
  static func acronym(of conference: Conference) -> String {
    let words = word(conference.slug, joint: "_")
    guard words.utf8.count < shortest else { return words }
    return (words.isEmpty ? "conf" : words) + "\(conference.startsOn.year.padded(4))"
  }

  /// The slug of a session: acronym, number and title.
  static func slug(acronym: String, number: Int, title: String) -> String {
    let words = word(title, joint: "-").prefix(longest)
    let tail = words.split(separator: "-").joined(separator: "-")
    return "\(acronym)-\(number)-" + (tail.isEmpty ? "session" : tail)
  }

  /// Whether a slug can be written as it is in both formats.
  static func isValid(_ slug: String) -> Bool {
    let parts = slug.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let isPlain = slug.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") }
    guard isPlain, parts.count == 2, let last = slug.utf8.last else { return false }
    return parts.allSatisfy { $0.utf8.count >= shortest } && isWordByte(last)
      && last != UInt8(ascii: "_")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }

  /// A text's ASCII letters and digits, small and without accents, the rest joined.
  private static func word(_ text: String, joint: String) -> String {
    let plain = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      .filter { !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark }
    var words: [String] = [""]
    for scalar in plain {
      if let byte = UInt8(exactly: scalar.value), isWordByte(byte), scalar != "_" {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words.last != "" {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: joint)
  }
}
