import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct PairRepositoryTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  @discardableResult
  private func register(
    _ mentor: String, _ mentee: String, rules: PairingRules = PairingRules()
  ) throws -> PairRegistration {
    try sample.store.write {
      try $0.pairs.register(
        mentor: $0.people.get("\(mentor)@example.org"),
        mentee: $0.people.get("\(mentee)@example.org"), at: sample.conference, rules: rules)
    }
  }

  @Test func `the first pair makes the conference's program, the next one uses it`() throws {
    let first = try register("mentor", "mentee")
    #expect(first.createdProgram?.kind == .conference)
    #expect(first.pair.state == .published)
    #expect(first.pair.events.map(\.kind) == [.registered, .published])
    let second = try register("mentor", "other")
    #expect(second.createdProgram == nil)
    #expect(second.pair.program == first.pair.program)
  }

  @Test func `a pair is registered once, and not the other way round`() throws {
    try register("mentor", "mentee")
    #expect(throws: PairingRefused(violations: [.alreadyPaired])) {
      try register("mentor", "mentee")
    }
    let anyone = PairingRules(allowsReturningMentee: true, allowsNewcomerMentor: true)
    #expect(throws: PairingRefused(violations: [.reversed])) {
      try register("mentee", "mentor", rules: anyone)
    }
  }

  @Test func `a mentee has one mentor a cycle`() throws {
    try register("mentor", "mentee")
    #expect(throws: PairingRefused(violations: [.menteeHasMentor("mentee@example.org")])) {
      try register("other", "mentee", rules: PairingRules(allowsNewcomerMentor: true))
    }
  }

  @Test func `a sign-up's capacity counts, else three`() throws {
    let rules = PairingRules(allowsNewcomerMentor: true)
    let program = try #require(try register("other", "mentee", rules: rules).createdProgram)
    try sample.store.write { store in
      let cycle = try #require(program.cycles.first)
      _ = try store.applications.add(
        store.people.get("other@example.org"), as: .mentor, to: cycle)
    }
    #expect(throws: PairingRefused(violations: [.mentorFull("other@example.org", capacity: 1)])) {
      try register("other", "third", rules: rules)
    }
    try register("mentor", "third")
  }

  @Test func `what was set aside is in the pair's history`() throws {
    let rules = PairingRules(allowsReturningMentee: true, allowsNewcomerMentor: true)
    let pair = try register("other", "mentor", rules: rules).pair
    #expect(
      pair.events.map(\.kind)
        == [.registered, .returningMenteeAllowed, .newcomerMentorAllowed, .published])
  }

  @Test func `an ended pair makes room for another`() throws {
    let pair = try register("mentor", "mentee").pair
    let ended = try sample.store.write { try $0.pairs.end(pair, reason: "no reply") }
    #expect(ended.state == .ended)
    #expect(ended.events.last?.note == "no reply")
    #expect(throws: StoreError.self) {
      try sample.store.write { try $0.pairs.end(ended, reason: "x") }
    }
    try register("other", "mentee", rules: PairingRules(allowsNewcomerMentor: true))
  }

  @Test func `history cannot be rewritten`() throws {
    let pair = try register("mentor", "mentee").pair
    #expect(throws: (any Error).self) {
      try sample.store.write { try $0.people.remove(pair.mentor) }
    }
    #expect(try sample.store.read { try $0.pairs.get(pair.id) } == pair)
  }
}
