/// Lines of YAML files that people edit.
enum YAMLText {
  /// Words in lines of comments.
  static func comments(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 98 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("# \(word)")
      }
    }
    return lines
  }

  /// A line with a comment behind it.
  static func line(_ line: String, _ comment: String) -> String {
    line + String(repeating: " ", count: max(1, 30 - line.count)) + "# " + comment
  }

  /// A text as YAML has it, in quotes unless it is a plain word.
  static func quoted(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isWord, !text.isEmpty, !text.hasPrefix("-") { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value):
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: "\(scalar)"
      }
    }
    return "\"\(escaped.joined())\""
  }
}
