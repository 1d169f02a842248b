import Docent
import Yams

/// Reads a column map from YAML and collects what is wrong with it, each with line and column.
struct ColumnMapReader {
  /// What a map may weigh; a larger one is another file.
  private static let limit = 1 << 20
  /// The most brackets a map may open: the parser calls itself for each of them.
  private static let mostBrackets = 1000

  let file: String
  private(set) var faults: [Fault] = []
  private var dates: DateOrder?
  private var zone: Zone?

  init(file: String) {
    self.file = file
  }

  /// What the map says of our columns, and the questions to leave out.
  mutating func read(_ text: String) -> (rules: [ColumnRule], ignored: [MappedQuestion]) {
    guard let root = compose(text) else { return ([], []) }
    guard let entries = mapping(root, of: "a map", keys: Key.allCases.map(\.rawValue)) else {
      return ([], [])
    }
    if let node = entries["dates"] { dates = order(node) }
    if let node = entries["time_zone"] { zone = named(node) }
    guard let columns = entries["columns"] else {
      tell(
        Place(file: file, line: 1), "the map has no \"columns\"; say there which question is which")
      return ([], [])
    }
    return (rules(in: columns), questions(in: entries["ignore"]))
  }

  private enum Key: String, CaseIterable {
    case dates, timeZone = "time_zone", columns, ignore
  }

  private mutating func compose(_ text: String) -> Node? {
    let brackets = text.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    let longest = text.split(whereSeparator: \.isNewline).map(\.utf8.count).max() ?? 0
    guard text.utf8.count <= Self.limit, brackets <= Self.mostBrackets, longest <= 4000 else {
      tell(Place(file: file), "the file is too large or too deep for a column map; name the map")
      return nil
    }
    do {
      if let node = try Yams.compose(yaml: text) { return node }
      tell(Place(file: file), "the map is empty; give it \"columns\"")
    } catch {
      tell(place(of: error), "this is no YAML that can be read (\(reason(of: error))); correct it")
    }
    return nil
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

// MARK: - Columns

extension ColumnMapReader {
  private mutating func rules(in node: Node) -> [ColumnRule] {
    guard case .mapping(let columns) = node else {
      tell(place(of: node), "\"columns\" is to have a line for each of our columns; write them so")
      return []
    }
    return columns.compactMap { key, value in
      guard let heading = text(key) else { return nil }
      var rule = ColumnRule(heading: heading, place: place(of: key))
      rule.dates = dates
      rule.zone = zone
      if case .mapping = value {
        fill(&rule, from: value)
      } else if let question = text(value) {
        rule.question = MappedQuestion(text: question, place: place(of: value))
      } else {
        return nil
      }
      return rule
    }
  }

  private static let ruleKeys = [
    "question", "occurrence", "column", "always", "answers", "choices", "separator", "others",
    "dates", "time_zone",
  ]

  private mutating func fill(_ rule: inout ColumnRule, from node: Node) {
    guard let entries = mapping(node, of: "a column", keys: Self.ruleKeys) else { return }
    rule.always = entries["always"].flatMap { text($0) }
    rule.separator = entries["separator"].flatMap { text($0) }
    rule.question = question(entries, at: place(of: node))
    if rule.question == nil, rule.always == nil {
      tell(rule.place, "\"\(rule.heading)\" has neither a question nor a value; add \"question\"")
    }
    if let node = entries["dates"] {
      rule.dates = order(node)
      rule.datesPlace = place(of: node)
    }
    if let node = entries["time_zone"] { rule.zone = named(node) }
    if let node = entries["answers"] { fillAnswers(of: &rule, from: node) }
    if let node = entries["choices"] { fillChoices(of: &rule, from: node) }
    if let node = entries["others"] {
      let word = text(node)
      if let word, word != "keep", word != "refuse" {
        tell(place(of: node), "\(word.cited) is nothing to do with others; write keep or refuse")
      }
      rule.keepsOthers = word == "keep"
    }
  }

  private mutating func fillAnswers(of rule: inout ColumnRule, from node: Node) {
    guard case .mapping(let pairs) = node else {
      tell(place(of: node), "\"answers\" is to have a line \"answer: value\" for each; write it so")
      return
    }
    for (key, value) in pairs {
      guard let answer = text(key), let value = text(value) else { continue }
      rule.answers = rule.answers ?? [:]
      rule.knownAnswers.append(answer)
      if rule.answers?.updateValue(value, forKey: FoldedText(answer).key) != nil {
        tell(place(of: key), "\(answer.cited) is answered twice; keep one of the two")
      }
    }
  }

  /// Choices are a list, or lines `choice: value` that say what each means as well.
  private mutating func fillChoices(of rule: inout ColumnRule, from node: Node) {
    switch node {
    case .sequence(let choices): rule.choices = choices.compactMap { text($0) }
    case .mapping(let pairs):
      rule.choices = pairs.compactMap { text($0.key) }
      fillAnswers(of: &rule, from: node)
    case .scalar, .alias:
      tell(place(of: node), "\"choices\" is a list; write each in a line of its own after \"- \"")
    }
  }
}

// MARK: - Questions

extension ColumnMapReader {
  private mutating func question(_ entries: [String: Node], at place: Place) -> MappedQuestion? {
    guard let node = entries["question"] ?? entries["column"] else {
      if let node = entries["occurrence"] {
        tell(self.place(of: node), "\"occurrence\" belongs to a question; add \"question\"")
      }
      return nil
    }
    return MappedQuestion(
      text: entries["question"].flatMap { text($0) },
      occurrence: entries["occurrence"].flatMap { number($0) },
      column: entries["column"].flatMap { number($0) }, place: self.place(of: node))
  }

  private mutating func questions(in node: Node?) -> [MappedQuestion] {
    guard let node else { return [] }
    guard case .sequence(let items) = node else {
      tell(place(of: node), "\"ignore\" is a list; write each question in a line after \"- \"")
      return []
    }
    return items.compactMap { item in
      if case .mapping = item {
        let keys = ["question", "occurrence", "column"]
        return mapping(item, of: "a question", keys: keys).flatMap {
          question($0, at: place(of: item))
        }
      }
      return text(item).map { MappedQuestion(text: $0, place: place(of: item)) }
    }
  }
}

// MARK: - Values

extension ColumnMapReader {
  /// The entries of a mapping, of which each key must be known.
  private mutating func mapping(_ node: Node, of thing: String, keys: [String]) -> [String: Node]? {
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

  private mutating func text(_ node: Node) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    tell(place(of: node), "a text is to stand here; put it in quotes if it has colons or brackets")
    return nil
  }

  private mutating func number(_ node: Node) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), number > 0 { return number }
    tell(place(of: node), "\(text.cited) is no number from 1; correct it")
    return nil
  }

  private mutating func order(_ node: Node) -> DateOrder? {
    guard let text = text(node) else { return nil }
    if let order = DateOrder(rawValue: text.lowercased()) { return order }
    let words = DateOrder.allCases.map(\.rawValue)
    let nearest = NearestText.closest(to: text, among: words)
    let remedy = nearest.map { "did you mean \($0)?" } ?? "write \(words.listed ?? "")"
    tell(place(of: node), "\(text.cited) is no order of dates; \(remedy)")
    return nil
  }

  private mutating func named(_ node: Node) -> Zone? {
    guard let text = text(node) else { return nil }
    if let zone = Zone(text) { return zone }
    tell(place(of: node), "\(text.cited) is no time zone; \(Zone.remedy(for: text))")
    return nil
  }

  private func place(of node: Node) -> Place {
    Place(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  private mutating func tell(_ place: Place, _ message: String) {
    faults.append(Fault(place: place, message: message))
  }
}
