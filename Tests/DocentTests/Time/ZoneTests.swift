import Docent
import Testing

@Suite struct ZoneTests {
  // MARK: Daylight saving

  @Test(
    arguments: [
      ("America/New_York", "2027-03-14", 120..<180),
      ("Europe/Brussels", "2027-03-28", 120..<180),
      ("Australia/Lord_Howe", "2027-10-03", 120..<150),
      ("Pacific/Apia", "2011-12-30", 0..<1440),
      ("America/New_York", "2027-03-13", 0..<0),
      ("Pacific/Apia", "2011-12-29", 0..<0),
      ("Pacific/Apia", "2011-12-31", 0..<0),
    ]
  )
  func `the clocks never show what they jump over`(
    name: String, text: String, skipped: Range<Int>
  ) throws {
    let zone = try Zone.sample(name)
    let day = try #require(CivilDay(text))
    #expect(zone.minutes(of: day, shown: 0) == Array(skipped))
    #expect(zone.minutes(of: day, shown: 1).count == 1440 - skipped.count)
  }

  @Test(
    arguments: [
      ("America/New_York", "2027-11-07", 60..<120),
      ("Europe/Brussels", "2027-10-31", 120..<180),
      ("Australia/Lord_Howe", "2027-04-04", 90..<120),
    ]
  )
  func `the clocks show twice what they go back over`(
    name: String, text: String, repeated: Range<Int>
  ) throws {
    let zone = try Zone.sample(name)
    let day = try #require(CivilDay(text))
    #expect(zone.minutes(of: day, shown: 2) == Array(repeated))
    #expect(zone.minutes(of: day, shown: 1).count == 1440 - repeated.count)
    let time = WallTime(day: day, secondOfDay: repeated.lowerBound * 60)
    let moments = zone.instants(of: time)
    let (first, last) = (try #require(moments.first), try #require(moments.last))
    #expect(first.minutes(to: last) == repeated.count)
  }

  @Test func `a time that names no single moment says why and what to do`() throws {
    let zone = try Zone.sample("America/New_York")
    let skipped = try #require(WallTime("2027-03-14T02:30"))
    let repeated = try #require(WallTime("2027-11-07T01:30"))
    #expect(throws: ZoneError.skipped(skipped, zone: "America/New_York")) {
      try zone.instant(of: skipped)
    }
    #expect(throws: ZoneError.repeated(repeated, zone: "America/New_York")) {
      try zone.instant(of: repeated)
    }
    #expect(
      ZoneError.skipped(skipped, zone: "A/B").description
        == "2027-03-14T02:30 does not exist in A/B: the clocks go forward over it; correct the time"
    )
    #expect(
      ZoneError.repeated(repeated, zone: "A/B").description
        == "2027-11-07T01:30 exists twice in A/B: the clocks go back over it; "
        + "add the offset from UTC")
  }

  @Test func `an offset says which of two moments is meant`() throws {
    let zone = try Zone.sample("America/New_York")
    let summer = try #require(TypedTime("2027-11-07T01:30-04:00"))
    let winter = try #require(TypedTime("2027-11-07T01:30-05:00"))
    #expect(try zone.instant(of: summer) == .sample("2027-11-07T05:30Z"))
    #expect(try zone.instant(of: winter) == .sample("2027-11-07T06:30Z"))
    #expect(zone.instants(of: summer.wall) == [summer.instant, winter.instant])
  }

  @Test func `an offset counts even where the zone has another`() throws {
    let typed = try #require(TypedTime("2027-06-24T09:00+09:00"))
    let moment = try Zone.sample("America/Chicago").instant(of: typed)
    #expect(try moment == .sample("2027-06-24T00:00Z"))
  }

  @Test func `both sides of a change have their own offset`() throws {
    let zone = try Zone.sample("America/New_York")
    let before = try #require(WallTime("2027-03-14T01:59:59"))
    let after = try #require(WallTime("2027-03-14T03:00"))
    #expect(zone.iso8601(try zone.instant(of: before)) == "2027-03-14T01:59:59-05:00")
    #expect(zone.iso8601(try zone.instant(of: after)) == "2027-03-14T03:00:00-04:00")
    #expect(try zone.instant(of: before).seconds + 1 == zone.instant(of: after).seconds)
  }

  // MARK: Names and texts

  @Test(arguments: ["CST", "EST", "CET", "GMT", "EST5EDT", "Z", "", "+02:00", "Chicago"])
  func `an abbreviation is refused`(name: String) {
    #expect(Zone(name) == nil)
  }

  @Test(arguments: ["Mars/Phobos", "America/", "/", "America/New York", " Europe/Brussels"])
  func `a zone that does not exist is refused`(name: String) {
    #expect(Zone(name) == nil)
  }

  @Test(arguments: ["UTC", "America/Argentina/Ushuaia", "Etc/GMT+5", "US/Central"])
  func `a zone keeps its name as given`(name: String) {
    #expect(Zone(name)?.identifier == name)
  }

  @Test func `universal time is one zone, however it is made`() {
    #expect(Zone("UTC") == .utc)
    #expect(Zone.utc.offset(at: Instant(seconds: 1_813_845_605)) == 0)
  }

  @Test(
    arguments: [
      ("UTC", "2027-06-24T14:00:05+00:00"),
      ("America/Chicago", "2027-06-24T09:00:05-05:00"),
      ("America/St_Johns", "2027-06-24T11:30:05-02:30"),
      ("Asia/Kathmandu", "2027-06-24T19:45:05+05:45"),
      ("Pacific/Kiritimati", "2027-06-25T04:00:05+14:00"),
    ]
  )
  func `a moment is printed with the zone's offset`(name: String, text: String) throws {
    #expect(try Zone.sample(name).iso8601(Instant(seconds: 1_813_845_605)) == text)
  }
}
