import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@Suite struct StoredCalendarTests {
  private static func calendar(_ sample: SampleConference, _ store: Store) throws -> String {
    let schedule = try store.read {
      try $0.schedules.get(for: $0.people.get("mentee@example.org"), at: sample.conference)
    }
    return try ScheduleCalendar.text(of: schedule)
  }

  @Test func `the calendar of an unchanged schedule has the same bytes a day later`() throws {
    let sample = try SampleConference()
    try sample.add(SampleConference.session("A", at: "2027-06-24 09:00"))
    _ = try sample.registerPair()
    #expect(try sample.generate(for: "mentee").madeAt == SampleConference.now)
    let folder = try ScratchFolder()
    let copy = folder.path("tomorrow.sqlite")
    try sample.store.backup(to: copy)
    let tomorrow = try Store(opening: copy) { SampleConference.now.adding(minutes: 1440) }
    #expect(try Self.calendar(sample, sample.store) == Self.calendar(sample, tomorrow))
  }
}
