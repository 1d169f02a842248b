import Docent
import Yams

/// Reads rules of planning from YAML and collects what is wrong, each with line and column.
struct PlanningRulesReader {
  var nodes: YAMLNodes
  var rules = PlanningRules.standard

  init(file: String) {
    nodes = YAMLNodes(
      file: file, kind: "file of planning rules",
      emptiness: "the file is empty; docent export planning-rules writes one to begin with",
      limit: 1 << 16)
  }

  /// What is wrong with the file.
  var faults: [Fault] { nodes.faults }

  /// What the file says.
  mutating func read(_ text: String) -> PlanningRules {
    let keys = PlanningRulesKey.allCases.map(\.rawValue)
    guard let root = nodes.compose(text),
      let entries = nodes.entries(of: root, "a file of planning rules", keys: keys)
    else { return rules }
    var faulty: Set<String> = []
    // The preset comes first in the order of keys: all others change it.
    for key in PlanningRulesKey.allCases {
      guard let node = entries[key.rawValue] else { continue }
      let before = nodes.faults.count
      read(key, node)
      if nodes.faults.count > before { faulty.insert(key.rawValue) }
    }
    for objection in rules.objections where !faulty.contains(objection.section) {
      tell(entries[objection.section] ?? root, objection.description)
    }
    return rules
  }

  private mutating func read(_ key: PlanningRulesKey, _ node: Node) {
    switch key {
    case .preset: readPreset(node)
    case .kinds: readNamed(node, \.kinds, "kind") { $0.kind($1, known: $2) }
    case .otherKinds: rules.otherKind = kind(node, known: rules.otherKind) ?? rules.otherKind
    case .tracks: readNamed(node, \.tracks, "track") { reader, node, _ in reader.points(node) }
    case .levels: readNamed(node, \.levels, "level") { reader, node, _ in reader.points(node) }
    case .audiences: readNamed(node, \.audiences, "audience") { $0.audience($1, known: $2) }
    case .star: rules.starPoints = points(node) ?? rules.starPoints
    case .recommendation: rules.recommendationPoints = points(node) ?? rules.recommendationPoints
    case .follow: rules.followPoints = points(node) ?? rules.followPoints
    case .mostOfOneTopic: readLimit(node, \.mostOfOneTopic) { $0.number($1, .count) }
    case .mostSessions: readLimit(node, \.mostSessions) { $0.number($1, .count) }
    case .mostHours: readLimit(node, \.mostMinutes) { $0.hours($1) }
    case .interest, .day, .meal, .meetings, .walking: readParts(of: key, node)
    }
  }

  private mutating func readPreset(_ node: Node) {
    guard let name = nodes.text(node) else { return }
    if let preset = PlanningRules.preset(named: name) {
      rules = preset.rules
    } else {
      nodes.tellUnknown(name, "preset", at: node, among: PlanningRules.presets.map(\.name))
    }
  }

  private mutating func readLimit(
    _ node: Node, _ path: WritableKeyPath<PlanningRules, Int?>,
    _ value: (inout Self, Node) -> Int?
  ) {
    if isNone(node) {
      rules[keyPath: path] = nil
    } else if let limit = value(&self, node) {
      rules[keyPath: path] = limit
    }
  }

  /// The parts of a section in which each has a name of its own.
  private mutating func readParts(of key: PlanningRulesKey, _ node: Node) {
    let parts = PlanningRules.parts.filter { $0.section == key.rawValue }
    let entries = nodes.entries(of: node, "\"\(key.rawValue)\"", keys: parts.map(\.name))
    for part in parts {
      guard let node = entries?[part.name] else { continue }
      if let number = number(node, part.measure) { rules[keyPath: part.path] = number }
    }
  }
}

// MARK: - Names that people choose

extension PlanningRulesReader {
  /// Entries under names of a programme, each once whatever its case and blanks.
  private mutating func readNamed<Value>(
    _ node: Node, _ path: WritableKeyPath<PlanningRules, [String: Value]>, _ thing: String,
    _ read: (inout Self, Node, Value?) -> Value?
  ) {
    guard case .mapping(let pairs) = node else {
      tell(node, "write a line \"\(thing): points\" for each \(thing), or {} for none")
      return
    }
    var seen: Set<FoldedText> = []
    for (key, value) in pairs {
      guard let text = nodes.text(key) else { continue }
      let name = thing == "kind" && !text.isEmpty ? SessionKind.name(of: text) : text
      if FoldedText(name).key.isEmpty {
        tell(key, "the name of the \(thing) is missing; give it")
      } else if seen.insert(FoldedText(name)).inserted {
        let known = rules[keyPath: path].keys.first { FoldedText($0) == FoldedText(name) }
        let before = known.flatMap { rules[keyPath: path].removeValue(forKey: $0) }
        if !isNone(value) { rules[keyPath: path][name] = read(&self, value, before) ?? before }
      } else {
        tell(key, "the \(thing) \(name.cited) stands twice; keep one of the two")
      }
    }
  }

  private mutating func kind(_ node: Node, known: PlanningRules.Kind?) -> PlanningRules.Kind? {
    var kind = known ?? PlanningRules.Kind(points: rules.otherKind.points)
    if case .scalar = node {
      kind.points = points(node) ?? kind.points
      return kind
    }
    let keys = ["points", "must", "drop-in", "leave-after", "leave-costs"]
    guard let entries = nodes.entries(of: node, "a kind", keys: keys) else { return nil }
    if let node = entries["points"] { kind.points = points(node) ?? kind.points }
    if let node = entries["must"], let name = nodes.text(node) {
      kind.must = nodes.named(name, "must", at: node) ?? kind.must
    }
    if let node = entries["drop-in"] { kind.isDropIn = flag(node) ?? kind.isDropIn }
    readLeaving(entries, of: &kind)
    return kind
  }

  private mutating func readLeaving(
    _ entries: [String: Node], of kind: inout PlanningRules.Kind
  ) {
    if let node = entries["leave-after"] {
      if isNone(node) {
        kind.leaving = nil
      } else if let minutes = number(node, .stay) {
        kind.leaving = .init(afterMinutes: minutes, costs: kind.leaving?.costs ?? 0)
      }
    }
    guard let node = entries["leave-costs"], let costs = points(node) else { return }
    if kind.leaving != nil {
      kind.leaving?.costs = costs
    } else if entries["leave-after"].map(isNone) ?? true {
      tell(node, "the kind may not be left early; give leave-after, too, or no leave-costs")
    }
  }

  private mutating func audience(
    _ node: Node, known: PlanningRules.Audience?
  ) -> PlanningRules.Audience? {
    if case .scalar = node { return points(node).map { PlanningRules.Audience(points: $0) } }
    guard let entries = nodes.entries(of: node, "an audience", keys: ["points", "for"]) else {
      return nil
    }
    var audience = known ?? PlanningRules.Audience(points: 0)
    if let node = entries["points"] {
      audience.points = points(node) ?? audience.points
    } else if known == nil {
      tell(node, "the audience has no points; give them")
    }
    if let node = entries["for"] {
      let whom: [String: Bool] = ["newcomers": true, "everyone": false]
      audience.isForNewcomers =
        nodes.value(node, "newcomers or everyone") { whom[$0] } ?? audience.isForNewcomers
    }
    return audience
  }
}

// MARK: - Values

extension PlanningRulesReader {
  private mutating func points(_ node: Node) -> Int? { number(node, .points) }

  private mutating func number(_ node: Node, _ measure: PlanningRules.Measure) -> Int? {
    measure == .clock ? clock(node) : nodes.number(node, in: measure.bounds)
  }

  private mutating func flag(_ node: Node) -> Bool? {
    let words = ["yes": true, "true": true, "no": false, "false": false]
    return nodes.value(node, "yes or no") { words[$0.lowercased()] }
  }

  /// A time of day, in minutes after midnight.
  private mutating func clock(_ node: Node) -> Int? {
    nodes.value(node, "a time of day such as 07:30") { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let isPlain = parts.allSatisfy {
        (1...2).contains($0.utf8.count) && $0.allSatisfy(\.isNumber)
      }
      guard isPlain, parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
        let minute = Int(parts[1]), minute < 60
      else { return nil }
      let minutes = hour * 60 + minute
      return PlanningRules.Measure.clock.bounds.contains(minutes) ? minutes : nil
    }
  }

  /// Hours in quarters, in minutes.
  private mutating func hours(_ node: Node) -> Int? {
    nodes.value(node, "a number of hours from 0.25 to 24, in quarters") { text in
      guard let quarters = Double(text).map({ $0 * 4 }), (1...96).contains(quarters),
        quarters == quarters.rounded()
      else { return nil }
      return Int(quarters) * 15
    }
  }

  private func isNone(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.string == PlanningRulesFile.none
  }

  private mutating func tell(_ node: Node, _ message: String) {
    nodes.tell(nodes.place(of: node), message)
  }
}
