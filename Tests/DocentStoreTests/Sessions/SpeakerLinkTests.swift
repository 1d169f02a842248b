import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct SpeakerLinkTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  /// A session at which somebody of the name of `other` speaks.
  private func talk(speakers: [String] = ["Other  sample"]) throws -> SessionDraft {
    var talk = try SampleConference.session("A", at: "2027-06-24 09:00")
    talk.speakers = speakers
    return talk
  }

  /// Whether the programme's speaker is known to be somebody.
  private func isLinked(_ name: String = "other") throws -> Bool {
    try sample.generate(for: name).items.contains { $0.reasons.contains("you speak here") }
  }

  private func twin(named name: String) -> PersonDraft {
    var twin = PersonDraft(givenName: name, familyName: "Sample")
    twin.email = "twin@example.org"
    return twin
  }

  private func importPerson(_ person: PersonDraft) throws {
    let headings: Set = ["email", "given_name", "family_name"]
    let file = DraftFile(name: "people.csv", drafts: [Draft(person, line: 2)], headings: headings)
    _ = try sample.store.write { try $0.people.import(file) }
  }

  @Test func `adding and changing people keeps the link with the only one of a name`() throws {
    try sample.add(talk())
    #expect(try isLinked())
    let twin = try sample.store.write { try $0.people.add(self.twin(named: "other")) }
    #expect(try !isLinked())
    var renamed = twin
    renamed.details.givenName = "somebody"
    try sample.store.write { [renamed] in try $0.people.update(renamed) }
    #expect(try isLinked())
    try sample.store.write { try $0.people.update(twin) }
    #expect(try !isLinked())
  }

  @Test func `removing a namesake links the one who stays`() throws {
    try sample.add(talk())
    let twin = try sample.store.write { try $0.people.add(self.twin(named: "other")) }
    #expect(try !isLinked())
    try sample.store.write { try $0.people.remove(twin) }
    #expect(try isLinked())
  }

  @Test func `importing people keeps the link with the only one of a name`() throws {
    try sample.add(talk())
    try importPerson(twin(named: "other"))
    #expect(try !isLinked())
    try importPerson(twin(named: "somebody"))
    #expect(try isLinked())
    try importPerson(twin(named: "other"))
    #expect(try !isLinked())
  }

  @Test func `a person who is added after the programme is linked`() throws {
    try sample.add(talk(speakers: ["somebody Sample"]))
    try sample.store.write { store in
      let person = try store.people.add(twin(named: "somebody"))
      _ = try store.registrations.add(RegistrationDraft(), of: person, for: sample.conference)
    }
    #expect(try isLinked("twin"))
  }

  @Test func `changing and importing sessions keeps the link with the only one of a name`() throws {
    try sample.add(talk(speakers: ["Nobody"]))
    #expect(try !isLinked())
    try sample.change("A") { $0.speakers = ["other Sample"] }
    #expect(try isLinked())
    try sample.change("A") { $0.title = "Another title" }
    #expect(try isLinked())
    let draft = Draft(try talk(speakers: ["Nobody", "other Sample"]), line: 2)
    let file = DraftFile(name: "sessions.csv", drafts: [draft], headings: ["title", "speakers"])
    _ = try sample.store.write { try $0.sessions.import(file, into: sample.conference) }
    #expect(try isLinked())
    _ = try sample.store.write { try $0.people.add(twin(named: "other")) }
    _ = try sample.store.write { try $0.sessions.import(file, into: sample.conference) }
    #expect(try !isLinked())
  }
}
