/// What c3voc's XSD allows in an element.
struct XMLElementRule: Sendable {
  /// In which order the parts stand.
  enum Order: Sendable {
    /// As listed.
    case listed
    /// In any, and as often as one likes.
    case free
    /// In any, each once at most.
    case once
  }

  /// An element inside.
  struct Part: Sendable {
    var name: String
    var rule: String
    var isNeeded = false
    var repeats = false
  }

  struct Attribute: Sendable {
    var value: XMLValueRule
    var isNeeded = false
  }

  var order = Order.listed
  var parts: [Part] = []
  var attributes: [String: Attribute] = [:]
  /// Whether others may stand besides.
  var takesOtherAttributes = false
  /// What its text has to be; nil where only elements may stand.
  var text: XMLValueRule?

  func part(_ name: String) -> Part? { parts.first { $0.name == name } }
}
