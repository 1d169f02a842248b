import Docent
import DocentTestSupport
import Testing

@testable import DocentStore

@Suite struct PlanningReaderTests {
  private let sample: SampleConference

  init() throws { sample = try SampleConference() }

  private func input() throws -> PlanningInput {
    try sample.store.read { store in
      let registration = try store.registrations.get(
        store.people.get("mentee@example.org"), in: sample.conference)
      return try PlanningReader(db: store.db, conference: sample.conference).input(
        for: registration)
    }
  }

  private func code(_ session: Identifier<Session>, of input: PlanningInput) -> String {
    input.sessions.first { $0.id == session }?.code ?? ""
  }

  private func offerings() throws -> [String: String] {
    let input = try input()
    return Dictionary(
      uniqueKeysWithValues: input.offerings.map {
        (code($0.key, of: input), code($0.value, of: input))
      })
  }

  @Test func `sessions with a key or a title and an abstract in common are read as one thing`()
    throws
  {
    var sessions = try ["T2", "T1", "K1", "K2", "K3", "L1", "L2"].enumerated().map { index, code in
      try SampleConference.session(
        code, at: "2027-06-24T\(10 + index):00", title: code)
    }
    for index in [0, 1] {
      sessions[index].title = index == 0 ? "Stacks Tour" : "STACKS tour"
      sessions[index].abstract = "We walk through the stacks."
    }
    for index in [2, 3, 4] { sessions[index].offering = "clinic" }
    for index in [5, 6] {
      sessions[index].title = "Lunch"
      sessions[index].kind = "meal"
      sessions[index].abstract = "Sandwiches."
    }
    for session in sessions { try sample.add(session) }
    #expect(
      try offerings() == ["T1": "T2", "T2": "T2", "K1": "K1", "K2": "K1", "K3": "K1"])
    try sample.change("K1") { $0.status = .cancelled }
    try sample.change("T1") { $0.abstract = nil }
    #expect(try offerings() == ["K2": "K2", "K3": "K2"])
  }

  @Test func `audiences, levels and topics are read when the rules ask for them`() throws {
    var session = try SampleConference.session("A", at: "2027-06-24T09:00", topics: ["b", "a"])
    session.audience = "students"
    session.level = "hard"
    try sample.add(session, SampleConference.session("B", at: "2027-06-24T09:00"))
    let plain = try input()
    #expect(plain.topics.isEmpty)
    var rules = PlanningRules.standard
    rules.mostOfOneTopic = 2
    (rules.audiences, rules.levels) = (["students": .init(points: 1)], ["hard": 2])
    _ = try sample.store.write { try $0.planningRules.add(rules, to: sample.conference) }
    let asked = try input()
    #expect(asked.topics.map { code($0.key, of: asked) } == ["A"])
    #expect(Array(asked.topics.values) == [["a", "b"]])
    #expect(try sample.generate(for: "mentee").items.first?.points == 23)
  }
}
