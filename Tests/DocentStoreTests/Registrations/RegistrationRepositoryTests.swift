import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct RegistrationRepositoryTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func read(
    _ registration: RegistrationDraft, headings: Set<String>
  ) throws -> ImportSummary {
    let draft = Draft(registration, line: 2)
    let file = DraftFile(name: "registrations.csv", drafts: [draft], headings: headings)
    return try sample.store.write { try $0.registrations.import(file, into: sample.conference) }
  }

  private func stored(_ name: String) throws -> RegistrationDraft {
    try sample.store.read {
      try $0.registrations.get($0.people.get("\(name)@example.org"), in: sample.conference).details
    }
  }

  @Test func `a member number and an e-mail address of two people are refused`() throws {
    try sample.store.write { store in
      var other = try store.people.get("other@example.org")
      other.details.memberNumber = "77"
      try store.people.update(other)
    }
    var draft = RegistrationDraft()
    draft.email = "mentor@example.org"
    draft.memberNumber = "77"
    draft.kind = "speaker"
    let refusal = #expect(throws: FileRefused.self) {
      try read(draft, headings: ["email", "member_number", "kind"])
    }
    #expect(
      refusal?.faults.map(\.description) == [
        "registrations.csv:2: the member number and the e-mail address belong to two people; "
          + "correct one of them"
      ])
    #expect(try stored("mentor").kind == "full" && stored("other").kind == "full")
    draft.email = "other@example.org"
    #expect(try read(draft, headings: ["email", "member_number", "kind"]).changed == 1)
    #expect(try stored("other").kind == "speaker")
  }

  @Test(arguments: ["2027-11-07T01:30-05:00", "2027-11-07T01:30-06:00"])
  func `a registration in the hour that autumn repeats keeps its moment`(text: String) throws {
    let moment = try #require(TypedTime(text))
    _ = try sample.change(registrationOf: "other") { $0.registeredAt = moment }
    #expect(try stored("other").registeredAt == moment)
    _ = try sample.change(registrationOf: "other") { $0.kind = "speaker" }
    #expect(try stored("other").registeredAt == moment)

    var draft = RegistrationDraft()
    draft.email = "other@example.org"
    draft.kind = "student"
    #expect(try read(draft, headings: ["email", "kind"]).changed == 1)
    #expect(try stored("other").registeredAt == moment)
    draft.registeredAt = moment
    #expect(try read(draft, headings: ["email", "kind", "registered_at"]).unchanged == 1)
  }
}
