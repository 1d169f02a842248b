import Foundation
import FoundationXML
import Testing

/// What a parser of XML finds in a page, and what is wrong with it.
final class PageCheck: NSObject, XMLParserDelegate {
  /// An element with its text, its children's included.
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []
  private var open: [Int] = []
  private var ids: Set<String> = []
  private var references: [String] = []
  private var headingLevel = 0

  /// Reads a page.
  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      faults.append("not well-formed: line \(parser.lineNumber), \(parser.parserError as Any)")
    }
    faults += references.filter { !ids.contains($0) }.map { "nothing has the id \($0)" }
  }

  /// The texts of the elements of a name, in order, blanks folded.
  func texts(_ name: String) -> [String] {
    elements.filter { $0.name == name }.map(\.folded)
  }

  /// The texts of the elements of a class, in order, blanks folded.
  func texts(ofClass name: String) -> [String] {
    elements.filter {
      $0.attributes["class"]?.split(separator: " ").contains(Substring(name)) == true
    }
    .map(\.folded)
  }

  /// The addresses of all links that leave the page.
  var links: [String] {
    elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
    if let id = attributes["id"], !ids.insert(id).inserted { faults.append("the id \(id) repeats") }
    references += attributes["aria-labelledby"].map { [$0] } ?? []
    if let href = attributes["href"], href.hasPrefix("#") {
      references.append(String(href.dropFirst()))
    }
    checkSafety(of: name, attributes)
    if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
      if level > headingLevel + 1 { faults.append("\(name) follows h\(headingLevel)") }
      headingLevel = level
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { elements[index].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  private func checkSafety(of name: String, _ attributes: [String: String]) {
    let active = ["script", "iframe", "object", "embed", "img", "link", "form", "base", "svg"]
    if active.contains(name) { faults.append("there is an element \(name)") }
    for (attribute, value) in attributes {
      if attribute.lowercased().hasPrefix("on") || ["src", "style", "srcset"].contains(attribute) {
        faults.append("\(name) has \(attribute)")
      }
      let schemes = ["#", "https://", "http://", "mailto:"]
      if attribute == "href", !schemes.contains(where: value.hasPrefix) {
        faults.append("a link leads to \(value)")
      }
    }
  }
}

extension PageCheck.Element {
  var folded: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Texts that would be more than text if they stood in a page as they are.
let injections = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\"\u{301} onmouseover='x",
  "\"\u{300} onfocus=alert(1) autofocus \"\u{300}", "<\u{301}b>", "&lt;script&gt;", "]]>-->",
  "</style></title><script>", "{{attendee}} {{{style}}} {{> head}}", "\u{0}\u{8}\u{FFFE}\u{7F}",
  "javascript:alert(1)", "<\u{AD}svg/onload=x>",
]
