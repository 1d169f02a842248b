/// What c3voc's JSON schema wants of a value.
indirect enum JSONRule: Sendable {
  case anything
  case text(JSONTextRule)
  case flag
  case number
  /// A whole number, of at least so much.
  case integer(least: Int)
  case null
  case list(JSONRule)
  /// An object with some keys known.
  case object(JSONObjectRule)
  /// An object whose values are all alike.
  case map(JSONRule)
  /// One of a few kinds of value.
  case either([JSONRule])
  /// A person: frab's or pretalx's, and not both.
  case person
  case nothing

  /// A text that may be null.
  static let optionalText = JSONRule.either([.text(.anything), .null])
}

/// What an object may and must have.
struct JSONObjectRule: Sendable {
  var needed: [String] = []
  var known: [String: JSONRule] = [:]
  /// Whether other keys may stand besides.
  var isOpen = false
  /// What values of other keys have to be whose names have a text in them.
  var patterned: (part: String, rule: JSONRule)?
}
