/// What the parser's error numbers mean.
enum XMLWords {
  static let cut = "the file ends in the middle of the XML; get it whole"
  static let noElement =
    "there is no XML element in the file; make sure that it is the file you mean"

  /// One sentence for an error of libxml2's `xmlParserErrors`.
  static func sentence(forError code: Int) -> String {
    switch code {
    case 4: noElement
    case 5, 73, 77:
      "an element does not end, or something stands after the last; get the file whole"
    case 6...9: "a character stands here that XML does not allow; remove it"
    case 22, 23, 26, 68, 88:
      "a name or \"&\" stands here that XML does not know; write \"&amp;\" for an ampersand"
    case 38: "a \"<\" stands in an attribute; write \"&lt;\""
    case 39, 40, 41, 65: "an attribute is not written name=\"value\""
    case 42: "an attribute stands twice in one element; keep one"
    case 45, 63, 44: "a piece of text (CDATA or comment) does not end"
    case 62: "\"]]>\" stands in a text; write \"]]&gt;\""
    case 76: "an end tag does not fit the element that is open; correct the tags"
    default: "this is not well-formed XML (error \(code) of libxml2); correct it"
    }
  }
}
