import Docent
import Testing

@Suite struct ConferenceTests {
  @Test func `the days are all from the first to the last`() throws {
    var conference = try Conference.sample()
    #expect(conference.days.map(\.description) == ["2027-06-24", "2027-06-25", "2027-06-26"])
    conference.endsOn = conference.startsOn
    #expect(conference.days == [conference.startsOn])
  }

  @Test(
    arguments: [
      ("2027-06-24T23:59:59-05:00", "2027-06-24"),
      ("2027-06-25T00:00-05:00", "2027-06-24"),
      ("2027-06-25T03:59:59-05:00", "2027-06-24"),
      ("2027-06-25T04:00-05:00", "2027-06-25"),
      ("2027-06-25T04:00Z", "2027-06-24"),
      ("2027-06-25T08:59:59Z", "2027-06-24"),
      ("2027-06-25T09:00Z", "2027-06-25"),
      ("2027-07-01T01:00-05:00", "2027-06-30"),
    ]
  )
  func `a day lasts until its change, on the conference's own clocks`(
    moment: String, day: String
  ) throws {
    let conference = try Conference.sample(zone: "America/Chicago")
    #expect(try conference.day(of: .sample(moment)).description == day)
  }

  @Test func `a day can change at midnight`() throws {
    var conference = try Conference.sample()
    conference.dayChangeMinutes = 0
    #expect(try conference.day(of: .sample("2027-06-25T00:00Z")).description == "2027-06-25")
    #expect(try conference.day(of: .sample("2027-06-24T23:59:59Z")).description == "2027-06-24")
  }

  @Test func `a day changes by the clock on the night that summer time begins`() throws {
    let conference = try Conference.sample(zone: "America/Chicago")
    #expect(try conference.day(of: .sample("2027-03-14T03:59-05:00")).description == "2027-03-13")
    #expect(try conference.day(of: .sample("2027-03-14T04:00-05:00")).description == "2027-03-14")
  }

  @Test func `somebody who names no days is on site on all of them`() throws {
    let conference = try Conference.sample()
    #expect(conference.daysOnSite(declared: []) == conference.days)
  }

  @Test func `somebody who names days is on site on those, in order`() throws {
    let conference = try Conference.sample()
    let days = conference.days
    #expect(conference.daysOnSite(declared: [days[2], days[0]]) == [days[0], days[2]])
  }
}
