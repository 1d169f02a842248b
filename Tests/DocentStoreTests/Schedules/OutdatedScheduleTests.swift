import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct OutdatedScheduleTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00"),
      SampleConference.session("B", at: "2027-06-25 09:00"))
  }

  @Test func `a schedule is up to date until the programme changes`() throws {
    #expect(try !sample.generate(for: "other").isOutdated)
    try sample.change("A") { $0.title = "Another title" }
    let schedule = try sample.schedule(of: "other")
    #expect(!schedule.isOutdated && schedule.remarks.isEmpty)
  }

  @Test func `a session that has moved outdates the schedule until it is made again`() throws {
    _ = try sample.generate(for: "other")
    let moved = try SampleConference.session("A", at: "2027-06-24 15:00")
    try sample.change("A") { ($0.start, $0.end) = (moved.start, moved.end) }
    let schedule = try sample.schedule(of: "other")
    #expect(schedule.isOutdated)
    #expect(schedule.remarks == ["A has moved since this schedule was made; generate it again"])
    #expect(try !sample.generate(for: "other").isOutdated)
  }

  @Test func `a session that was cancelled outdates the schedule and is marked`() throws {
    _ = try sample.generate(for: "other")
    try sample.change("B") { $0.status = .cancelled }
    let schedule = try sample.schedule(of: "other")
    #expect(schedule.isOutdated)
    #expect(
      schedule.remarks == ["B was cancelled after this schedule was made; generate it again"])
    #expect(schedule.items.filter(\.isCancelled).map(\.code) == ["B"])
  }

  @Test func `somebody who only has meetings has left nothing out`() throws {
    _ = try sample.registerPair()
    let meetings = try sample.generate(for: "mentee").meetings
    let schedule = try sample.schedule(of: "mentor")
    #expect(schedule.items.map(\.uuid) == meetings.map(\.uuid) && !meetings.isEmpty)
    #expect(schedule.leftOut.isEmpty && schedule.dropIns.isEmpty)
    #expect(schedule.madeAt == nil && !schedule.isOutdated)
  }
}
