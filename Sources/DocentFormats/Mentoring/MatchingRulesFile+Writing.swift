public import Docent

extension MatchingRulesFile {
  /// The YAML of some rules: a line for each with what it means, and the rules and criteria that are
  /// not in use as comments, so that the file can be edited without a manual.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - remark: What to tell readers of them, in sentences.
  /// - Returns: A text that is read as equal rules.
  public static func text(of rules: MatchingRules, about remark: String? = nil) -> String {
    let lines =
      ["# Rules of matching. What follows # is for people."] + YAMLText.comments(remark ?? "") + [
        ""
      ]
      + ruleLines(rules.hard) + [""] + weightLines(rules.weights) + [""] + restLines(rules)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func ruleLines(_ hard: [HardRule]) -> [String] {
    let used = hard.map { rule in
      YAMLText.line("  - \(rule.name)\(argument(of: rule))", rule.kind.meaning)
    }
    let unused = HardRuleKind.allCases.filter { kind in !hard.contains { $0.kind == kind } }.map {
      YAMLText.line("  # - \($0.rawValue)\($0.example)", $0.meaning)
    }
    return ["# What every pair has to keep."] + ["rules:" + (used.isEmpty ? " []" : "")] + used
      + unused
  }

  private static func weightLines(_ weights: [MatchingCriterion: Int]) -> [String] {
    let used = MatchingCriterion.allCases.compactMap { criterion in
      weights[criterion].map { YAMLText.line("  \(criterion.rawValue): \($0)", criterion.meaning) }
    }
    let unused = MatchingCriterion.allCases.filter { weights[$0] == nil }.map {
      YAMLText.line("  # \($0.rawValue): 100", $0.meaning)
    }
    let head = "# What makes one pair better: the points of a criterion at full strength."
    return [head, "weights:" + (used.isEmpty ? " {}" : "")] + used + unused
  }

  private static func restLines(_ rules: MatchingRules) -> [String] {
    let tiers = rules.tiers.map(\.rawValue).joined(separator: ", ")
    return [
      "# Who is served first; who is in no tier comes last. There are carry-over (left waiting by an",
      "# earlier cycle), newcomers and others.",
      "tiers: [\(tiers)]",
      YAMLText.line("most-mentees: \(rules.mostMentees)", "for one mentor, whatever the form says"),
      YAMLText.line(
        "carry-over-cycles: \(rules.carryOverCycles)", "how many cycles back the waiting count"),
      YAMLText.line(
        "least-score: \(rules.leastScore)", "what a pair must reach when quality goes before number"
      ),
    ]
  }

  private static func argument(of rule: HardRule) -> String {
    if let number = rule.number { return ": \(number)" }
    guard !rule.organizations.isEmpty else { return "" }
    return ": [\(rule.organizations.map(YAMLText.quoted).joined(separator: ", "))]"
  }
}
