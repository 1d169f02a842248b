import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct ConferenceCycleTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func refusal(_ work: () throws -> PairRegistration) -> String? {
    #expect(throws: StoreError.self) { try work() }?.description
  }

  @Test(arguments: [ProgramKind.career, .directory])
  func `a program of another kind under the usual name is refused`(kind: ProgramKind) throws {
    _ = try sample.store.write {
      try $0.programs.add(slug: "sample-mentoring", name: "Careers", kind: kind)
    }
    let message = try #require(refusal { try sample.registerPair() })
    #expect(message.contains("sample-mentoring is another kind"))
    let programs = try sample.store.read { try $0.programs.list() }
    #expect(programs.map(\.kind) == [kind] && programs.allSatisfy(\.cycles.isEmpty))
  }

  @Test func `the next edition of a series opens a cycle of the program there is`() throws {
    let first = try #require(try sample.registerPair().createdProgram)
    let next = try sample.store.write { store in
      let draft = ConferenceDraft(
        slug: "sample-2028", series: "sample", name: "Sample Conference",
        zone: sample.conference.zone, startsOn: sample.conference.startsOn.advanced(by: 365),
        endsOn: sample.conference.endsOn.advanced(by: 365))
      let conference = try store.conferences.add(draft)
      let people = try ["mentor", "mentee"].map { try store.people.get("\($0)@example.org") }
      for person in people {
        _ = try store.registrations.add(RegistrationDraft(), of: person, for: conference)
      }
      return try store.pairs.register(
        mentor: people[0], mentee: people[1], at: conference,
        rules: PairingRules(allowsReturningMentee: true))
    }
    #expect(next.createdProgram == nil)
    #expect(next.pair.program == first.slug && next.pair.cycle == "sample-2028")
    let programs = try sample.store.read { try $0.programs.list() }
    #expect(programs.map { $0.cycles.map(\.name) } == [["sample-2027", "sample-2028"]])
  }

  @Test func `of several cycles for one conference one has to be named`() throws {
    try sample.store.write { store in
      _ = try store.programs.add(slug: "guides", name: "Guides", kind: .conference)
      for name in ["spring", "autumn"] {
        _ = try store.programs.addCycle(
          name, to: store.programs.get("guides"), conference: sample.conference)
      }
    }
    let message = try #require(refusal { try sample.registerPair() })
    #expect(
      message.contains("--program guides --cycle autumn or --program guides --cycle spring"))
    #expect(throws: StoreError.notFound("cycle", name: "winter", nearest: nil)) {
      try sample.registerPair(cycle: "winter")
    }
    let registration = try sample.registerPair(cycle: "spring")
    #expect(registration.pair.program == "guides" && registration.pair.cycle == "spring")
    #expect(registration.createdProgram == nil)
  }
}
