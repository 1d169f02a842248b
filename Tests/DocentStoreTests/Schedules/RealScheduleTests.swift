import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@Suite(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
struct RealScheduleTests {
  static let profiles = [
    ["digital preservation"], ["artificial intelligence"], ["metadata"], ["accessibility"],
    ["linked data"], ["python"], ["digital forensics", "archives"], ["exhibits"],
    ["search", "discovery"], ["labor", "management"],
  ]

  @Test func `ten interest profiles get ten schedules that keep the rules`() throws {
    let store = try Store()
    let file = try SessionsCSV.read(path: SharedData.path("schedules/code4lib2024/sessions.csv"))
    let plans = try store.write { store in
      let conference = try store.conferences.add(CodeFourLib.plan(2024))
      _ = try store.sessions.import(file, into: conference)
      let programme = try store.sessions.list(conference)
      return try Self.profiles.enumerated().map { index, interests in
        var draft = SampleConference.person("attendee\(index)")
        draft.interests = interests
        let person = try store.people.add(draft)
        _ = try store.registrations.add(RegistrationDraft(), of: person, for: conference)
        let schedule = try store.schedules.generate(for: person, at: conference)
        let checker = ScheduleChecker(
          schedule, programme: programme, daysOnSite: conference.days)
        #expect(checker.violations() == [], "\(interests)")
        let again = try store.schedules.get(for: person, at: conference)
        #expect(again.items == schedule.items)
        return schedule.items.map { "\($0.code ?? "") \($0.points)" }.joined(separator: "\n")
      }
    }
    #expect(Set(plans).count == Self.profiles.count)
  }
}
