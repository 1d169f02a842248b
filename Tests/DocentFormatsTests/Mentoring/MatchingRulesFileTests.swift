import Docent
import DocentFormats
import Testing

@Suite struct MatchingRulesFileTests {
  private static let whole = """
    rules:                     # hard rules
      - registered
      - other-institution
      - common-days: 1
      - mentor-years: 5
      - mentor-member: [nmrt, ala]
      - mentee-member: ala
    weights:
      topics: 250
      library-type: 100
      identity: 10
    tiers: [newcomers, carry-over]
    most-mentees: 3
    carry-over-cycles: 2
    least-score: 40
    """

  private func read(_ text: String) throws -> MatchingRules {
    try MatchingRulesFile.read(text: text, name: "rules.yaml")
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? FileRefused)?.faults.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func `a file says rules, weights, tiers and limits`() throws {
    let rules = try read(Self.whole)
    #expect(
      rules
        == MatchingRules(
          hard: [
            .registered, .otherInstitution, .commonDays(1), .mentorYears(atLeast: 5),
            .mentorMember(["nmrt", "ala"]), .menteeMember(["ala"]),
          ], weights: [.topics: 250, .libraryType: 100, .identity: 10],
          tiers: [.newcomers, .carryOver], mostMentees: 3, carryOverCycles: 2, leastScore: 40))
  }

  @Test func `what a file leaves out is as rules have it when they are not told`() throws {
    #expect(try read("rules: []\n") == MatchingRules(hard: [], weights: [:]))
    #expect(try read("weights: {topics: 0}\n").weights == [.topics: 0])
    #expect(try read("tiers: []\n").tiers == [])
  }

  @Test(arguments: [
    MatchingRules.preset(for: .conference), .preset(for: .career),
    MatchingRules(hard: [], weights: [:], tiers: [], mostMentees: 1),
    MatchingRules(
      hard: HardRuleKind.allCases.reversed().compactMap {
        $0.rule() ?? $0.rule(number: 7)
          ?? $0.rule(organizations: ["a \"b\"\\ c", "- x", "é\u{7}\n"])
      }, weights: [.topics: 0, .place: 30_000], leastScore: 30_000),
  ])
  func `what is written is read as equal rules`(rules: MatchingRules) throws {
    let text = MatchingRulesFile.text(of: rules)
    #expect(try read(text) == rules, "\(text)")
  }

  @Test(arguments: MatchingRules.presets)
  func `every preset is read as it is written, with its reason`(preset: MatchingPreset) throws {
    let text = MatchingRulesFile.text(of: preset.rules, about: preset.reason)
    #expect(try read(text) == preset.rules, "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    #expect(text.replacing("\n# ", with: " ").contains(preset.reason))
  }

  @Test func `what is written explains every rule and criterion, used or not`() {
    let text = MatchingRulesFile.text(of: .preset(for: .conference))
    for name in HardRuleKind.allCases.map(\.rawValue) + MatchingCriterion.allCases.map(\.rawValue) {
      let lines = text.split(separator: "\n").filter {
        $0.contains(" \(name) ") || $0.contains(" \(name):")
      }
      #expect(lines.contains { $0.split(separator: "# ").count > 1 }, "\(name)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  @Test func `all faults of a file are told, each with its place and what to do`() {
    let text = """
      rules:
        - registred
        - common-days
        - common-days: 1
        - mentor-years: many
        - mentee-years: -1
        - hours-apart:
        - registered: yes
        - mentor-member: []
        - adults
        - adults
      wieghts: {}
      weights: {topcs: 5, place: 3000, divisions: 30001}
      tiers: [newcomer, others, others]
      most-mentees: 0
      carry-over-cycles: [1]
      least-score: 1.5
      """
    #expect(
      faults(text) == [
        "rules.yaml:2:5: \"registred\" is no rule that Docent knows; did you mean registered?",
        "rules.yaml:3:5: the rule common-days needs a whole number from 1 to 31; write it like "
          + "\"- common-days: 1\"",
        "rules.yaml:4:5: the rule common-days stands twice; keep one of the two",
        "rules.yaml:5:19: \"many\" is not a whole number from 0 to 80; correct it",
        "rules.yaml:6:19: \"-1\" is not a whole number from 0 to 80; correct it",
        "rules.yaml:7:17: the value is missing; give a whole number from 0 to 26",
        "rules.yaml:8:17: the rule registered takes no value; write it alone, \"- registered\"",
        "rules.yaml:9:20: the rule mentor-member needs the short names of organizations; give one",
        "rules.yaml:11:5: the rule adults stands twice; keep one of the two",
        "rules.yaml:12:1: a file of rules has no \"wieghts\"; did you mean \"weights\"?",
        "rules.yaml:13:11: \"topcs\" is no criterion that Docent knows; did you mean topics?",
        "rules.yaml:13:45: \"30001\" is not a whole number from 0 to 30000; correct it",
        "rules.yaml:14:9: \"newcomer\" is no tier that Docent knows; did you mean newcomers?",
        "rules.yaml:14:27: the tier others stands twice; keep one of the two",
        "rules.yaml:15:15: \"0\" is not a whole number from 1 to 100; correct it",
        "rules.yaml:16:20: a text is to stand here; put it in quotes if it has colons or brackets",
        "rules.yaml:17:14: \"1.5\" is not a whole number from 0 to 30000; correct it",
      ])
  }

  @Test func `weights may come to so much and no more`() {
    #expect(faults("weights: {topics: 29999, place: 1}\n") == [])
    let told = faults("weights:\n  topics: 30000\n  place: 1\n")
    #expect(told.count == 1 && told[0].hasPrefix("rules.yaml:2:3: the weights come to 30001;"))
  }

  @Test func `a criterion that is told only with others needs two that weigh as much`() {
    #expect(faults("weights: {identity: 5, topics: 2, place: 3, wishes: 9}\n") == [])
    #expect(faults("weights: {identity: 0}\n") == [])
    for weights in [
      "identity: 5", "identity: 5, topics: 9", "identity: 5, topics: 9, place: 0",
      "identity: 5, topics: 1, place: 3, wishes: 9",
    ] {
      let told = faults("weights: {\(weights)}\n")
      #expect(
        told.count == 1 && told[0].hasPrefix("rules.yaml:1:11: identity has to weigh no more"))
    }
  }

  @Test(arguments: [
    ("rules: [\n", "no YAML that can be read"), ("", "the file is empty; docent export rules"),
    ("rules: {registered: 1}\n", "\"rules\" is a list"), ("- registered\n", "lines \"key: value\""),
    ("weights: [topics]\n", "\"weights\" is to have a line"), ("tiers: others\n", "is a list"),
    ("weights: {topics: 1, topics: 2}\n", "topics twice"),
    (String(repeating: "[", count: 5000), "too large or too deep"),
    (String(repeating: "\n", count: 70_000), "too large or too deep"),
  ])
  func `what is no file of rules is told`(text: String, fault: String) {
    #expect(faults(text).contains { $0.contains(fault) }, "\(faults(text))")
  }
}
