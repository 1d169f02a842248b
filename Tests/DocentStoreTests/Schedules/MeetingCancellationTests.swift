import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct MeetingCancellationTests {
  private let sample: SampleConference
  private let pair: Pair

  init() throws {
    sample = try SampleConference()
    pair = try sample.registerPair().pair
    _ = try sample.generate(for: "mentee")
  }

  private func days(_ meetings: [ScheduleItem]) -> [String] {
    meetings.map { sample.conference.day(of: $0.startsAt).description }
  }

  private func standing() throws -> [Meeting] {
    try sample.store.read { try $0.pairs.get(pair.id).meetings.filter { !$0.isCancelled } }
  }

  @Test(arguments: ["mentor", "mentee"])
  func `cancelling a registration cancels the person's meetings`(name: String) throws {
    #expect(try standing().count == 2)
    let cancelled = try sample.change(registrationOf: name) { $0.status = .cancelled }
    #expect(cancelled == 2)
    #expect(try standing().isEmpty)
    _ = try sample.change(registrationOf: name) { $0.status = .active }
    #expect(try sample.generate(for: "mentee").meetings.count == 2)
  }

  @Test(arguments: ["mentor", "mentee"])
  func `removing a registration cancels the person's meetings`(name: String) throws {
    let cancelled = try sample.store.write { store in
      let person = try store.people.get("\(name)@example.org")
      return try store.registrations.remove(
        store.registrations.get(person, in: sample.conference), from: sample.conference)
    }
    #expect(cancelled == 2)
    #expect(try standing().isEmpty)
  }

  @Test func `a mentor whose registration was cancelled meets nobody`() throws {
    _ = try sample.change(registrationOf: "mentor") { $0.status = .cancelled }
    let schedule = try sample.generate(for: "mentee")
    #expect(schedule.meetings.isEmpty)
    #expect(schedule.remarks.contains { $0.contains("no time that suits both") })
  }

  @Test(arguments: ["mentor", "mentee"])
  func `a day that is taken away cancels its meeting, and the next schedule finds another`(
    name: String
  ) throws {
    let last = try #require(CivilDay("2027-06-26"))
    let planned = try sample.schedule(of: "mentee").meetings
    #expect(days(planned) == ["2027-06-24", "2027-06-25"])
    let cancelled = try sample.change(registrationOf: name) {
      $0.days = [sample.conference.startsOn, last]
    }
    #expect(cancelled == 1)
    #expect(days(try sample.schedule(of: "mentor").meetings) == ["2027-06-24"])
    let found = try sample.generate(for: "mentee").meetings
    #expect(days(found) == ["2027-06-24", "2027-06-26"])
    #expect(found.first?.uuid == planned.first?.uuid)
  }

  @Test func `a registration that changes otherwise keeps the meetings`() throws {
    let meetings = try standing()
    let cancelled = try sample.change(registrationOf: "mentor") { $0.kind = "speaker" }
    #expect(cancelled == 0)
    #expect(try standing() == meetings)
  }

  @Test func `pruning a registration cancels the person's meetings`() throws {
    var other = RegistrationDraft()
    other.email = "other@example.org"
    let file = DraftFile(
      name: "registrations.csv", drafts: [Draft(other, line: 2)], headings: ["email"])
    _ = try sample.store.write {
      try $0.registrations.import(file, into: sample.conference, prunes: true)
    }
    #expect(try standing().isEmpty)
  }
}
