import Docent
import DocentFormats
import Testing

@Suite struct OwnEventsCalendarTests {
  /// 13 and 14 March 2027 in New York; the clocks go forward in the night between.
  private let conference: Conference

  init() throws {
    conference = try ScheduleSample(from: "2027-03-13", to: "2027-03-14").conference
  }

  private func read(_ events: [String]..., head: [String] = []) -> DraftFile<OwnEventDraft> {
    let lines = events.enumerated().flatMap { index, lines in
      let own = lines.contains { $0.hasPrefix("UID:") } ? [] : ["UID:\(index)@example.org"]
      return ["BEGIN:VEVENT"] + own + lines + ["END:VEVENT"]
    }
    let text = CalendarSample.text(head + lines)
    return OwnEventsCalendar.read(
      InputFile(name: "own.ics", bytes: Array(text.utf8)), at: conference)
  }

  private func dentist(_ lines: String..., start: String = "20270313T120000") -> [String] {
    ["SUMMARY:Dentist", "DTSTART:\(start)", "DURATION:PT1H"] + lines
  }

  /// The events' times by the conference's clocks.
  private func times(_ file: DraftFile<OwnEventDraft>) -> [String] {
    file.drafts.map(\.content).map { event in
      let zone = conference.zone
      return "\(zone.wall(at: event.startsAt))–\(zone.wall(at: event.endsAt).clock)"
    }
  }

  private func titles(_ file: DraftFile<OwnEventDraft>) -> [String] {
    file.drafts.map(\.content.title)
  }

  @Test func `an event has a title, a time and a place`() {
    let file = read(dentist("LOCATION:Hall\\, One"))
    #expect(file.drafts.map(\.content.uid) == ["0@example.org"])
    #expect(titles(file) == ["Dentist"])
    #expect(times(file) == ["2027-03-13T12:00–13:00"])
    #expect(file.drafts.first?.content.location == "Hall, One")
    #expect(file.faults == [] && file.oddities == [])
  }

  @Test func `times are read in their zone, else in the conference's`() {
    let file = read(
      dentist(start: "20270313T170000Z"),
      ["SUMMARY:Call", "DTSTART;TZID=Europe/Berlin:20270313T180000", "DURATION:PT30M"])
    #expect(times(file) == ["2027-03-13T12:00–13:00", "2027-03-13T12:00–12:30"])
  }

  @Test(arguments: [
    ("20270312T230000", 0), ("20270313T030000", 0), ("20270313T033000", 1),
    ("20270315T030000", 1), ("20270315T040000", 0), ("20300101T090000", 0),
  ])
  func `what takes none of the conference's time does not matter`(start: String, count: Int) {
    let file = read(dentist(start: start))
    #expect(file.drafts.count == count)
    #expect(file.oddities == [])
  }

  @Test func `an event that recurs takes place on the conference's days, by the wall clock`() {
    let file = read(dentist("RRULE:FREQ=DAILY", start: "20200101T083000"))
    #expect(times(file) == ["2027-03-13T08:30–09:30", "2027-03-14T08:30–09:30"])
    #expect(Set(file.drafts.map(\.content.uid)).count == 2)
    #expect(file.oddities == [])
  }

  @Test func `dates that are taken out, moved or called off are not there`() {
    let series = dentist("UID:s", "RRULE:FREQ=HOURLY;COUNT=5", "EXDATE:20270313T130000")
    let file = read(
      series,
      dentist("UID:s", "RECURRENCE-ID:20270313T140000", start: "20270313T200000"),
      dentist(
        "UID:s", "RECURRENCE-ID:20270313T150000", "STATUS:CANCELLED", start: "20270313T150000"),
      dentist(
        "UID:s", "RECURRENCE-ID:20270313T160000", "TRANSP:TRANSPARENT", start: "20270313T160000"))
    #expect(times(file).sorted() == ["2027-03-13T12:00–13:00", "2027-03-13T20:00–21:00"])
  }

  @Test(arguments: ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "DTEND:20270313T120000"])
  func `what takes no time is left out without a word`(line: String) {
    let file = read(["SUMMARY:Dentist", "DTSTART:20270313T120000", line])
    #expect(file.drafts.isEmpty && file.oddities == [] && file.faults == [])
  }

  @Test func `events of whole days are left out, and it is said how many`() {
    let file = read(
      ["SUMMARY:Away", "DTSTART;VALUE=DATE:20270312", "DTEND;VALUE=DATE:20270315"],
      ["SUMMARY:Birthday", "DTSTART;VALUE=DATE:20000314", "RRULE:FREQ=YEARLY"],
      ["SUMMARY:Long ago", "DTSTART;VALUE=DATE:20000101"], dentist())
    #expect(titles(file) == ["Dentist"])
    #expect(file.oddities.map(\.message).map { $0.prefix(15) } == ["2 of whole days"])
    #expect(file.oddities.first?.place == Place(file: "own.ics"))
  }

  @Test(arguments: ["CLASS:PRIVATE", "CLASS:confidential", "CLASS:X-SECRET"])
  func `what others are not to know is called Busy`(line: String) {
    #expect(titles(read(dentist(line))) == ["Busy"])
    #expect(titles(read(dentist("CLASS:PUBLIC"))) == ["Dentist"])
  }

  @Test func `an event needs neither a title nor a UID`() {
    let file = read(["UID:", "DTSTART:20270313T120000", "DURATION:PT1H"])
    #expect(titles(file) == ["Busy"] && file.faults == [])
    #expect(file.drafts.first?.content.uid.isEmpty == false)
  }

  @Test func `the attendee's schedule does not come back as their own events`() {
    let file = read(
      dentist("UID:e5b7@docent"), dentist("UID:x", "X-DOCENT-CODE:A1"), dentist())
    #expect(file.drafts.map(\.content.uid) == ["2@example.org"])
    #expect(file.oddities.map(\.message) == ["2 left out that Docent wrote itself"])
  }

  @Test func `what is wrong is told with its place, and no title with it`() {
    let file = read(["SUMMARY:Dentist", "DTSTART:soon"], dentist("RRULE:FREQ=SOMETIMES"))
    #expect(file.faults.compactMap(\.place.line) == [7, 14])
    #expect(!"\(file.faults) \(file.oddities)".contains("Dentist"))
  }

  @Test func `a file that is no calendar is a fault`() {
    let file = OwnEventsCalendar.read(
      InputFile(name: "own.ics", bytes: Array("title,start\n".utf8)), at: conference)
    #expect(!file.faults.isEmpty)
  }
}
