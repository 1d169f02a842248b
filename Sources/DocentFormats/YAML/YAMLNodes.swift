import Docent
import Yams

/// Reads the nodes of a YAML file and collects what is wrong with them, each with line and column.
struct YAMLNodes {
  /// The most brackets a file may open: the parser calls itself for each of them.
  private static let mostBrackets = 1000
  /// The most bytes of a line.
  private static let longestLine = 4000
  /// The most aliases: the parser compares keys in full, and a few that name one another are as
  /// large as the world.
  private static let mostAliases = 12

  /// The file as it was named.
  let file: String
  /// What the file is, such as `column map`.
  let kind: String
  /// What is wrong with a file that says nothing, and what to do.
  let emptiness: String
  /// What a file may weigh; a larger one is another file.
  let limit: Int
  /// What is wrong so far, in the order in which it was found.
  private(set) var faults: [Fault] = []

  init(file: String, kind: String, emptiness: String, limit: Int = 1 << 20) {
    self.file = file
    self.kind = kind
    self.emptiness = emptiness
    self.limit = limit
  }

  /// The node that everything else is in; nil after it was reported why there is none.
  mutating func compose(_ text: String) -> Node? {
    guard isHarmless(text) else {
      tell(
        Place(file: file), "the file is too large or too deep for a \(kind); name the \(kind)")
      return nil
    }
    do {
      if let node = try Yams.compose(yaml: text) { return node }
      tell(Place(file: file), emptiness)
    } catch {
      tell(place(of: error), "this is no YAML that can be read (\(reason(of: error))); correct it")
    }
    return nil
  }

  private func isHarmless(_ text: String) -> Bool {
    let brackets = text.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    let longest = text.split(whereSeparator: \.isNewline).map(\.utf8.count).max() ?? 0
    return text.utf8.count <= limit && brackets <= Self.mostBrackets
      && longest <= Self.longestLine && Self.aliases(in: text) <= Self.mostAliases
  }

  /// How many words look like an alias, `*name`.
  private static func aliases(in text: String) -> Int {
    var before = UInt8(ascii: " ")
    var isStarred = false
    var count = 0
    for byte in text.utf8 {
      if isStarred, byte > UInt8(ascii: " "), byte != UInt8(ascii: "*") { count += 1 }
      isStarred = byte == UInt8(ascii: "*") && (before <= 0x20 || "[{,:-?".utf8.contains(before))
      before = byte
    }
    return count
  }

  private func place(of error: any Error) -> Place {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Place(file: file, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      Place(file: file, line: context.mark.line, column: context.mark.column)
    default: Place(file: file)
    }
  }

  private func reason(of error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _): "\(keys.sorted().joined(separator: ", ")) twice"
    default: "its characters are not those of a text"
    }
  }
}

// MARK: - Nodes

extension YAMLNodes {
  /// The entries of a mapping, of which each key must be known; nil, reported, for no mapping.
  mutating func entries(
    of node: Node, _ thing: String, keys: [String]
  ) -> [String: Node]? {
    guard case .mapping(let pairs) = node else {
      tell(place(of: node), "\(thing) is written in lines \"key: value\"; write it so")
      return nil
    }
    var entries: [String: Node] = [:]
    for (key, value) in pairs {
      guard let name = text(key) else { continue }
      if keys.contains(name) {
        entries[name] = value
      } else {
        let nearest = NearestText.closest(to: name, among: keys)
        let remedy = nearest.map { "did you mean \"\($0)\"?" } ?? "it has \(keys.listed ?? "")"
        tell(place(of: key), "\(thing) has no \(name.cited); \(remedy)")
      }
    }
    return entries
  }

  /// A text; nil, reported, for a list or a mapping.
  mutating func text(_ node: Node) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    tell(place(of: node), "a text is to stand here; put it in quotes if it has colons or brackets")
    return nil
  }

  /// Where a node begins.
  func place(of node: Node) -> Place {
    Place(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// Reports what is wrong, with what to do.
  mutating func tell(_ place: Place, _ message: String) {
    faults.append(Fault(place: place, message: message))
  }
}
