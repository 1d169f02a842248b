import Docent

/// What a session of ours is beyond what frab's formats hold, by the headings of the sessions' CSV.
///
/// It stands where the schemas leave room for it: in XML in an instruction, in JSON in the
/// conference's `meta`. A null says that the format's own field had to be filled and means nothing.
struct FrabExtras: Equatable {
  /// The headings that a file with extras holds besides those of the format.
  static let headings: Set<String> = [
    "building", "topics", "capacity", "audience", "level", "credit_minutes", "must_attend",
    "status",
  ]

  /// The notes for which the formats have fields.
  static let notes: Set<String> = [
    "slug", "logo", "recording_license", "do_not_record", "feedback_url", "origin_url",
  ]

  /// A value.
  enum Value: Equatable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([String])
    case links([SessionLink])
  }

  var values: [String: Value] = [:]

  /// Whether the format's own field means nothing.
  func isPlaceholder(_ heading: String) -> Bool { values[heading] == .null }

  func text(_ heading: String) -> String? {
    if case .text(let text) = values[heading] { text } else { nil }
  }

  func number(_ heading: String) -> Int? {
    if case .number(let number) = values[heading] { number } else { nil }
  }

  func list(_ heading: String) -> [String] {
    if case .list(let list) = values[heading] { list } else { [] }
  }

  var mustAttend: Bool? { values["must_attend"] == .flag(true) ? true : nil }

  var links: [SessionLink]? {
    if case .links(let links) = values["links"] { links } else { nil }
  }
}

extension FrabExtras {
  /// Reads extras; values that no export of ours has are left out.
  init?(_ node: JSONNode) {
    guard case .object(let members) = node.content else { return nil }
    for member in members { values[member.key] = Value(member.node) }
  }

  /// Reads the extras of an instruction.
  init?(instruction: String) {
    var reader = JSONReader(Array(instruction.utf8))
    guard let node = try? reader.document(), reader.oddCharacters.isEmpty else { return nil }
    self.init(node)
  }
}

extension FrabExtras.Value {
  fileprivate init?(_ node: JSONNode) {
    switch node.content {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number:
      guard let number = node.integer, number >= 0 else { return nil }
      self = .number(number)
    case .text(let text): self = .text(text)
    case .list(let elements):
      let texts = elements.compactMap(\.text)
      self = texts.count == elements.count ? .list(texts) : .links(elements.compactMap(Self.link))
    case .object: return nil
    }
  }

  private static func link(_ node: JSONNode) -> SessionLink? {
    node["url"]?.text.map { url in
      SessionLink(
        url: url, title: node["title"]?.text ?? "",
        kind: node["kind"]?.text.flatMap(SessionLink.Kind.init(rawValue:)) ?? .link)
    }
  }
}

extension FrabExtras: Encodable {
  func encode(to encoder: any Encoder) throws {
    try values.encode(to: encoder)
  }
}

extension FrabExtras.Value: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .links(let links): try container.encode(links)
    }
  }
}
