import Docent
import Testing

@Suite struct SessionsCalendarRecurrenceTests {
  private let days = ("2027-06-24", "2027-06-27")
  private let start = "DTSTART;TZID=America/Chicago:20270624T090000"
  private let end = "DTEND;TZID=America/Chicago:20270624T100000"

  private func sample(_ lines: String...) throws -> CalendarSample {
    let event = ["BEGIN:VEVENT", "UID:a@example.org", "SUMMARY:Title", start, end]
    return try CalendarSample(
      text: CalendarSample.text(event + lines + ["END:VEVENT"]), usual: "America/Chicago",
      days: days)
  }

  private func starts(_ sample: CalendarSample) -> [String] {
    sample.drafts.map(\.start.description)
  }

  // MARK: Rules

  @Test func `a daily event is a session on each day of the conference`() throws {
    let sample = try sample("RRULE:FREQ=DAILY")
    #expect(
      starts(sample)
        == ["2027-06-24T09:00", "2027-06-25T09:00", "2027-06-26T09:00", "2027-06-27T09:00"])
    #expect(
      sample.drafts.map { $0.end?.description ?? "" }
        == ["2027-06-24T10:00", "2027-06-25T10:00", "2027-06-26T10:00", "2027-06-27T10:00"])
    #expect(sample.faults == [])
    #expect(sample.oddities.count == 1)
  }

  @Test func `the first date has the event's identity and each other one of its own`() throws {
    let sample = try sample("RRULE:FREQ=DAILY;COUNT=2")
    #expect(
      sample.drafts.map(\.foreignID) == ["a@example.org", "a@example.org#20270625T090000"])
    #expect(sample.drafts.map(\.code) == ["a", "a-0625-0900"])
    #expect(sample.oddities == [])
  }

  @Test(arguments: [
    ("RRULE:FREQ=DAILY;UNTIL=20270625T140000Z", 2), ("RRULE:FREQ=DAILY;UNTIL=20270625T135959Z", 1),
    ("RRULE:FREQ=DAILY;UNTIL=20270625", 2), ("RRULE:FREQ=DAILY;UNTIL=20270626T090000", 3),
    ("RRULE:FREQ=DAILY;COUNT=3", 3), ("RRULE:FREQ=DAILY;INTERVAL=2", 2),
    ("RRULE:FREQ=WEEKLY;BYDAY=TH,SA", 2), ("RRULE:FREQ=HOURLY;COUNT=6", 6),
    ("RRULE:FREQ=DAILY;BYHOUR=9,14", 8), ("RDATE;TZID=America/Chicago:20270625T110000", 2),
    ("RDATE:20270625T160000Z,20270626T160000Z", 3), ("RRULE:FREQ=YEARLY", 1),
  ])
  func `rules and dates are those of the standard`(line: String, count: Int) throws {
    let sample = try sample(line)
    #expect(sample.faults == [])
    #expect(sample.drafts.count == count)
  }

  @Test func `an event that began long ago takes place within the conference only`() throws {
    let text = CalendarSample.text([
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Title", "DTSTART;TZID=America/Chicago:19970101T183000",
      "DURATION:PT45M", "RRULE:FREQ=DAILY", "END:VEVENT",
    ])
    let sample = try CalendarSample(text: text, days: days)
    #expect(sample.drafts.count == 4)
    #expect(sample.drafts.last?.end == TypedTime("2027-06-27T19:15"))
    #expect(sample.drafts.first?.foreignID == "a#20270624T183000")
  }

  @Test func `the night after the last day still belongs to it`() throws {
    let text = CalendarSample.text([
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Title", "DTSTART:20270625T003000", "RRULE:FREQ=DAILY",
      "END:VEVENT",
    ])
    #expect(
      starts(try CalendarSample(text: text, days: days))
        == ["2027-06-25T00:30", "2027-06-26T00:30", "2027-06-27T00:30", "2027-06-28T00:30"])
  }

  @Test func `an event keeps its local time over a change of clocks`() throws {
    let text = CalendarSample.text([
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Title", "DTSTART;TZID=Europe/Berlin:20270327T233000",
      "DTEND;TZID=Europe/Berlin:20270328T003000", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT",
    ])
    let sample = try CalendarSample(text: text, days: ("2027-03-27", "2027-03-29"))
    #expect(
      try sample.starts() == [
        "2027-03-27T22:30:00+00:00", "2027-03-28T21:30:00+00:00", "2027-03-29T21:30:00+00:00",
      ])
    #expect(sample.drafts.last?.end == TypedTime("2027-03-30T00:30"))
  }

  // MARK: Exceptions

  @Test(arguments: [
    "EXDATE;TZID=America/Chicago:20270625T090000", "EXDATE:20270625T140000Z",
    "EXDATE;VALUE=DATE:20270625", "EXDATE;TZID=Europe/Berlin:20270625T160000",
  ])
  func `dates that are taken out are not sessions`(line: String) throws {
    let sample = try sample("RRULE:FREQ=DAILY;COUNT=3", line)
    #expect(starts(sample) == ["2027-06-24T09:00", "2027-06-26T09:00"])
  }

  @Test func `an added period has an end of its own`() throws {
    let sample = try sample(
      "RDATE;VALUE=PERIOD;TZID=America/Chicago:20270625T120000/20270625T150000,"
        + "20270626T120000/PT30M,202706T1/PT1H")
    #expect(
      sample.drafts.map { $0.end?.description ?? "" }
        == ["2027-06-24T10:00", "2027-06-25T15:00", "2027-06-26T12:30"])
    #expect(sample.oddities.count == 1)
  }

  @Test func `one date can be moved or called off, and keeps its identity`() throws {
    let sample = try sample(
      "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT", "BEGIN:VEVENT", "UID:a@example.org",
      "RECURRENCE-ID:20270625T140000Z", "DTSTART;TZID=America/Chicago:20270625T150000",
      "SUMMARY:Moved", "END:VEVENT", "BEGIN:VEVENT", "UID:a@example.org", "STATUS:CANCELLED",
      "RECURRENCE-ID;TZID=America/Chicago:20270626T090000")
    #expect(sample.faults == [])
    #expect(starts(sample) == ["2027-06-24T09:00", "2027-06-25T15:00", "2027-06-26T09:00"])
    #expect(sample.drafts.map(\.title) == ["Title", "Moved", "Title"])
    #expect(sample.drafts.map(\.status) == [nil, nil, .cancelled])
    #expect(
      sample.drafts.map(\.foreignID) == [
        "a@example.org", "a@example.org#20270625T090000", "a@example.org#20270626T090000",
      ])
  }

  @Test func `a change of an event that is not in the file stands for itself`() throws {
    let text = CalendarSample.text([
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Title", "DTSTART:20270624T150000",
      "RECURRENCE-ID:20270624T090000", "END:VEVENT",
    ])
    #expect(try CalendarSample(text: text, days: days).only.foreignID == "a#20270624T090000")
  }

  @Test func `an event that never takes place in the conference is named and left out`() throws {
    let sample = try CalendarSample(
      "DTSTART:20200101T090000", "RRULE:FREQ=DAILY;COUNT=3", days: days)
    #expect(sample.drafts == [])
    #expect(
      sample.oddities.first
        == "a.ics:4 [a@example.org]: none of the event's dates is on a day of the conference; it "
        + "is left out")
  }

  // MARK: Bounds

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "FREQ=SECONDLY", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23",
      "FREQ=%n;BYMONTH=", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=OFTEN", "COUNT=3", "",
    ])
  func `a rule that makes too many dates, or none, is a fault`(rule: String) throws {
    let sample = try sample("RRULE:\(rule)")
    #expect(sample.drafts == [])
    #expect(sample.faults.count == 1)
    #expect(sample.faults.first?.hasPrefix("a.ics:9 [a@example.org]: RRULE \"") == true)
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["INTERVAL=1", "COUNT=2000000000", "UNTIL=99991231T000000"])
  func `rules that lead nowhere cannot keep the reader busy`(end: String) throws {
    let event = [
      "BEGIN:VEVENT", "SUMMARY:Title", "DTSTART:19000101T090000",
      "RRULE:FREQ=DAILY;\(end);BYMONTH=2;BYMONTHDAY=30", "END:VEVENT",
    ]
    let sample = try CalendarSample(
      text: CalendarSample.text(Array(repeating: event, count: 500).flatMap(\.self)), days: days)
    #expect(sample.drafts == [])
    #expect(sample.faults.count == 500)
  }
}
