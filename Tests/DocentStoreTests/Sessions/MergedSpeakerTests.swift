import Docent
import DocentStore
import DocentTestSupport
import Testing

/// Speakers whom the programme calls by the name of a record that was merged.
@Suite struct MergedSpeakerTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func merge(_ other: String, into kept: String) throws {
    try sample.store.write { store in
      _ = try store.people.merge(
        store.people.get("\(other)@example.org"), into: store.people.get("\(kept)@example.org"),
        at: store.now)
    }
  }

  private func importProgramme(speaker: String = "Third  sample") throws {
    var talk = try SampleConference.session("A", at: "2027-06-24 09:00")
    talk.speakers = [speaker]
    let file = DraftFile(
      name: "sessions.csv", drafts: [Draft(talk, line: 2)],
      headings: ["code", "title", "start", "end", "speakers"])
    _ = try sample.store.write { try $0.sessions.import(file, into: sample.conference) }
  }

  /// Whether the programme's speaker is known to be somebody.
  private func isLinked(_ name: String) throws -> Bool {
    try sample.generate(for: name).items.contains { $0.reasons.contains("you speak here") }
  }

  private func add(_ email: String, named name: String = "third") throws -> Person {
    var person = PersonDraft(givenName: name, familyName: "Sample")
    person.email = "\(email)@example.org"
    return try sample.store.write { [person] in try $0.people.add(person) }
  }

  private func remove(_ name: String) throws {
    try sample.store.write { try $0.people.remove($0.people.get("\(name)@example.org")) }
  }

  @Test func `a speaker under the old name is the one who stayed, also in the next import`() throws
  {
    try importProgramme()
    try merge("third", into: "mentee")
    #expect(try isLinked("mentee"))
    try importProgramme(speaker: "somebody")
    #expect(try !isLinked("mentee"))
    try importProgramme()
    #expect(try isLinked("mentee"))
    try merge("mentee", into: "other")
    try importProgramme()
    #expect(try isLinked("other"))
  }

  @Test func `somebody living has the name first`() throws {
    try merge("third", into: "mentee")
    try importProgramme()
    var twin = try add("twin")
    #expect(try !isLinked("mentee"))
    try sample.store.write { [twin] store in
      _ = try store.registrations.add(RegistrationDraft(), of: twin, for: sample.conference)
    }
    #expect(try isLinked("twin"))
    _ = try add("triplet")
    #expect(try !isLinked("twin") && !isLinked("mentee"))
    try remove("triplet")
    twin.details.givenName = "somebody"
    try sample.store.write { [twin] in try $0.people.update(twin) }
    #expect(try isLinked("mentee"))
  }

  @Test func `an old name of two people is nobody's, until it is one's alone`() throws {
    _ = try add("twin")
    try merge("third", into: "mentee")
    try merge("twin", into: "other")
    try importProgramme()
    #expect(try !isLinked("mentee") && !isLinked("other"))
    try merge("other", into: "mentor")
    #expect(try !isLinked("mentee") && !isLinked("mentor"))
    try merge("mentor", into: "mentee")
    #expect(try isLinked("mentee"))
  }

  @Test func `an old name is one's alone when the other is removed`() throws {
    _ = try add("twin")
    _ = try add("stranger", named: "stranger")
    try merge("third", into: "mentee")
    try merge("twin", into: "stranger")
    try importProgramme()
    #expect(try !isLinked("mentee"))
    try remove("stranger")
    #expect(try isLinked("mentee"))
  }
}
