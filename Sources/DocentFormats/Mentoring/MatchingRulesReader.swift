import Docent
import Yams

/// Reads rules of matching from YAML and collects what is wrong, each with line and column.
struct MatchingRulesReader {
  private var nodes: YAMLNodes
  private var rules = MatchingRules(hard: [], weights: [:])

  init(file: String) {
    nodes = YAMLNodes(
      file: file, kind: "file of rules",
      emptiness: "the file is empty; docent export rules writes one to begin with",
      limit: 1 << 16)
  }

  /// What is wrong with the file.
  var faults: [Fault] { nodes.faults }

  /// What the file says.
  mutating func read(_ text: String) -> MatchingRules {
    let keys = MatchingRulesKey.allCases.map(\.rawValue)
    guard let root = nodes.compose(text),
      let entries = nodes.entries(of: root, "a file of rules", keys: keys)
    else { return rules }
    func node(_ key: MatchingRulesKey) -> Node? { entries[key.rawValue] }
    if let node = node(.rules) { readRules(in: node) }
    if let node = node(.weights) { readWeights(in: node) }
    if let node = node(.tiers) { readTiers(in: node) }
    if let node = node(.mostMentees) {
      rules.mostMentees =
        nodes.number(node, in: MatchingRules.mostMenteesBounds) ?? rules.mostMentees
    }
    if let node = node(.carryOverCycles) {
      rules.carryOverCycles =
        nodes.number(node, in: MatchingRules.carryOverBounds) ?? rules.carryOverCycles
    }
    if let node = node(.leastScore) {
      rules.leastScore = nodes.number(node, in: MatchingRules.scoreBounds) ?? rules.leastScore
    }
    return rules
  }
}

// MARK: - Rules

extension MatchingRulesReader {
  private mutating func readRules(in node: Node) {
    guard case .sequence(let items) = node else {
      tell(node, "\"rules\" is a list; write each rule in a line after \"- \", or [] for none")
      return
    }
    var seen: Set<HardRuleKind> = []
    for item in items {
      guard case .mapping(let pairs) = item else {
        if let name = nodes.text(item) { add(name, at: item, value: nil, &seen) }
        continue
      }
      for (key, value) in pairs {
        if let name = nodes.text(key) { add(name, at: key, value: value, &seen) }
      }
    }
  }

  private mutating func add(
    _ name: String, at node: Node, value: Node?, _ seen: inout Set<HardRuleKind>
  ) {
    guard let kind: HardRuleKind = nodes.named(name, "rule", at: node) else { return }
    guard seen.insert(kind).inserted else {
      return tell(node, "the rule \(name) stands twice; keep one of the two")
    }
    let rule: HardRule?
    switch (kind.argument, value) {
    case (.none, nil): rule = kind.rule()
    case (.none, let value?):
      return tell(value, "the rule \(name) \(kind.need); write it alone, \"- \(name)\"")
    case (.number, nil):
      return tell(node, "the rule \(name) \(kind.need); write it like \"- \(name): 1\"")
    case (.organizations, nil):
      return tell(node, "the rule \(name) \(kind.need); write it like \"- \(name): [nmrt]\"")
    case (.number(let bounds), let value?):
      rule = nodes.number(value, in: bounds).flatMap { kind.rule(number: $0) }
    case (.organizations, let value?):
      rule = organizations(value, of: kind).flatMap { kind.rule(organizations: $0) }
    }
    if let rule { rules.hard.append(rule) }
  }

  /// A list of short names, or a single one.
  private mutating func organizations(_ node: Node, of kind: HardRuleKind) -> [String]? {
    let items: [Node] = if case .sequence(let list) = node { Array(list) } else { [node] }
    var names: [String] = []
    for item in items {
      guard let name = nodes.text(item) else { return nil }
      if names.contains(name) {
        tell(item, "\(name.cited) stands twice; keep one of the two")
      } else if !name.isEmpty {
        names.append(name)
      }
    }
    if names.isEmpty { tell(node, "the rule \(kind.rawValue) \(kind.need); give one") }
    return names
  }
}

// MARK: - Weights and tiers

extension MatchingRulesReader {
  private mutating func readWeights(in node: Node) {
    guard case .mapping(let pairs) = node else {
      tell(node, "\"weights\" is to have a line \"criterion: points\" for each; write it so")
      return
    }
    var places: [MatchingCriterion: Node] = [:]
    for (key, value) in pairs {
      guard let name = nodes.text(key),
        let criterion: MatchingCriterion = nodes.named(name, "criterion", at: key)
      else { continue }
      places[criterion] = key
      if let points = nodes.number(value, in: MatchingRules.scoreBounds) {
        rules.weights[criterion] = points
      }
    }
    for objection in rules.weightObjections {
      var place = node
      if case .exposed(let criterion) = objection { place = places[criterion] ?? node }
      tell(place, objection.description)
    }
  }

  private mutating func readTiers(in node: Node) {
    guard case .sequence(let items) = node else {
      tell(node, "\"tiers\" is a list; write it like [carry-over, newcomers, others]")
      return
    }
    rules.tiers = []
    for item in items {
      guard let name = nodes.text(item),
        let tier: MatchingRules.Tier = nodes.named(name, "tier", at: item)
      else { continue }
      if rules.tiers.contains(tier) {
        tell(item, "the tier \(name) stands twice; keep one of the two")
      } else {
        rules.tiers.append(tier)
      }
    }
  }
}

// MARK: - Values

extension MatchingRulesReader {
  private mutating func tell(_ node: Node, _ message: String) {
    nodes.tell(nodes.place(of: node), message)
  }
}
