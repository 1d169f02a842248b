import Docent

/// Holds the values of a `schedule.json` against c3voc's JSON schema.
struct FrabJSONInspector {
  /// Something that is not as wanted, before its place in the file is looked up.
  struct Complaint {
    var severity: FormatFinding.Severity
    var offset: Int
    var path: String
    var message: String
  }

  private(set) var complaints: [Complaint] = []

  mutating func check(_ node: JSONNode, _ rule: JSONRule, _ path: String) {
    switch (rule, node.content) {
    case (.anything, _), (.null, .null), (.flag, .flag), (.number, .number): break
    case (.text(let rule), .text(let text)): check(text, rule, node, path)
    case (.integer(let least), .number): checkInteger(node, least: least, path)
    case (.list(let rule), .list(let elements)):
      for (index, element) in elements.enumerated() {
        check(element, rule, path.jsonPath(.index(index)))
      }
    case (.map(let rule), .object(let members)):
      for member in members { check(member.node, rule, path.jsonPath(.key(member.key))) }
    case (.object(let rule), .object(let members)): check(members, rule, node, path)
    case (.person, _): checkPerson(node, path)
    case (.either(let rules), _): checkAny(of: rules, node, path)
    default: complain("this is \(node.kind); it has to be \(Self.wish(of: rule))", node, path)
    }
  }

  private mutating func complain(
    _ message: String, _ node: JSONNode, _ path: String,
    severity: FormatFinding.Severity = .error
  ) {
    guard complaints.count < FrabXMLInspector.limit else { return }
    complaints.append(
      Complaint(severity: severity, offset: node.offset, path: path, message: message))
  }

  private mutating func check(
    _ text: String, _ rule: JSONTextRule, _ node: JSONNode, _ path: String
  ) {
    guard !rule.accepts(text) else { return }
    let message = "this is \(text.cited); it has to be \(rule.wish)"
    // The usual validators do not look at addresses, so a file is valid in spite of them.
    if case .uri = rule { return complain(message, node, path, severity: .warning) }
    complain(message, node, path)
  }

  private mutating func checkInteger(_ node: JSONNode, least: Int, _ path: String) {
    guard node.isWhole else {
      return complain("this is \(node.plainText.cited); it has to be a whole number", node, path)
    }
    let isTooSmall = node.integer.map { $0 < least } ?? node.plainText.hasPrefix("-")
    guard isTooSmall, least > .min else { return }
    complain("this is \(node.plainText.cited); it has to be \(least) or more", node, path)
  }

  private mutating func check(
    _ members: [JSONNode.Member], _ rule: JSONObjectRule, _ node: JSONNode, _ path: String
  ) {
    let keys = Set(members.map(\.key))
    for key in rule.needed where !keys.contains(key) {
      complain("the key \"\(key)\" is missing here", node, path)
    }
    for member in members {
      let step = path.jsonPath(.key(member.key))
      let patterned = rule.patterned.flatMap { pattern in
        member.key.firstRange(of: pattern.part)?.upperBound != member.key.endIndex
          && member.key.contains(pattern.part) ? pattern.rule : nil
      }
      if let known = rule.known[member.key] ?? patterned {
        check(member.node, known, step)
      } else if !rule.isOpen {
        complain("the format has no key \(member.key.cited) here", member.node, step)
      }
    }
  }

  private mutating func checkAny(of rules: [JSONRule], _ node: JSONNode, _ path: String) {
    let trials = rules.map { rule in
      var trial = FrabJSONInspector()
      trial.check(node, rule, path)
      return trial.complaints
    }
    let best = trials.min { Self.errors($0) < Self.errors($1) } ?? []
    if Self.errors(best) == 0 || rules.count == 1 { return complaints += best }
    let wishes = rules.map(Self.wish).joined(separator: " or ")
    complain("this is \(node.kind); it has to be \(wishes)", node, path)
  }

  private mutating func checkPerson(_ node: JSONNode, _ path: String) {
    check(node, FrabJSONRules.person, path)
    let fitting = [FrabJSONRules.frabPerson, FrabJSONRules.pretalxPerson].count { rule in
      var trial = FrabJSONInspector()
      trial.check(node, rule, path)
      return Self.errors(trial.complaints) == 0
    }
    guard fitting != 1 else { return }
    let message =
      fitting == 0
      ? "a person needs a name, or a public_name and an id"
      : "a person must not have id, public_name and name all; take the id out"
    complain(message, node, path)
  }

  private static func errors(_ complaints: [Complaint]) -> Int {
    complaints.count { $0.severity == .error }
  }

  private static func wish(of rule: JSONRule) -> String {
    switch rule {
    case .anything, .person: "anything"
    case .text(let rule): rule.wish
    case .flag: "true or false"
    case .number: "a number"
    case .integer: "a whole number"
    case .null: "null"
    case .list: "a list"
    case .object, .map: "an object"
    case .either(let rules): rules.map(wish).joined(separator: " or ")
    case .nothing: "left out"
    }
  }
}
