import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct MeetingTests {
  private let sample: SampleConference
  private let pair: Pair

  init() throws {
    let sample = try SampleConference()
    self.sample = sample
    pair = try sample.store.write { store in
      for day in 24...26 {
        for hour in 9...16 {
          let draft = try SampleConference.session(
            "D\(day)H\(hour)", at: "2027-06-\(day) \(hour):00",
            minutes: 55, room: "Hall")
          _ = try store.sessions.add(draft, to: sample.conference)
        }
      }
      return try store.pairs.register(
        mentor: store.people.get("mentor@example.org"),
        mentee: store.people.get("mentee@example.org"), at: sample.conference
      ).pair
    }
  }

  private func schedule(of name: String) throws -> Schedule {
    try sample.store.write {
      try $0.schedules.generate(for: $0.people.get("\(name)@example.org"), at: sample.conference)
    }
  }

  private func meetings(in schedule: Schedule) -> [ScheduleItem] {
    schedule.items.filter { $0.kind == .meeting }
  }

  @Test func `a mentee meets the mentor twice, half an hour each, on two days`() throws {
    let meetings = meetings(in: try schedule(of: "mentee"))
    #expect(meetings.count == 2)
    #expect(meetings.allSatisfy { $0.startsAt.minutes(to: $0.endsAt) == 30 })
    #expect(Set(meetings.map { sample.conference.day(of: $0.startsAt) }).count == 2)
  }

  @Test func `the mentor's schedule has the same meetings, made before or after`() throws {
    let mentees = meetings(in: try schedule(of: "mentee")).map(\.startsAt)
    let shown = try sample.store.read {
      try $0.schedules.get(for: $0.people.get("mentor@example.org"), at: sample.conference)
    }
    #expect(meetings(in: shown).map(\.startsAt) == mentees)
    #expect(meetings(in: try schedule(of: "mentor")).map(\.startsAt) == mentees)
  }

  @Test func `making either schedule again keeps the meetings`() throws {
    let first = meetings(in: try schedule(of: "mentee")).map(\.uuid)
    _ = try schedule(of: "mentor")
    #expect(meetings(in: try schedule(of: "mentee")).map(\.uuid) == first)
  }

  @Test func `meetings are in free time of a mentor who planned first`() throws {
    let mentors = try schedule(of: "mentor")
    let found = meetings(in: try schedule(of: "mentee"))
    #expect(found.count == 2)
    for meeting in found {
      let clashes = mentors.items.filter {
        $0.kind == .session && $0.startsAt < meeting.endsAt && meeting.startsAt < $0.endsAt
      }
      #expect(clashes.isEmpty)
    }
  }

  @Test func `ending the pair takes its meetings out of both schedules`() throws {
    _ = try schedule(of: "mentee")
    _ = try sample.store.write { try $0.pairs.end(pair, reason: "moved away") }
    #expect(meetings(in: try schedule(of: "mentee")).isEmpty)
    let ended = try sample.store.read { try $0.pairs.get(pair.id) }
    #expect(ended.meetings.count == 2 && ended.meetings.allSatisfy(\.isCancelled))
  }

  @Test func `a mentor on site on one day only meets twice on it, and it is said`() throws {
    try sample.store.write { store in
      var registration = try store.registrations.get(
        store.people.get("mentor@example.org"), in: sample.conference)
      registration.details.days = [sample.conference.startsOn]
      try store.registrations.update(registration, in: sample.conference)
    }
    let schedule = try schedule(of: "mentee")
    let days = meetings(in: schedule).map { sample.conference.day(of: $0.startsAt) }
    #expect(days == [sample.conference.startsOn, sample.conference.startsOn])
    #expect(schedule.remarks.contains { $0.contains("on one day") })
  }
}
