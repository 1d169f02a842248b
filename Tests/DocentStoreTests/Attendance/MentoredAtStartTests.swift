import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct MentoredAtStartTests {
  /// Returns how many of those scanned are mentored, when their pair ended at `moment`.
  private static func mentored(pairEndedAt moment: Instant) throws -> Int? {
    let store = try Store(clock: { moment })
    let zone = try #require(Zone("America/Havana"))
    let first = try #require(CivilDay("2027-03-14"))
    return try store.write { store in
      let conference = try store.conferences.add(
        ConferenceDraft(
          slug: "havana", series: "sample", name: "Havana", zone: zone, startsOn: first,
          endsOn: first))
      _ = try store.sessions.add(
        SampleConference.session("A", at: "2027-03-14 09:00"), to: conference)
      let people = try ["mentor", "mentee"].map { name in
        let person = try store.people.add(SampleConference.person(name))
        _ = try store.registrations.add(RegistrationDraft(), of: person, for: conference)
        return person
      }
      let pair = try store.pairs.register(
        mentor: people[0], mentee: people[1], at: conference,
        rules: PairingRules(allowsNewcomerMentor: true)
      ).pair
      _ = try store.pairs.end(pair, reason: "moved away")
      var scan = ScanDraft(
        person: "mentee@example.org", at: TypedTime(conference.startsAt, in: zone))
      scan.session = "A"
      let file = DraftFile(name: "scans.csv", drafts: [Draft(scan, line: 2)], headings: [])
      _ = try store.attendance.import(file, into: conference)
      return try store.attendance.report(conference, by: .day).total.mentored
    }
  }

  @Test(
    arguments: [
      ("2026-12-31T12:00Z", 0), ("2027-03-14T04:59:59Z", 0), ("2027-03-14T05:00Z", 1),
      ("2027-03-14T15:00Z", 1),
    ])
  func `a pair that ended before the first day began does not count, though it has no midnight`(
    moment: String, count: Int
  ) throws {
    let moment = try #require(TypedTime(moment)?.instant)
    #expect(try Self.mentored(pairEndedAt: moment) == count)
  }
}
