import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct PlanningRulesRepositoryTests {
  private let sample: SampleConference
  private var store: Store { sample.store }

  init() throws { sample = try SampleConference() }

  private func current() throws -> VersionedRules<PlanningRules> {
    try store.read { try $0.planningRules.current(for: sample.conference) }
  }

  private func load(_ rules: PlanningRules) throws -> ImportSummary {
    try store.write { try $0.planningRules.import(rules, into: sample.conference) }
  }

  @Test func `a conference without rules has the standard ones`() throws {
    #expect(try current() == VersionedRules(id: nil, version: 0, rules: .standard))
  }

  private static var unusual: PlanningRules {
    var rules = PlanningRules(kinds: [
      "a": .init(points: 1, must: .newcomers, leaving: .init(afterMinutes: 5, costs: 6))
    ])
    rules.otherKind = .init(points: 2, must: .everyone, isDropIn: true)
    (rules.tracks, rules.levels) = (["x \"y\"": 1], ["z": 2])
    rules.audiences = ["n": .init(points: 3, isForNewcomers: true), "m": .init(points: 4)]
    (rules.starPoints, rules.recommendationPoints, rules.followPoints) = (5, 6, 7)
    (rules.mostOfOneTopic, rules.mostSessions, rules.mostMinutes) = (8, 9, 600)
    for (number, part) in PlanningRules.parts.enumerated() {
      let step = part.measure == .clock ? 60 : 1
      rules[keyPath: part.path] = part.measure.bounds.lowerBound + number * step
    }
    return rules
  }

  @Test(arguments: PlanningRules.presets.map(\.rules) + [unusual])
  func `rules come back as they were stored`(rules: PlanningRules) throws {
    let stored = try store.write { try $0.planningRules.add(rules, to: sample.conference) }
    #expect(stored.version == 1 && stored.rules == rules && stored.id != nil)
    let kept = try current()
    #expect(kept == stored, "\(kept.rules.changes(from: rules))")
  }

  @Test func `other rules are a new version, the same ones are none`() throws {
    let first = PlanningRules(kinds: ["a": .init(points: 1)])
    let second = PlanningRules()
    let versions = try store.write { store in
      try [first, first, second, second, first].map {
        try store.planningRules.add($0, to: sample.conference).version
      }
    }
    #expect(versions == [1, 1, 2, 2, 3])
    let all = try store.read { try $0.planningRules.list(sample.conference) }
    #expect(all.map(\.version) == [1, 2, 3] && all.map(\.rules) == [first, second, first])
    let two = try store.read { try $0.planningRules.get(version: 2, of: sample.conference) }
    #expect(two.rules == second)
    #expect(
      throws: StoreError.notFound("version of the rules", name: "4", nearest: "3")
    ) { try store.read { try $0.planningRules.get(version: 4, of: sample.conference) } }
  }

  @Test func `rules that nobody can plan by are not stored`() throws {
    var rules = PlanningRules.standard
    rules.starPoints = -1
    #expect(throws: StoreError.self) { try load(rules) }
    #expect(try current().version == 0)
  }

  @Test func `an import says what changes of the rules that counted`() throws {
    var rules = PlanningRules.standard
    #expect(try load(rules).added == 1)
    #expect(try load(rules).unchanged == 1 && current().version == 1)
    rules.kinds["keynote"]?.points = 99
    let change = try #require(try load(rules).changes.first)
    #expect(change.key == "sample-2027" && change.title == "version 2")
    #expect(
      change.fields == [RecordChange.Field(name: "kinds.keynote.points", from: "45", to: "99")])
  }

  @Test func `other rules change what a schedule is worth, and the reasons`() throws {
    var first = try SampleConference.session("A", at: "2027-06-24T09:00", kind: "workshop")
    first.audience = "First-timers"
    first.level = "Beginner"
    let second = try SampleConference.session("B", at: "2027-06-24T09:00", kind: "keynote")
    try sample.add(first, second)
    let before = try sample.generate(for: "mentee")
    #expect(before.items.map(\.code) == ["B"] && before.value == 45)
    var rules = PlanningRules.standard
    rules.audiences = ["first-timers": .init(points: 7, isForNewcomers: true)]
    rules.levels = ["beginner": 3]
    rules.kinds["keynote"]?.points = 46
    _ = try load(rules)
    let after = try sample.generate(for: "mentee")
    #expect(after.items.map(\.code) == ["A"] && after.value == 50)
    #expect(
      after.items.first?.reasons == ["workshop +40", "level Beginner +3", "for First-timers +7"])
    #expect(try sample.generate(for: "mentor").items.map(\.code) == ["B"], "no newcomer")
  }

  @Test func `other rules change the walks that nobody measured`() throws {
    try sample.add(
      SampleConference.session("A", at: "2027-06-24T09:00", room: "1", building: "East"),
      SampleConference.session("B", at: "2027-06-24T10:15", room: "1", building: "West"))
    #expect(try sample.generate(for: "mentee").value == 40)
    var rules = PlanningRules.standard
    rules.walking.otherBuilding = 20
    _ = try load(rules)
    #expect(try sample.generate(for: "mentee").value == 20)
  }
}
