import CLibical
import Docent
import DocentFormats
import Testing

@Suite struct ScheduleCalendarTests {
  let now = Instant(seconds: 1_800_000_000)
  var sample: ScheduleSample

  init() throws {
    sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
    try sample.addSession(from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:30-05:00")
    try sample.addMeal(from: "2027-03-13T12:00-05:00", to: "2027-03-13T13:00-05:00")
  }

  private func text() throws -> String {
    try ScheduleCalendar.text(of: sample.schedule, stampedAt: now)
  }

  private func lines() throws -> [String] {
    try text().split(separator: "\r\n").map(String.init)
  }

  // MARK: The file

  @Test mutating func `the calendar names itself, its zone and its writer`() throws {
    sample.conference.name = "Spring Meeting 2027"
    let lines = try lines()
    #expect(
      lines.prefix(6) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Docent//Docent//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Spring Meeting 2027", "X-WR-TIMEZONE:America/New_York",
      ])
    #expect(!lines.contains { $0.hasPrefix("METHOD") })
    #expect(try CalendarReading(text()).zones == ["America/New_York"])
  }

  @Test(arguments: 0..<8)
  mutating func `lines of at most 75 octets end in CR LF, none of them within a character`(
    shift: Int
  ) throws {
    let title = String(repeating: "x", count: shift) + String(repeating: "é🙂日 w,;", count: 60)
    sample.items[0].title = title
    sample.items[0].reasons = [title, title]
    let lines = Array(try text().utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last == [])
    for line in lines.dropLast() {
      #expect(line.last == 0x0D)
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
      #expect(!line.dropLast().contains(0x0D))
    }
    #expect(try CalendarReading(text()).events[0].title == title)
  }

  @Test mutating func `a line is as long as it may be, whatever its length`() throws {
    sample.items[0].title = ""
    for _ in 0..<300 {
      sample.items[0].title += "x"
      let bytes = Array(try text().utf8)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      let areWhole = lines.allSatisfy { $0.count > 1 && $0.firstIndex(of: 0x0D) == $0.endIndex - 1 }
      #expect(areWhole)
    }
  }

  @Test func `the same schedule gives the same bytes, stamped as told`() throws {
    #expect(try text() == text())
    #expect(try CalendarReading(text()).events.map(\.stamp) == [now, now])
  }

  // MARK: Texts

  @Test(arguments: [
    "commas, semicolons; and \\ backslashes", "two\nlines", "\\n is not a line", "a:b \"quoted\"",
    "👩‍👩‍👧 e\u{301} 日本 🏳️‍🌈", "two  blanks", "tab\there", "END:VEVENT", ";,\\",
  ])
  mutating func `titles come back as they were`(title: String) throws {
    sample.items[0].title = title
    #expect(try CalendarReading(text()).events.map(\.title) == [title, "Meal"])
  }

  @Test mutating func `control characters go and line ends become line feeds`() throws {
    sample.items[0].title = "a\u{0}b\u{1}c\u{7F}d\u{9B}e\r\nf\rg"
    #expect(try CalendarReading(text()).events[0].title == "abcde\nf\ng")
  }

  @Test mutating func `the description has the reasons, one a line, and the back-ups`() throws {
    sample.items[0].reasons = ["about metadata", "a workshop; new, too"]
    sample.items[1].backups = ["S7"]
    var schedule = try sample.schedule
    schedule.items[0].backups = ["S8", "S9"]
    schedule.items[1].reasons = []
    let text = try ScheduleCalendar.text(of: schedule, stampedAt: now)
    let events = try CalendarReading(text).events
    #expect(events[0].text == "about metadata\na workshop; new, too\nBack-ups: S8, S9")
    #expect(!text.split(separator: "BEGIN:VEVENT")[2].contains("DESCRIPTION"))
  }

  @Test mutating func `every event has a place: its room, else the conference`() throws {
    sample.items[0].room = RoomDraft(building: "Main Library", room: "Hall 2, east")
    try sample.addSession(from: "2027-03-13T15:00-05:00", to: "2027-03-13T16:00-05:00")
    sample.items[2].room = RoomDraft(building: nil, room: "")
    #expect(
      try CalendarReading(text()).events.map(\.place)
        == ["Main Library / Hall 2, east", "Spring Meeting", "Spring Meeting"])
  }

  @Test mutating func `events tell what sort of thing they are`() throws {
    try sample.addSession("Meeting", from: "2027-03-13T15:00-05:00", to: "2027-03-13T15:30-05:00")
    sample.items[2].kind = .meeting
    #expect(try CalendarReading(text()).events.map(\.category) == ["Session", "Meal", "Meeting"])
  }

  // MARK: Identity and change

  @Test mutating func `an event is the same in every export and every attendee's schedule`() throws
  {
    let before = try CalendarReading(text()).events.map(\.uid)
    #expect(
      before == [
        "00000000-0000-4000-8000-000000000100@docent",
        "00000000-0000-4000-8000-000000000001-meal-1804957200@docent",
      ])
    sample.attendee = PersonDraft(givenName: "Bo", familyName: "Chen")
    sample.items[0].title = "Another title"
    sample.items[0].startsAt = sample.items[0].startsAt.adding(minutes: -15)
    #expect(try CalendarReading(text()).events.map(\.uid) == before)
  }

  @Test mutating func `breaks of different days are different events`() throws {
    try sample.addMeal(from: "2027-03-14T12:00-04:00", to: "2027-03-14T13:00-04:00")
    let identities = try CalendarReading(text()).events.map(\.uid)
    #expect(Set(identities).count == 3)
  }

  @Test func `nothing tells the attendee's name or address`() throws {
    let text = try text().replacing("\r\n ", with: "")
    #expect(!text.replacing("@docent\r\n", with: "").contains("@"))
    #expect(!text.contains("Lopez"))
  }

  @Test mutating func `what was called off is told with its count of changes`() throws {
    sample.items[0].isCancelled = true
    sample.items[0].sequence = 3
    let events = try CalendarReading(text()).events
    #expect(events.map(\.status) == [ICAL_STATUS_CANCELLED, ICAL_STATUS_CONFIRMED])
    #expect(events.map(\.sequence) == [3, 0])
  }
}
