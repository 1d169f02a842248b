import Docent

/// Reads a JSON file (RFC 8259) into values that know where they stand.
///
/// The bytes have to be text already (`TextRepair`).
struct JSONReader {
  /// How deep values may lie in one another.
  static let depthLimit = 64

  /// What makes a text no JSON: only the first is found.
  struct SyntaxError: Error, Equatable {
    let offset: Int
    let message: String
  }

  let bytes: [UInt8]
  var offset = 0
  private var depth = 0
  /// Control characters and halves of characters that texts spell out; the texts lack them.
  var oddCharacters: [SyntaxError] = []
  /// Keys that an object has twice; both members are kept.
  private(set) var repeatedKeys: [SyntaxError] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value that the whole text is.
  mutating func document() throws(SyntaxError) -> JSONNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipBlanks()
    let node = try value()
    skipBlanks()
    guard offset == bytes.count else { throw error("something stands after the end of the JSON") }
    return node
  }

  private mutating func value() throws(SyntaxError) -> JSONNode {
    let start = offset
    guard offset < bytes.count else { throw error("the file ends in the middle of the JSON") }
    let content: JSONNode.Content
    switch bytes[offset] {
    case UInt8(ascii: "{"): content = .object(try nested(Self.object))
    case UInt8(ascii: "["): content = .list(try nested(Self.list))
    case UInt8(ascii: "\""): content = .text(try string())
    case UInt8(ascii: "t"): content = try word("true", .flag(true))
    case UInt8(ascii: "f"): content = try word("false", .flag(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONNode(content: content, offset: start)
  }

  private mutating func nested<Part>(
    _ read: (inout JSONReader) throws(SyntaxError) -> [Part]
  ) throws(SyntaxError) -> [Part] {
    guard depth < Self.depthLimit else {
      throw error(
        "values lie more than \(Self.depthLimit) deep in one another; this is no schedule")
    }
    depth += 1
    offset += 1
    skipBlanks()
    let parts = try read(&self)
    depth -= 1
    return parts
  }

  private static func object(_ reader: inout JSONReader) throws(SyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    guard !reader.take("}") else { return members }
    repeat {
      reader.skipBlanks()
      let start = reader.offset
      guard reader.peek("\"") else { throw reader.error("a key in quotes is missing here") }
      let key = try reader.string()
      if !keys.insert(key).inserted, reader.repeatedKeys.count < TextRepair.limit {
        reader.repeatedKeys.append(SyntaxError(offset: start, message: key))
      }
      reader.skipBlanks()
      guard reader.take(":") else { throw reader.error("a colon is missing here") }
      reader.skipBlanks()
      members.append(.init(key: key, node: try reader.value()))
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.take("}") else { throw reader.error("a comma or a closing brace is missing here") }
    return members
  }

  private static func list(_ reader: inout JSONReader) throws(SyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    guard !reader.take("]") else { return elements }
    repeat {
      reader.skipBlanks()
      elements.append(try reader.value())
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.take("]") else {
      throw reader.error("a comma or a closing bracket is missing here")
    }
    return elements
  }
}
