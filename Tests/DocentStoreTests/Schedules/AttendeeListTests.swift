import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct AttendeeListTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(try SampleConference.session("A", at: "2027-06-24 09:00"))
  }

  private func attendees() throws -> [String] {
    try sample.store.read { try $0.schedules.attendees(at: sample.conference) }
      .map(\.person.details.givenName)
  }

  @Test func `who has a schedule or a meeting is listed, by name`() throws {
    #expect(try attendees() == [])
    _ = try sample.generate(for: "other")
    #expect(try attendees() == ["other"])
    try sample.store.write { store in
      _ = try store.pairs.register(
        mentor: store.people.get("mentor@example.org"),
        mentee: store.people.get("mentee@example.org"), at: sample.conference)
    }
    #expect(try attendees() == ["other"])
    _ = try sample.generate(for: "mentee")
    #expect(try attendees() == ["mentee", "mentor", "other"])
  }

  @Test func `who does not come any more is not listed`() throws {
    _ = try sample.generate(for: "other")
    _ = try sample.change(registrationOf: "other") { $0.status = .cancelled }
    #expect(try attendees() == [])
  }

  @Test func `a meeting says how to reach the other`() throws {
    try sample.store.write { store in
      _ = try store.pairs.register(
        mentor: store.people.get("mentor@example.org"),
        mentee: store.people.get("mentee@example.org"), at: sample.conference)
    }
    let meetings = try sample.generate(for: "mentee").items.filter { $0.kind == .meeting }
    #expect(!meetings.isEmpty)
    #expect(meetings.allSatisfy { $0.contact == "mentor@example.org" })
  }
}
