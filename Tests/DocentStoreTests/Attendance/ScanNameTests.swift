import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct ScanNameTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(SampleConference.session("A", at: "2027-06-24 09:00"))
  }

  /// Gives people a badge each.
  private func register(badges: [String]) throws {
    let people = badges.map { SampleConference.person("holder-of-\($0)") }
    let registrations = zip(badges, people).map { badge, person in
      var registration = RegistrationDraft()
      registration.email = person.email
      registration.badge = badge
      return registration
    }
    func file<Content>(_ name: String, _ rows: [Content]) -> DraftFile<Content> {
      let drafts = rows.enumerated().map { Draft($1, line: $0 + 2) }
      return DraftFile(name: name, drafts: drafts, headings: ["email", "badge"])
    }
    try sample.store.write { store in
      _ = try store.people.import(file("people.csv", people))
      _ = try store.registrations.import(
        file("registrations.csv", registrations), into: sample.conference)
    }
  }

  /// Gives `owner` a member number that is a badge of `holder`.
  private func share(_ text: String, owner: String, holder: String) throws {
    try sample.store.write { store in
      var person = try store.people.get("\(owner)@example.org")
      person.details.memberNumber = text
      try store.people.update(person)
    }
    _ = try sample.change(registrationOf: holder) { $0.badge = text }
  }

  @Test func `of many unknown names only those that are spelled out get a suggestion`() throws {
    try register(badges: (1000..<1400).map { "B\($0)" })
    let refusal = #expect(throws: FileRefused.self) {
      try sample.scan((1000..<1500).map { "X\($0)" }, at: "A")
    }
    let faults = try #require(refusal?.faults)
    #expect(faults.count == 500)
    #expect(faults.count { $0.message.contains("did you mean B") } == FileRefused.listedFaults)
    #expect(faults.prefix(FileRefused.listedFaults).allSatisfy { $0.message.contains("did you") })
  }

  @Test func `a name repeated has its suggestion every time`() throws {
    try register(badges: ["B1000"])
    let refusal = #expect(throws: FileRefused.self) {
      try sample.scan(Array(repeating: "X1000", count: 60), at: "A")
    }
    #expect(refusal?.faults.count { $0.message.contains("did you mean B1000?") } == 60)
  }

  @Test func `one person's badge and another's member number is refused`() throws {
    try share("77", owner: "mentor", holder: "other")
    let refusal = #expect(throws: FileRefused.self) { try sample.scan(["77"], at: "A") }
    #expect(
      refusal?.faults.map(\.message) == [
        "77 is one person's badge and another's member number; name the person by e-mail address"
      ])
    #expect(try sample.scan(["other@example.org"], at: "A").added == 1)
  }

  @Test func `a badge that is its holder's own member number is taken`() throws {
    try share("77", owner: "other", holder: "other")
    #expect(try sample.scan(["77"], at: "A").added == 1)
  }
}
