import Docent

/// Writes an XML text in UTF-8, a line an element.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Begins an element; attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    indent()
    startTag(name, attributes)
    text += ">\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    startTag(name, attributes)
    text += "/>\n"
  }

  /// An element with a text.
  mutating func element(
    _ name: String, _ content: String, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    indent()
    startTag(name, attributes)
    text += ">"
    append(content, inAttribute: false)
    text += "</\(name)>\n"
  }

  /// An instruction to a program; the content must not have `?>` in it.
  mutating func instruction(_ target: String, _ content: String) {
    indent()
    text += "<?\(target) \(content)?>\n"
  }

  private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\""
      append(value, inAttribute: true)
      text += "\""
    }
  }

  private mutating func indent() {
    text += String(repeating: " ", count: 2 * depth)
  }

  private mutating func append(_ content: String, inAttribute: Bool) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where inAttribute: text += "&quot;"
      // Parsers make other line ends of these, and blanks in attributes.
      case "\r": text += "&#13;"
      case "\n" where inAttribute: text += "&#10;"
      case "\t" where inAttribute: text += "&#9;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
