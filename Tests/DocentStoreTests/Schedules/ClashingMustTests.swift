import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct ClashingMustTests {
  @Test func `a must at the time of a meeting that stands is reported with that cause`() throws {
    let sample = try SampleConference()
    _ = try sample.registerPair()
    let meeting = try #require(try sample.generate(for: "mentee").meetings.first)
    var must = SessionDraft(
      code: "MUST", title: "Safety briefing",
      start: TypedTime(meeting.startsAt, in: sample.conference.zone))
    must.end = TypedTime(meeting.endsAt, in: sample.conference.zone)
    must.mustAttend = true
    try sample.add(must)
    let schedule = try sample.generate(for: "mentee")
    #expect(schedule.meetings.contains { $0.uuid == meeting.uuid })
    #expect(
      schedule.remarks == ["MUST is a must, but a meeting that stands is at that time"])
  }
}
