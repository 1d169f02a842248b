import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@Suite struct ThreeJobsTests {
  @Test(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
  func `a Swift client does the three jobs on a real conference`() throws {
    let store = try Store()
    let zone = try #require(Zone("America/New_York"))
    let first = try #require(CivilDay("2024-05-13")), last = try #require(CivilDay("2024-05-16"))
    let programme = try SessionsCSV.read(
      path: SharedData.path("schedules/code4lib2024/sessions.csv"))

    let (schedule, report) = try store.write { docent in
      let conference = try docent.conferences.add(
        ConferenceDraft(
          slug: "code4lib-2024", series: "code4lib", name: "Code4Lib 2024", zone: zone,
          startsOn: first, endsOn: last))
      _ = try docent.sessions.import(programme, into: conference)
      var ana = PersonDraft(givenName: "Ana", familyName: "Newcomer")
      ana.email = "ana@example.org"
      ana.interests = ["digital preservation", "metadata"]
      var bo = PersonDraft(givenName: "Bo", familyName: "Guide")
      bo.email = "bo@example.org"
      let mentee = try docent.people.add(ana), mentor = try docent.people.add(bo)
      var returning = RegistrationDraft()
      returning.newcomer = false
      _ = try docent.registrations.add(RegistrationDraft(), of: mentee, for: conference)
      _ = try docent.registrations.add(returning, of: mentor, for: conference)

      _ = try docent.pairs.register(mentor: mentor, mentee: mentee, at: conference)
      let schedule = try docent.schedules.generate(for: mentee, at: conference)
      return (schedule, try docent.attendance.report(conference, by: .day))
    }

    #expect(schedule.items.count { $0.kind == .meeting } == 2)
    #expect(schedule.value > 0 && schedule.value == schedule.upperBound)
    #expect(report.rows.count == 4 && report.total.persons == nil)
  }
}
