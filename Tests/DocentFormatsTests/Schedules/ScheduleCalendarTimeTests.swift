import Docent
import DocentFormats
import Testing

@Suite struct ScheduleCalendarTimeTests {
  private func events(of sample: ScheduleSample) throws -> [CalendarEvent] {
    let text = try ScheduleCalendar.text(of: sample.schedule, stampedAt: Instant(seconds: 0))
    return try CalendarReading(text).events
  }

  @Test func `local times are right on both sides of the night in which clocks go forward`() throws
  {
    var sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
    try sample.addSession(from: "2027-03-13T20:00-05:00", to: "2027-03-13T23:30-05:00")
    try sample.addSession(from: "2027-03-14T01:30-05:00", to: "2027-03-14T03:30-04:00")
    try sample.addSession(from: "2027-03-14T09:00-04:00", to: "2027-03-14T10:00-04:00")
    let events = try events(of: sample)
    #expect(
      events.map(\.localStart?.description)
        == ["2027-03-13T20:00", "2027-03-14T01:30", "2027-03-14T09:00"])
    #expect(events.map(\.start) == sample.items.map(\.startsAt))
    #expect(events.map { $0.start.minutes(to: $0.end) } == [210, 60, 60])
  }

  @Test func `the file has both sides of the change`() throws {
    var sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
    try sample.addSession(from: "2027-03-14T09:00-04:00", to: "2027-03-14T10:00-04:00")
    let text = try ScheduleCalendar.text(of: sample.schedule, stampedAt: Instant(seconds: 0))
    let rules = """
      BEGIN:VTIMEZONE
      TZID:America/New_York
      BEGIN:STANDARD
      DTSTART:20270101T000000
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0500
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:20270314T020000
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:20271107T020000
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:00000000-0000-4000-8000-000000000100@docent
      DTSTAMP:19700101T000000Z
      DTSTART;TZID=America/New_York:20270314T090000
      DTEND;TZID=America/New_York:20270314T100000
      SEQUENCE:0
      STATUS:CONFIRMED
      """
    #expect(text.contains(rules.replacing("\n", with: "\r\n")))
  }

  @Test(arguments: [
    ("America/New_York", "2027-03-13"), ("America/Chicago", "2027-11-06"),
    ("America/Chicago", "2027-06-24"), ("Australia/Sydney", "2027-04-03"),
    ("Pacific/Auckland", "2027-09-25"), ("Pacific/Auckland", "2027-12-30"),
    ("America/St_Johns", "2027-03-13"), ("Africa/Casablanca", "2027-02-06"),
    ("Europe/Dublin", "2027-10-30"), ("Australia/Lord_Howe", "2027-04-03"),
    ("Asia/Kolkata", "2027-01-01"), ("Pacific/Kiritimati", "2026-12-31"), ("UTC", "2027-03-13"),
  ])
  func `every quarter of an hour of four days comes back, in any zone`(
    zone: String, first: String
  ) throws {
    let day = try #require(CivilDay(first))
    var sample = try ScheduleSample(
      zone: zone, from: first, to: day.advanced(by: 3).description)
    let start = try #require(
      sample.conference.zone.instants(of: WallTime(day: day, secondOfDay: 0)).first)
    sample.items = (0..<4 * 96).map {
      ScheduleItem(
        kind: .meal, code: nil, title: "Meal", startsAt: start.adding(minutes: $0 * 15),
        endsAt: start.adding(minutes: $0 * 15 + 90))
    }
    let events = try events(of: sample)
    #expect(events.map(\.start) == sample.items.map(\.startsAt))
    #expect(events.map(\.end) == sample.items.map(\.endsAt))
    for event in events {
      #expect([nil, sample.conference.zone.wall(at: event.start)].contains(event.localStart))
    }
  }

  @Test func `the hour that clocks show twice is told in UTC`() throws {
    var sample = try ScheduleSample(
      zone: "America/Chicago", from: "2027-11-06", to: "2027-11-07")
    try sample.addSession(from: "2027-11-07T00:30-05:00", to: "2027-11-07T00:45-05:00")
    try sample.addSession(from: "2027-11-07T01:30-05:00", to: "2027-11-07T03:30-06:00")
    try sample.addSession(from: "2027-11-07T01:30-06:00", to: "2027-11-07T03:30-06:00")
    try sample.addSession(from: "2027-11-07T00:30-05:00", to: "2027-11-07T01:15-05:00")
    let events = try events(of: sample)
    #expect(events.map(\.start) == (try sample.schedule).items.map(\.startsAt))
    #expect(events.count { $0.localStart != nil } == 1)
  }

  @Test func `a conference in UTC needs no rules`() throws {
    var sample = try ScheduleSample(zone: "UTC", from: "2027-03-13", to: "2027-03-13")
    try sample.addSession(from: "2027-03-13T09:00Z", to: "2027-03-13T10:00Z")
    let text = try ScheduleCalendar.text(of: sample.schedule, stampedAt: Instant(seconds: 0))
    #expect(try CalendarReading(text).zones == [])
    #expect(text.contains("\r\nDTSTART:20270313T090000Z\r\nDTEND:20270313T100000Z\r\n"))
  }

  @Test func `what has no length has no end`() throws {
    var sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
    try sample.addSession(from: "2027-03-13T09:00-05:00", to: "2027-03-13T09:00-05:00")
    let text = try ScheduleCalendar.text(of: sample.schedule, stampedAt: Instant(seconds: 0))
    #expect(!text.contains("DTEND"))
    #expect(try CalendarReading(text).events.map(\.end) == sample.items.map(\.startsAt))
  }

  @Test func `items outside the conference's years have their rules too`() throws {
    var sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
    try sample.addSession(from: "2025-07-01T09:00-04:00", to: "2025-07-01T10:00-04:00")
    try sample.addSession(from: "2028-07-01T09:00-04:00", to: "2028-07-01T10:00-04:00")
    #expect(try events(of: sample).map(\.start) == sample.items.map(\.startsAt))
  }
}
