import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct ProgramMustTests {
  private let sample: SampleConference
  private let program: Program
  private let cycle: Cycle

  init() throws {
    let sample = try SampleConference()
    self.sample = sample
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00"),
      SampleConference.session("B", at: "2027-06-25 09:00"))
    let pair = try sample.registerPair().pair
    program = try sample.store.read { try $0.programs.get(pair.program) }
    cycle = try #require(program.cycles.first)
  }

  private func require(_ codes: String..., of role: ApplicationRole) throws {
    try sample.store.write { try $0.programMusts.add(codes, for: role, in: cycle) }
  }

  private func isMust(_ code: String, for name: String) throws -> Bool {
    try sample.generate(for: name).items.first { $0.code == code }?.reasons
      .contains("must of \(program.slug)") ?? false
  }

  @Test(arguments: [
    (ApplicationRole.mentee, [true, false, false]), (.mentor, [false, true, false]),
    (.both, [true, true, false]),
  ])
  func `a must is one of its role's people only`(role: ApplicationRole, isOne: [Bool]) throws {
    try require("A", of: role)
    #expect(try ["mentee", "mentor", "third"].map { try isMust("A", for: $0) } == isOne)
    #expect(try !isMust("B", for: "mentee"))
  }

  @Test func `the last word on who is to attend counts, and nobody after it is taken back`() throws
  {
    try require("B", "A", of: .both)
    try require("A", of: .mentor)
    let listed = try sample.store.read { try $0.programMusts.list(program) }
    #expect(
      listed == [
        .init(cycle: cycle.name, code: "A", title: "Session A", role: .mentor),
        .init(cycle: cycle.name, code: "B", title: "Session B", role: .both),
      ])
    try sample.store.write { try $0.programMusts.remove(["A"], from: cycle) }
    #expect(try !isMust("A", for: "mentor"))
    #expect(throws: StoreError.self) {
      try sample.store.write { try $0.programMusts.remove(["A"], from: cycle) }
    }
  }

  @Test func `it is no must once the pair has ended`() throws {
    try require("A", of: .both)
    try sample.store.write { store in
      for pair in try store.pairs.list(sample.conference) {
        _ = try store.pairs.end(pair, reason: "moved away")
      }
    }
    #expect(try !isMust("A", for: "mentee"))
  }

  @Test func `a cycle without a conference has no sessions to ask for`() throws {
    let cycle = try sample.store.write { store in
      let program = try store.programs.add(slug: "career", name: "Career", kind: .career)
      return try store.programs.addCycle("2027", to: program)
    }
    #expect(throws: StoreError.self) {
      try sample.store.write { try $0.programMusts.add(["A"], for: .both, in: cycle) }
    }
  }
}
