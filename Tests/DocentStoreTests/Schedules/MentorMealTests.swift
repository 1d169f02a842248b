import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct MentorMealTests {
  @Test(arguments: ["session", "workshop", "keynote", "exhibits", "meeting"])
  func `a meeting leaves a mentor who planned first the midday meal`(kind: String) throws {
    let sample = try SampleConference(startsOn: "2027-06-24", endsOn: "2027-06-24")
    try sample.add(
      SampleConference.session("AM", at: "2027-06-24 07:00", minutes: 300, kind: kind),
      SampleConference.session("PM", at: "2027-06-24 13:30", minutes: 510, kind: kind))
    let mentors = try sample.generate(for: "mentor")
    let meal = try #require(mentors.items.first { $0.kind == .meal })
    _ = try sample.registerPair()
    var options = PlanningOptions()
    options.allowsFewerMeetings = true
    let meetings = try sample.generate(for: "mentee", options: options).meetings
    #expect(!meetings.contains { $0.startsAt < meal.endsAt && meal.startsAt < $0.endsAt })

    let programme = try sample.store.read { try $0.sessions.list(sample.conference) }
    let shown = try sample.schedule(of: "mentor")
    let checker = ScheduleChecker(
      shown, programme: programme, daysOnSite: sample.conference.days)
    #expect(checker.violations() == [])
    #expect(shown.items.filter { $0.kind != .meeting } == mentors.items)
  }
}
