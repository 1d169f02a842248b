import Docent
import DocentFormats
import Testing

@Suite struct PlanningRulesFileTests {
  private func read(_ text: String) throws -> PlanningRules {
    try PlanningRulesFile.read(text: text, name: "rules.yaml")
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? FileRefused)?.faults.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func `a file says what sessions are worth and what a day may hold`() throws {
    let rules = try read(
      """
      kinds:
        Poster Session: {points: 7, drop-in: yes}
        social: {leave-after: 30, leave-costs: 5}
        keynote: 46
        orientation: {must: everyone}
        meeting: none
      other-kinds: {points: 21}
      interest: {topic: 1, abstract: 3}
      tracks: {Main Hall: 4}
      levels: {beginner: 5}
      audiences:
        newcomers: {points: 40, for: newcomers}
        students: 6
      star: 7
      recommendation: 8
      follow: 9
      most-of-one-topic: 2
      most-sessions: 6
      most-hours: 6.5
      day: {from: "8:00", until: 24:00}
      meal: {from: 11:30, until: 13:30, minutes: 30, longest: 45}
      meetings: {from: 09:00, until: 18:30, step: 30}
      walking: {same-floor: 1, same-building: 3, other-building: 20}
      """)
    var wanted = PlanningRules.standard
    wanted.kinds["poster-session"] = .init(points: 7, isDropIn: true)
    wanted.kinds["social"]?.leaving = .init(afterMinutes: 30, costs: 5)
    wanted.kinds["keynote"]?.points = 46
    wanted.kinds["orientation"]?.must = .everyone
    wanted.kinds["meeting"] = nil
    wanted.otherKind.points = 21
    wanted.interest.topic = 1
    wanted.interest.abstract = 3
    wanted.tracks = ["Main Hall": 4]
    wanted.levels = ["beginner": 5]
    wanted.audiences = [
      "newcomers": .init(points: 40, isForNewcomers: true), "students": .init(points: 6),
    ]
    (wanted.starPoints, wanted.recommendationPoints, wanted.followPoints) = (7, 8, 9)
    (wanted.mostOfOneTopic, wanted.mostSessions, wanted.mostMinutes) = (2, 6, 390)
    wanted.day = .init(from: 480, until: 1440)
    wanted.meal.window = .init(from: 690, until: 810)
    (wanted.meal.minutes, wanted.meal.longestMinutes) = (30, 45)
    wanted.meetingStarts = .init(from: 540, until: 1110)
    wanted.meetingStep = 30
    wanted.walking.sameFloor = 1
    wanted.walking.sameBuilding = 3
    wanted.walking.otherBuilding = 20
    #expect(rules == wanted, "\(rules.changes(from: wanted))")
  }

  @Test func `what a file does not name is as in its preset, else as in the standard rules`() throws
  {
    let preset = try #require(PlanningRules.preset(named: "ala-annual")).rules
    #expect(try read("preset: ala-annual\n") == preset)
    #expect(try read("star: 100\n") == .standard)
    let rules = try read(
      """
      audiences: {FIRST-TIMERS: {points: 5}, students: 5}
      most-sessions: none
      kinds: {reception: {leave-after: none}, exhibits: {drop-in: no}}
      preset: ala-annual
      """)
    var wanted = preset
    wanted.audiences["first-timers"] = nil
    wanted.audiences["FIRST-TIMERS"] = .init(points: 5, isForNewcomers: true)
    wanted.audiences["students"] = .init(points: 5)
    wanted.kinds["reception"]?.leaving = nil
    wanted.kinds["exhibits"]?.isDropIn = false
    #expect(rules == wanted, "\(rules.changes(from: wanted))")
  }

  private static var unusual: PlanningRules {
    var rules = PlanningRules(kinds: [
      "orientation": .init(points: 0), "a-\"b\":-c": .init(points: 10_000, must: .everyone),
      "none": .init(points: 1, isDropIn: true, leaving: .init(afterMinutes: 1, costs: 0)),
    ])
    rules.otherKind = .init(
      points: 3, must: .newcomers, isDropIn: true, leaving: .init(afterMinutes: 9, costs: 9))
    rules.tracks = ["- x": 1, "é, {y}": 2]
    rules.levels = ["beginner": 1]
    rules.audiences = ["yes": .init(points: 0), "7": .init(points: 7, isForNewcomers: true)]
    (rules.mostOfOneTopic, rules.mostSessions, rules.mostMinutes) = (1, 100, 1425)
    rules.day = .init(from: 0, until: 1440)
    return rules
  }

  @Test(
    arguments: PlanningRules.presets + [
      PlanningPreset(name: "unusual", reason: "Such rules are rare.", rules: unusual)
    ])
  func `what is written is read as equal rules, with its reason`(preset: PlanningPreset) throws {
    let text = PlanningRulesFile.text(of: preset.rules, about: preset.reason)
    let rules = try read(text)
    #expect(rules == preset.rules, "\(rules.changes(from: preset.rules)) \(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 }, "\(text)")
    #expect(text.replacing("\n# ", with: " ").contains(preset.reason))
  }

  @Test func `all faults of a file are told, each with its place and what to do`() {
    let text = """
      preset: ala-anual
      kinds:
        keynote: {points: 10001, must: newcomer, drop-inn: yes}
        Key note: {points: 1}
        key  NOTE: 2
        social: {leave-costs: 5}
        workshop: {leave-after: never, drop-in: perhaps}
        panel: []
      intrest: {}
      interest: {topics: 1, title: x}
      tracks: [a]
      audiences: {students: {for: pupils}}
      star:
      most-sessions: 0
      most-hours: 6.3
      day: {from: "22:00", until: "07:00"}
      meal: {from: 7pm, minutes: 300}
      meetings: {step: 4, from: "24:01", until: "9:5"}
      walking: {same-floor: -1}
      """
    #expect(
      faults(text) == [
        "rules.yaml:1:9: \"ala-anual\" is no preset that Docent knows; did you mean ala-annual?",
        "rules.yaml:3:21: \"10001\" is not a whole number from 0 to 10000; correct it",
        "rules.yaml:3:34: \"newcomer\" is no must that Docent knows; did you mean newcomers?",
        "rules.yaml:3:44: a kind has no \"drop-inn\"; did you mean \"drop-in\"?",
        "rules.yaml:5:3: the kind \"key-note\" stands twice; keep one of the two",
        "rules.yaml:6:25: the kind may not be left early; give leave-after, too, or no leave-costs",
        "rules.yaml:7:27: \"never\" is not a whole number from 1 to 1440; correct it",
        "rules.yaml:7:43: \"perhaps\" is not yes or no; correct it",
        "rules.yaml:8:10: a kind is written in lines \"key: value\"; write it so",
        "rules.yaml:9:1: a file of planning rules has no \"intrest\"; did you mean \"interest\"?",
        "rules.yaml:10:12: \"interest\" has no \"topics\"; did you mean \"topic\"?",
        "rules.yaml:10:30: \"x\" is not a whole number from 0 to 10000; correct it",
        "rules.yaml:11:9: write a line \"track: points\" for each track, or {} for none",
        "rules.yaml:12:23: the audience has no points; give them",
        "rules.yaml:12:29: \"pupils\" is not newcomers or everyone; correct it",
        "rules.yaml:13:6: the value is missing; give a whole number from 0 to 10000",
        "rules.yaml:14:16: \"0\" is not a whole number from 1 to 100; correct it",
        "rules.yaml:15:13: \"6.3\" is not a number of hours from 0.25 to 24, in quarters; correct it",
        "rules.yaml:16:6: day ends before it begins; let until be after from",
        "rules.yaml:17:14: \"7pm\" is not a time of day such as 07:30; correct it",
        "rules.yaml:18:18: \"4\" is not a whole number from 5 to 240; correct it",
        "rules.yaml:18:27: \"24:01\" is not a time of day such as 07:30; correct it",
        "rules.yaml:18:43: \"9:5\" is not a time of day such as 07:30; correct it",
        "rules.yaml:19:23: \"-1\" is not a whole number from 0 to 1440; correct it",
      ])
  }

  @Test(arguments: [
    ("meal: {longest: 200}\n", "rules.yaml:1:7: the longest meal does not fit"),
    ("star: 1\nmeal: {minutes: 90}\n", "rules.yaml:2:7: the longest meal is shorter"),
    ("kinds: [\n", "no YAML that can be read"),
    ("", "the file is empty; docent export planning-rules"),
    ("- star\n", "lines \"key: value\""), ("kinds: {\"\": 1}\n", "the name of the kind is missing"),
    ("preset: [a]\n", "a text is to stand here"),
    ("most-hours: inf\n", "in quarters"), ("most-hours: nan\n", "in quarters"),
    ("most-hours: 1e300\n", "in quarters"),
  ])
  func `what nobody can plan by is told`(text: String, fault: String) {
    let told = faults(text)
    #expect(told.count == 1 && told[0].contains(fault), "\(told)")
  }
}
