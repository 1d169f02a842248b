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
      ["# Rules of matching. What follows # is for people."] + commentLines(remark ?? "") + [""]
      + ruleLines(rules.hard) + [""] + weightLines(rules.weights) + [""] + restLines(rules)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words in lines of comments.
  private static func commentLines(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 98 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("# \(word)")
      }
    }
    return lines
  }

  private static func ruleLines(_ hard: [HardRule]) -> [String] {
    let used = hard.map { rule in
      commented("  - \(rule.name)\(argument(of: rule))", rule.kind.meaning)
    }
    let unused = HardRuleKind.allCases.filter { kind in !hard.contains { $0.kind == kind } }.map {
      commented("  # - \($0.rawValue)\($0.example)", $0.meaning)
    }
    return ["# What every pair has to keep."] + ["rules:" + (used.isEmpty ? " []" : "")] + used
      + unused
  }

  private static func weightLines(_ weights: [MatchingCriterion: Int]) -> [String] {
    let used = MatchingCriterion.allCases.compactMap { criterion in
      weights[criterion].map { commented("  \(criterion.rawValue): \($0)", criterion.meaning) }
    }
    let unused = MatchingCriterion.allCases.filter { weights[$0] == nil }.map {
      commented("  # \($0.rawValue): 100", $0.meaning)
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
      commented("most-mentees: \(rules.mostMentees)", "for one mentor, whatever the form says"),
      commented(
        "carry-over-cycles: \(rules.carryOverCycles)", "how many cycles back the waiting count"),
      commented(
        "least-score: \(rules.leastScore)", "what a pair must reach when quality goes before number"
      ),
    ]
  }

  private static func argument(of rule: HardRule) -> String {
    if let number = rule.number { return ": \(number)" }
    guard !rule.organizations.isEmpty else { return "" }
    return ": [\(rule.organizations.map(quoted).joined(separator: ", "))]"
  }

  /// A text as YAML has it, in quotes unless it is a plain word.
  private static func quoted(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isWord, !text.isEmpty, !text.hasPrefix("-") { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value):
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: "\(scalar)"
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func commented(_ line: String, _ comment: String) -> String {
    line + String(repeating: " ", count: max(1, 30 - line.count)) + "# " + comment
  }
}
