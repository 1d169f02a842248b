import Foundation

/// Paragraphs of plain text, from an abstract that may have been typed as HTML.
///
/// Scheduling tools export abstracts with their tags. Here tags go and text stays; whatever looks
/// like a tag and is none of these stays too, to be escaped like all text.
enum PlainParagraphs {
  /// The paragraphs of a text, without blank ones.
  static func of(_ text: String) -> [String] {
    let plain = hasTags(text) ? withoutTags(text) : text
    return plain.replacing("\r\n", with: "\n").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  private static let breaking: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
    "hr", "dl", "dt", "dd", "table", "tr",
  ]
  private static let inline: Set<String> = [
    "a", "b", "i", "em", "strong", "span", "code", "u", "s", "small", "sub", "sup", "font", "td",
    "th", "tbody", "thead", "img", "tt", "kbd", "cite", "q", "del", "ins", "section", "article",
  ]
  private static let entities: [(name: String, text: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
    ("&nbsp;", " "), ("&amp;", "&"),
  ]

  private static func hasTags(_ text: String) -> Bool {
    let lowercased = text.lowercased()
    return ["</p>", "<p>", "<br", "</li>", "</a>", "</div>", "</em>", "</strong>"]
      .contains(where: lowercased.contains)
  }

  private static func withoutTags(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      plain += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">"), let name = tagName(rest[..<close]) else {
        plain += "<"
        rest = rest.dropFirst()
        continue
      }
      if breaking.contains(name) { plain += name == "li" && !rest.hasPrefix("</") ? "\n• " : "\n" }
      rest = rest[close...].dropFirst()
    }
    return entities.reduce(plain + rest) { $0.replacing($1.name, with: $1.text) }
  }

  /// The name of a tag that is known, in lower case.
  private static func tagName(_ tag: Substring) -> String? {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return breaking.contains(name) || inline.contains(name) ? name : nil
  }
}
