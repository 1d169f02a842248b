import Docent
import Testing

@Suite struct ConferenceStartTests {
  @Test(
    arguments: [
      ("America/Havana", "2027-03-14", "2027-03-14T01:00-04:00"),
      ("America/Havana", "2027-03-15", "2027-03-15T00:00-04:00"),
      ("America/Chicago", "2027-06-24", "2027-06-24T00:00-05:00"),
      ("America/Havana", "2027-11-07", "2027-11-07T00:00-04:00"),
    ]
  )
  func `a conference starts at the first moment that its first day's clocks show`(
    zone: String, day: String, moment: String
  ) throws {
    var conference = try Conference.sample(zone: zone)
    conference.startsOn = try #require(CivilDay(day))
    #expect(try conference.startsAt == .sample(moment))
  }
}
