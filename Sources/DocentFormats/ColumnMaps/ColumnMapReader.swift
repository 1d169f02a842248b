import Docent
import Yams

/// Reads a column map from YAML and collects what is wrong with it, each with line and column.
struct ColumnMapReader {
  private var nodes: YAMLNodes
  private var dates: DateOrder?
  private var zone: Zone?

  init(file: String) {
    nodes = YAMLNodes(
      file: file, kind: "column map", emptiness: "the map is empty; give it \"columns\"")
  }

  /// What is wrong with the map.
  var faults: [Fault] { nodes.faults }

  /// What the map says of our columns, and the questions to leave out.
  mutating func read(_ text: String) -> (rules: [ColumnRule], ignored: [MappedQuestion]) {
    guard let root = nodes.compose(text) else { return ([], []) }
    guard let entries = mapping(root, of: "a map", keys: Key.allCases.map(\.rawValue)) else {
      return ([], [])
    }
    if let node = entries["dates"] { dates = order(node) }
    if let node = entries["time_zone"] { zone = named(node) }
    guard let columns = entries["columns"] else {
      tell(
        Place(file: nodes.file, line: 1),
        "the map has no \"columns\"; say there which question is which")
      return ([], [])
    }
    return (rules(in: columns), questions(in: entries["ignore"]))
  }

  /// The keys that a map may have.
  static var keys: [String] { Key.allCases.map(\.rawValue) }

  private enum Key: String, CaseIterable {
    case dates, timeZone = "time_zone", columns, ignore
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
  private mutating func mapping(_ node: Node, of thing: String, keys: [String]) -> [String: Node]? {
    nodes.entries(of: node, thing, keys: keys)
  }

  private mutating func text(_ node: Node) -> String? { nodes.text(node) }

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

  private func place(of node: Node) -> Place { nodes.place(of: node) }

  private mutating func tell(_ place: Place, _ message: String) { nodes.tell(place, message) }
}
