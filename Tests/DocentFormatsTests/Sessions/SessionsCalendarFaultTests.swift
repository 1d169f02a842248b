import Docent
import Testing

@Suite struct SessionsCalendarFaultTests {
  private let start = "DTSTART:20270624T090000"

  @Test func `all faults of all events are told, with line and UID`() throws {
    let sample = try CalendarSample(
      text: CalendarSample.text([
        "BEGIN:VEVENT", "UID:a", "DTSTART:never", "DTEND:20270624T1", "END:VEVENT",
        "BEGIN:VEVENT", "UID:b", "SUMMARY:B", "END:VEVENT",
        "BEGIN:VEVENT", "UID:c", "SUMMARY: ", start, "DURATION:-PT1H", "END:VEVENT",
      ]))
    #expect(
      sample.faults == [
        "a.ics:4 [a]: the event has no SUMMARY; give it a title",
        "a.ics:6 [a]: DTSTART \"never\" is no date and time; write it as 20270624T090000",
        "a.ics:7 [a]: DTEND \"20270624T1\" is no date and time; write it as 20270624T090000",
        "a.ics:9 [b]: the event has no DTSTART; say when it starts",
        "a.ics:13 [c]: the event has no SUMMARY; give it a title",
        "a.ics:17 [c]: DURATION \"-PT1H\" is no length of time; write PT45M or so",
      ])
  }

  @Test(arguments: [
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20270624T090000\n",
      "a.ics:2: the file ends before END:VEVENT; it was cut off"
    ),
    ("BEGIN:VCALENDAR\n", "a.ics:1: the file ends before END:VCALENDAR; it was cut off"),
    (
      "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n",
      "a.ics:2: END:VEVENT stands before its BEGIN:VEVENT"
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20270624T090000\nEND:VCALENDAR\n",
      "a.ics:2: BEGIN:VEVENT has no END:VEVENT"
    ),
    ("", "a.ics: the file is no calendar: it has no BEGIN:VCALENDAR"),
    ("code,title\nA,B\n", "a.ics: the file is no calendar: it has no BEGIN:VCALENDAR"),
    (
      "BEGIN:VCALENDAR\nX-A:\u{0}\nEND:VCALENDAR\n",
      "a.ics:2: the control character U+0000 is not text; remove it"
    ),
    (
      "BEGIN:VCALENDAR\nX-A:b\n c\u{1B}\nEND:VCALENDAR\n",
      "a.ics:3: the control character U+001B is not text; remove it"
    ),
  ])
  func `a file that is broken says where`(text: String, fault: String) throws {
    #expect(try CalendarSample(text: text).faults == [fault])
  }

  @Test func `bytes that are not UTF-8 are a fault at their line`() throws {
    var bytes = Array(
      CalendarSample.text(["BEGIN:VEVENT", start, "SUMMARY:Caf#", "END:VEVENT"]).utf8)
    bytes = bytes.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
    let faults = try CalendarSample(bytes: bytes).faults
    #expect(faults.first == "a.ics:4: the event has no SUMMARY; give it a title")
    #expect(faults.last == "a.ics:6: the line is not UTF-8; save the file as UTF-8")
    let wide = Array("BEGIN:VCALENDAR".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(
      try CalendarSample(bytes: [0xFF, 0xFE] + wide).faults
        == ["a.ics:1: the file is UTF-16; save it as UTF-8"])
  }

  // MARK: Liberal reading

  @Test(arguments: ["\r\n", "\n", "\r", "\r\n\r\n"])
  func `any line end will do, and a byte order mark`(end: String) throws {
    let lines = [
      "\u{FEFF}BEGIN:VCALENDAR", "BEGIN:VEVENT", start, "SUMMARY:A", " B", "\tC", "END:VEVENT",
      "END:VCALENDAR",
    ]
    #expect(try CalendarSample(text: lines.joined(separator: end)).only.title == "ABC")
  }

  @Test func `a fold within a character is undone`() throws {
    var bytes = Array(
      CalendarSample.text(["BEGIN:VEVENT", start, "SUMMARY:é🙂", "END:VEVENT"]).utf8)
    let place = try #require(bytes.firstIndex(of: 0xC3))
    bytes.insert(contentsOf: [0x0D, 0x0A, 0x20], at: place + 1)
    bytes.insert(contentsOf: [0x0D, 0x0A, 0x09], at: place + 7)
    #expect(try CalendarSample(bytes: bytes).only.title == "é🙂")
  }

  @Test func `a text broken in two loses its rest, with a warning`() throws {
    let sample = try CalendarSample(start, "DESCRIPTION:one", "two")
    #expect(try sample.only.abstract == "one")
    #expect(sample.oddities.first?.hasPrefix("a.ics:9: the line is no property") == true)
  }

  @Test func `several calendars are read as one, each with its own zones`() throws {
    let head = ["X-WR-TIMEZONE:America/Chicago", "X-WR-TIMEZONE:Europe/Berlin"]
    let text = head.map {
      CalendarSample.text([
        $0, "BEGIN:VEVENT", "SUMMARY:A", "DTSTART;TZID=CST:20270624T090000", "END:VEVENT",
      ])
    }
    let sample = try CalendarSample(text: text.joined())
    #expect(sample.drafts.map { $0.zone?.identifier } == ["America/Chicago", "Europe/Berlin"])
    #expect(sample.oddities.count == 2)
  }

  @Test func `events without a calendar around them, and calendars without events, are odd`() throws
  {
    let bare = try CalendarSample(text: "BEGIN:VEVENT\nSUMMARY:A\n\(start)\nEND:VEVENT\n")
    #expect(try bare.only.title == "A")
    #expect(bare.oddities == ["a.ics:1: no BEGIN:VCALENDAR stands around the events"])
    #expect(
      try CalendarSample(text: CalendarSample.text([])).oddities
        == ["a.ics: the calendar has no events"])
  }

  @Test func `what stands twice is taken once, with a warning`() throws {
    let sample = try CalendarSample(start, "LOCATION:A", "LOCATION:B", "SUMMARY:C")
    #expect(try sample.only.room == "A")
    #expect(try sample.only.title == "Title")
    #expect(sample.oddities.count == 2)
  }

  @Test func `a blank property of ours says nothing`() throws {
    let draft = try CalendarSample(start, "X-DOCENT-CODE:A", "X-DOCENT-TITLE: ", "X-DOCENT-ROOM:")
      .only
    #expect(draft.title == "Title")
    #expect(draft.room == nil)
  }

  @Test func `an alarm's texts are not the event's`() throws {
    let sample = try CalendarSample(
      start, "BEGIN:VALARM", "DESCRIPTION:Wake up", "SUMMARY:No", "END:VALARM")
    #expect(try sample.only.abstract == nil)
  }

  // MARK: Bounds

  @Test func `nesting has an end`() throws {
    let deep = Array(repeating: "BEGIN:VALARM", count: 100_000)
    let sample = try CalendarSample(text: CalendarSample.text(deep))
    #expect(sample.faults == ["a.ics:35: components nest more than 32 deep"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a text of a million folds is read, and a million broken lines are not kept`() throws {
    let folds = String(repeating: "\r\n x", count: 1_000_000)
    let text = CalendarSample.text(["BEGIN:VEVENT", start, "SUMMARY:A\(folds)", "END:VEVENT"])
    #expect(try CalendarSample(text: text).only.title.utf8.count == 1_000_001)
    let broken = try CalendarSample(text: String(repeating: "END:A\n", count: 1_000_000))
    #expect(broken.faults.count == 10_001)
  }
}
