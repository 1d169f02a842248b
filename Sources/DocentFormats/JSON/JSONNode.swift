/// A value of a JSON file, with where it stands in it.
///
/// Foundation's readers know neither places nor the order of keys, and of two equal keys they drop
/// one without a word; a programme keyed by room would lose sessions by that.
struct JSONNode: Sendable {
  /// A key of an object, with its value.
  struct Member: Sendable {
    let key: String
    let node: JSONNode
  }

  /// What a value is.
  enum Content: Sendable {
    case null
    case flag(Bool)
    /// A number as it is written.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([Member])
  }

  let content: Content
  /// The offset of its first byte.
  let offset: Int

  /// The value of the first member of a key.
  subscript(key: String) -> JSONNode? {
    members.first { $0.key == key }?.node
  }

  /// The members of an object; none of anything else.
  var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The values of a list; none of anything else.
  var elements: [JSONNode] {
    if case .list(let elements) = content { elements } else { [] }
  }

  /// The text of a text.
  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The value of a number that is whole, as JSON Schema sees it: `1.0` is.
  var integer: Int? {
    guard case .number(let digits) = content else { return nil }
    return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
  }

  /// Whether it is a whole number, of any size.
  var isWhole: Bool {
    guard case .number(let digits) = content else { return false }
    if !digits.contains(where: { ".eE".contains($0) }) { return true }
    return Double(digits).map { $0.isFinite && $0.rounded() == $0 } ?? false
  }

  var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// What it is, for messages.
  var kind: String {
    switch content {
    case .null: "null"
    case .flag: "a boolean"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension JSONNode {
  /// The value as a person would write it into a cell: texts as they are, all else as JSON.
  var plainText: String {
    switch content {
    case .null: ""
    case .text(let text): text
    default: compact
    }
  }

  private var compact: String {
    switch content {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    case .list(let elements): "[" + elements.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.node.compact }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// A step from a JSON value to one inside it.
enum JSONStep {
  case key(String)
  case index(Int)
}

extension String {
  /// The path one step further, as in `days[0].rooms["Hall 2"][3]`.
  func jsonPath(_ step: JSONStep) -> String {
    switch step {
    case .index(let index): return "\(self)[\(index)]"
    case .key(let key):
      let isWord = !key.isEmpty && key.unicodeScalars.allSatisfy { Self.isWordScalar($0) }
      guard isWord else { return self + "[" + key.debugDescription + "]" }
      return isEmpty ? key : "\(self).\(key)"
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
      || scalar == "$" || scalar == "-"
  }
}
