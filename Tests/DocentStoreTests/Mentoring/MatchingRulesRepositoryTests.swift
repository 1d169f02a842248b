import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct MatchingRulesRepositoryTests {
  private let store: Store
  private let program: Program
  private let cycle: Cycle

  init() throws {
    let store = try Store(clock: { SampleConference.now })
    self.store = store
    (program, cycle) = try store.write { store in
      let program = try store.programs.add(slug: "pairs", name: "Pairs", kind: .career)
      return (program, try store.programs.addCycle("2027", to: program))
    }
  }

  private func current() throws -> VersionedRules<MatchingRules> {
    try store.read { try $0.matchingRules.current(for: cycle, of: program) }
  }

  private func load(_ rules: MatchingRules) throws -> ImportSummary {
    try store.write {
      try $0.matchingRules.import(rules, from: "rules.yaml", into: cycle, of: program)
    }
  }

  @Test func `a cycle without rules has those of its program's kind`() throws {
    #expect(
      try current() == VersionedRules(id: nil, version: 0, rules: .preset(for: .career)))
  }

  @Test(arguments: MatchingRules.presets.map(\.rules))
  func `rules come back as they were stored`(rules: MatchingRules) throws {
    let stored = try store.write { try $0.matchingRules.add(rules, to: cycle) }
    #expect(stored.version == 1 && stored.rules == rules && stored.id != nil)
    #expect(try current() == stored)
  }

  @Test func `other rules are a new version, the same ones are none`() throws {
    let first = MatchingRules(hard: [.adults, .mentorMember(["ala", "x, y"])], weights: [:])
    let second = MatchingRules(hard: [], weights: [.topics: 1], tiers: [])
    let versions = try store.write { store in
      try [first, first, second, second, first].map {
        try store.matchingRules.add($0, to: cycle).version
      }
    }
    #expect(versions == [1, 1, 2, 2, 3])
    let all = try store.read { try $0.matchingRules.list(cycle) }
    #expect(all.map(\.version) == [1, 2, 3] && all.map(\.rules) == [first, second, first])
    #expect(try store.read { try $0.matchingRules.get(version: 2, of: cycle) }.rules == second)
    #expect(
      throws: StoreError.notFound("version of the rules", name: "4", nearest: "3")
    ) { try store.read { try $0.matchingRules.get(version: 4, of: cycle) } }
  }

  @Test func `rules that nobody can match by are not stored`() throws {
    #expect(throws: StoreError.self) {
      try store.write {
        try $0.matchingRules.add(
          MatchingRules(hard: [], weights: [.identity: 5]), to: cycle)
      }
    }
    #expect(try current().version == 0)
  }

  @Test func `an import says what changes of the rules that counted`() throws {
    var rules = MatchingRules.preset(for: .career)
    #expect(try load(rules).added == 1)
    #expect(try load(rules).unchanged == 1 && current().version == 1)
    rules.mostMentees = 2
    rules.hard.append(.mentorMember(["nobodys"]))
    let summary = try load(rules)
    #expect(summary.changed == 1)
    let change = try #require(summary.changes.first)
    #expect(change.key == "pairs 2027" && change.title == "version 2")
    #expect(change.fields.map(\.name) == ["rules.mentor-member", "most-mentees"])
    #expect(summary.warnings.map(\.place.file) == ["rules.yaml"])
    #expect(summary.warnings.first?.message.contains("nobodys is not known") == true)
  }

  @Test func `the first rules of a cycle change the preset`() throws {
    var rules = MatchingRules.preset(for: .career)
    rules.leastScore = 5
    let summary = try load(rules)
    #expect(summary.changed == 1 && summary.changes.first?.fields.map(\.from) == ["0"])
  }
}
