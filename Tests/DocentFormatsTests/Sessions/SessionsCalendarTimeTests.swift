import Docent
import Testing

@Suite struct SessionsCalendarTimeTests {
  // MARK: Zones

  @Test func `times are in the zone that they name, whether the file describes it or not`() throws {
    let sample = try CalendarSample(
      "DTSTART;TZID=America/Chicago:20270624T090000", "DTEND;TZID=America/Chicago:20270624T101500",
      usual: "Europe/Berlin")
    #expect(try sample.times == ["2027-06-24T09:00", "2027-06-24T10:15", "America/Chicago"])
    #expect(sample.oddities == [])
    #expect(sample.file.headings == ["guid", "title", "start", "end", "time_zone"])
  }

  @Test func `times without a zone are left to the usual one`() throws {
    let sample = try CalendarSample(
      "DTSTART:20270624T090000", "DTEND:20270624T100000", usual: "America/Chicago")
    #expect(try sample.times == ["2027-06-24T09:00", "2027-06-24T10:00", "-"])
    #expect(!sample.file.headings.contains("time_zone"))
    #expect(sample.oddities == [])
  }

  @Test func `a calendar that declares another zone than the usual one is odd`() throws {
    let sample = try CalendarSample(
      "DTSTART:20270624T090000", head: ["X-WR-TIMEZONE:Europe/Berlin"], usual: "America/Chicago")
    #expect(try sample.times == ["2027-06-24T09:00", "-", "-"])
    #expect(
      sample.oddities == [
        "a.ics:8: times without a zone are read in America/Chicago, although the calendar "
          + "declares Europe/Berlin; name the zone if that is wrong"
      ])
  }

  @Test func `moments in UTC are kept by the zone that the calendar declares`() throws {
    let sample = try CalendarSample(
      "DTSTART:20270624T140000Z", "DTEND:20270624T150000Z",
      head: ["X-WR-TIMEZONE:America/Chicago"], usual: "Europe/Berlin")
    #expect(
      try sample.times
        == ["2027-06-24T09:00-05:00", "2027-06-24T10:00-05:00", "America/Chicago"])
    #expect(sample.oddities == [])
  }

  @Test func `moments in UTC are kept by the usual zone when the calendar declares UTC`() throws {
    let sample = try CalendarSample(
      "DTSTART:20270624T140000Z", head: ["X-WR-TIMEZONE:UTC"], usual: "America/Chicago")
    #expect(try sample.times == ["2027-06-24T09:00-05:00", "-", "-"])
    #expect(
      try CalendarSample("DTSTART;TZID=UTC:20270624T140000").starts() == [
        "2027-06-24T14:00:00+00:00"
      ])
  }

  @Test(arguments: [
    ("X-WR-TIMEZONE:America/Chicago", "America/Chicago", "the calendar's X-WR-TIMEZONE"),
    ("X-WR-CALNAME:none", "America/Denver", "the X-LIC-LOCATION of its VTIMEZONE"),
  ])
  func `an abbreviation is no zone: the calendar's own zone or place is taken`(
    head: String, zone: String, source: String
  ) throws {
    let sample = try CalendarSample(
      "DTSTART;TZID=CST:20270624T090000", "DTEND;TZID=CST:20270624T100000",
      head: [
        head, "BEGIN:VTIMEZONE", "TZID:CST", "X-LIC-LOCATION:America/Denver", "END:VTIMEZONE",
      ], usual: "Europe/Berlin")
    #expect(try sample.times == ["2027-06-24T09:00", "2027-06-24T10:00", zone])
    #expect(
      sample.oddities == [
        "a.ics:12: TZID CST is not the name of a time zone; 2 times with it are read in \(zone), "
          + source
      ])
  }

  @Test(arguments: ["CST", "Eastern Standard Time", "custom_America/New_York", "GMT", "EST5EDT"])
  func `a name that nothing explains means the usual zone`(name: String) throws {
    let sample = try CalendarSample(
      "DTSTART;TZID=\"\(name)\":20270624T090000", usual: "Europe/Berlin")
    #expect(try sample.starts() == ["2027-06-24T07:00:00+00:00"])
    #expect(
      sample.oddities == [
        "a.ics:7: TZID \(name) is not the name of a time zone; a time with it is read in "
          + "Europe/Berlin, which is usual here"
      ])
  }

  @Test func `rules that contradict the zone that is taken are named`() throws {
    let sample = try CalendarSample(
      "DTSTART;TZID=CST:20270624T090000",
      head: [
        "BEGIN:VTIMEZONE", "TZID:CST", "BEGIN:STANDARD", "TZOFFSETTO:-0600", "END:STANDARD",
        "BEGIN:DAYLIGHT", "TZOFFSETTO:-0500", "END:DAYLIGHT", "END:VTIMEZONE",
      ], usual: "Europe/Berlin")
    #expect(try sample.only.zone == Zone("Europe/Berlin"))
    #expect(
      sample.oddities.first?.contains("the rules that the file gives for it are others") == true)
  }

  @Test(arguments: [
    ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
    ("/mozilla.org/20070129_1/America/New_York", "America/New_York"),
    ("/citadel.org/Tzfile/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
  ])
  func `a globally unique name ends in the zone's`(name: String, zone: String) throws {
    let sample = try CalendarSample("DTSTART;TZID=\(name):20270624T090000")
    #expect(try sample.times == ["2027-06-24T09:00", "-", zone])
    #expect(sample.oddities == [])
  }

  // MARK: Clocks that change

  @Test func `a time shown twice is its first moment, and one skipped goes by the offset before`()
    throws
  {
    let twice = try CalendarSample("DTSTART;TZID=America/Chicago:20271107T013000")
    #expect(try twice.times == ["2027-11-07T01:30-05:00", "-", "America/Chicago"])
    #expect(twice.oddities.first?.contains("exists twice in America/Chicago") == true)
    let skipped = try CalendarSample("DTSTART;TZID=America/Chicago:20270314T023000")
    #expect(try skipped.times == ["2027-03-14T03:30", "-", "America/Chicago"])
    #expect(skipped.oddities.first?.contains("does not exist in America/Chicago") == true)
  }

  @Test(arguments: [
    ("20270314T013000", "PT1H", "2027-03-14T03:30"), ("20270313T120000", "P1D", "2027-03-14T12:00"),
    ("20270313T120000", "PT24H", "2027-03-14T13:00"),
    ("20270624T233000", "PT45M", "2027-06-25T00:15"),
    ("20270624T090000", "P1W", "2027-07-01T09:00"), ("20270624T090000", "PT0S", "2027-06-24T09:00"),
    ("20271107T003000", "PT2H", "2027-11-07T01:30-06:00"),
  ])
  func `a length of days goes by the clock and one of hours by what passes`(
    start: String, length: String, end: String
  ) throws {
    let sample = try CalendarSample("DTSTART;TZID=America/Chicago:\(start)", "DURATION:\(length)")
    #expect(try sample.only.end?.description == end)
  }

  // MARK: Odd times

  @Test func `a whole day is kept from midnight to midnight, with a warning`() throws {
    let sample = try CalendarSample("DTSTART;VALUE=DATE:20270624")
    #expect(try sample.times == ["2027-06-24T00:00", "2027-06-25T00:00", "-"])
    #expect(sample.oddities.count == 1)
    let days = try CalendarSample("DTSTART;VALUE=DATE:20270624", "DTEND;VALUE=DATE:20270626")
    #expect(try days.times == ["2027-06-24T00:00", "2027-06-26T00:00", "-"])
  }

  @Test func `an end is not known unless it is said, and may equal the start`() throws {
    #expect(try CalendarSample("DTSTART:20270624T090000").only.end == nil)
    let none = try CalendarSample("DTSTART:20270624T090000", "DTEND:20270624T090000")
    #expect(try none.times == ["2027-06-24T09:00", "2027-06-24T09:00", "-"])
    let both = try CalendarSample(
      "DTSTART:20270624T090000", "DTEND:20270624T100000", "DURATION:PT3H")
    #expect(try both.times[1] == "2027-06-24T10:00")
    #expect(
      both.oddities == ["a.ics:9 [a@example.org]: the event has DTEND and DURATION; DTEND is taken"]
    )
  }

  @Test(arguments: [
    ("DTSTART:2027-06-24T09:00:00", "2027-06-24T09:00"),
    ("DTSTART:20270624T235960", "2027-06-24T23:59:59"),
    ("DTSTART;VALUE=DATE-TIME:20270624T090000 ", "2027-06-24T09:00"),
    ("DTSTART;X-A=\"b:c;d\";TZID=\"America/Chicago\":20270624T090000", "2027-06-24T09:00"),
    ("dtstart;tzid=America/Chicago:20270624T090000", "2027-06-24T09:00"),
  ])
  func `times are read as programs write them`(line: String, start: String) throws {
    #expect(try CalendarSample(line).only.start.description == start)
  }

  @Test(arguments: [
    "DTSTART:20271327T090000", "DTSTART:20270624T990000", "DTSTART:20270230", "DTSTART:",
    "DTSTART:tomorrow", "DTSTART:20270624T0900", "DTSTART:20270624T240000",
  ])
  func `what is no time is a fault at its line`(line: String) throws {
    let sample = try CalendarSample(line)
    #expect(sample.drafts == [])
    #expect(sample.faults.count == 1)
    #expect(sample.faults.first?.hasPrefix("a.ics:7 [a@example.org]: DTSTART \"") == true)
  }
}
