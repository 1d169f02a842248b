public import Docent

extension PlanningRulesFile {
  /// The YAML of some rules: all that they say with what it means, so that the file can be edited
  /// without a manual.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - remark: What to tell readers of them, in sentences.
  /// - Returns: A text that is read as equal rules.
  public static func text(of rules: PlanningRules, about remark: String? = nil) -> String {
    let head =
      ["# Rules of planning. What follows # is for people."] + YAMLText.comments(remark ?? "") + [
        ""
      ]
    let lines = head + kindLines(rules) + [""] + worthLines(rules) + [""] + dayLines(rules)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func kindLines(_ rules: PlanningRules) -> [String] {
    let head = YAMLText.comments(
      """
      What a session of a kind is worth, in points. Besides: must: newcomers or everyone; \
      drop-in: yes for what one looks into at any time; leave-after: 30 for what may be left after \
      so many minutes, leave-costs: 5 for the points that this costs.
      """)
    return head
      + section("kinds", rules.kinds, beside: PlanningRules.standard.kinds, kindText)
      + [
        YAMLText.line(
          "other-kinds: \(kindText(rules.otherKind, beside: PlanningRules.standard.otherKind))",
          "kinds that are not named")
      ]
  }

  private static func worthLines(_ rules: PlanningRules) -> [String] {
    let standard = PlanningRules.standard
    return ["# What a session is worth besides."]
      + [partsLine("interest", of: rules, "an interest that it meets, by where it speaks of it")]
      + section("tracks", rules.tracks, beside: standard.tracks, example: "Technology: 10") {
        points, _ in "\(points)"
      }
      + section("levels", rules.levels, beside: standard.levels, example: "beginner: 10") {
        points, _ in "\(points)"
      }
      + section(
        "audiences", rules.audiences, beside: standard.audiences,
        example: "first-timers: {points: 40, for: newcomers}", audienceText)
      + [
        YAMLText.line("star: \(rules.starPoints)", "the attendee's own star"),
        YAMLText.line(
          "recommendation: \(rules.recommendationPoints)", "each mentor who recommends it"),
        YAMLText.line("follow: \(rules.followPoints)", "each speaker whom the attendee follows"),
      ]
  }

  private static func dayLines(_ rules: PlanningRules) -> [String] {
    func limit(_ key: String, _ limit: Int?, _ measure: PlanningRules.Measure) -> String {
      "\(key): \(limit.map(measure.text) ?? none)"
    }
    return [
      "# What a day may hold; none for no limit.",
      YAMLText.line(
        limit("most-of-one-topic", rules.mostOfOneTopic, .count), "sessions of one topic a day"),
      YAMLText.line(
        limit("most-sessions", rules.mostSessions, .count),
        "sessions a day, unless the attendee says otherwise"),
      YAMLText.line(
        limit("most-hours", rules.mostMinutes, .hours), "hours of sessions a day, in quarters"),
      partsLine("day", of: rules, "when meetings and meals are placed"),
      partsLine("meal", of: rules, "the midday meal, with its shortest and longest minutes"),
      partsLine("meetings", of: rules, "when meetings with a mentor begin"),
      partsLine("walking", of: rules, "minutes of walks that nobody measured"),
    ]
  }
}

// MARK: - Sections

extension PlanningRulesFile {
  /// A section of names that people choose.
  ///
  /// What the standard rules have and these do not stands in it as taken away, because a file
  /// without a preset begins with those.
  private static func section<Value>(
    _ key: String, _ own: [String: Value], beside standard: [String: Value],
    example: String? = nil, _ text: (Value, Value?) -> String
  ) -> [String] {
    let names = Set(own.keys).union(standard.keys).sorted()
    guard !names.isEmpty else {
      return [example.map { YAMLText.line("\(key): {}", "such as {\($0)}") } ?? "\(key): {}"]
    }
    return ["\(key):"]
      + names.map { name in
        let value = own[name].map { text($0, standard[name]) } ?? none
        return "  \(YAMLText.quoted(name)): \(value)"
      }
  }

  private static func partsLine(
    _ section: String, of rules: PlanningRules, _ comment: String
  ) -> String {
    let parts = PlanningRules.parts.filter { $0.section == section }.map { part in
      let text = part.measure.text(rules[keyPath: part.path])
      return "\(part.name): \(part.measure == .clock ? "\"\(text)\"" : text)"
    }
    return YAMLText.line("\(section): {\(parts.joined(separator: ", "))}", comment)
  }

  /// What a kind says beyond its points, and what the standard's says beyond them.
  private static func kindText(_ kind: PlanningRules.Kind, beside standard: PlanningRules.Kind?)
    -> String
  {
    var parts = ["points: \(kind.points)"]
    if kind.must != .nobody || standard?.must ?? .nobody != .nobody {
      parts.append("must: \(kind.must.rawValue)")
    }
    if kind.isDropIn || standard?.isDropIn ?? false {
      parts.append("drop-in: \(kind.isDropIn.word)")
    }
    if let leaving = kind.leaving {
      parts += ["leave-after: \(leaving.afterMinutes)", "leave-costs: \(leaving.costs)"]
    } else if standard?.leaving != nil {
      parts.append("leave-after: \(none)")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func audienceText(
    _ audience: PlanningRules.Audience, beside _: PlanningRules.Audience?
  ) -> String {
    guard audience.isForNewcomers else { return "\(audience.points)" }
    return "{points: \(audience.points), for: newcomers}"
  }
}
