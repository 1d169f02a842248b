import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite struct CalendarLintTests {
  /// The lines of a calendar in which nothing is wrong.
  private static let good = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "BEGIN:VTIMEZONE",
    "TZID:America/Chicago", "BEGIN:STANDARD", "DTSTART:20261101T020000", "TZOFFSETFROM:-0500",
    "TZOFFSETTO:-0600", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:a@example.org",
    "DTSTAMP:20270101T000000Z", "DTSTART;TZID=America/Chicago:20270624T090000",
    "DTEND;TZID=America/Chicago:20270624T100000", "SUMMARY:Title", "LOCATION:Room 1",
    "END:VEVENT", "END:VCALENDAR",
  ]

  private func findings(_ bytes: [UInt8]) -> [String] {
    CalendarLint.findings(in: InputFile(name: "a.ics", bytes: bytes)).map {
      "\($0.place): \($0.severity.rawValue): \($0.authority): \($0.message)"
    }
  }

  private func findings(_ lines: [String], end: String = "\r\n") -> [String] {
    findings(Array(lines.map { $0 + end }.joined().utf8))
  }

  /// What is found when lines of the good calendar are others.
  private func findings(replacing line: String, with lines: String...) throws -> [String] {
    var all = Self.good
    let index = try #require(all.firstIndex { $0.hasPrefix(line) })
    all.replaceSubrange(index...index, with: lines)
    return findings(all)
  }

  @Test func `nothing is wrong with a good calendar`() {
    #expect(findings(Self.good) == [])
  }

  @Test(.enabled(if: SharedData.isThere), arguments: [2020, 2024])
  func `nothing is wrong with the calendars that we write`(year: Int) throws {
    let plan = try CodeFourLib.plan(year)
    let conference = try SessionSample.conference(
      zone: plan.zone.identifier, from: plan.startsOn.description, to: plan.endsOn.description)
    let path = SharedData.path("schedules/code4lib\(year)/sessions.csv")
    let sessions = try SessionsCSV.read(path: path).drafts.enumerated().map {
      try SessionSample.session($1.content, number: $0 + 1, at: conference)
    }
    let text = try SessionsCalendar.text(of: sessions, at: conference).text
    #expect(findings(Array(text.utf8)) == [])
  }

  // MARK: Lines

  @Test func `lines end with CR LF`() {
    let found = findings(Self.good, end: "\n")
    #expect(
      found == ["a.ics:1: error: RFC 5545, 3.1: 20 lines without CR LF at the end; write both"])
    let text = Self.good.joined(separator: "\r\n")
    #expect(
      findings(Array(text.utf8)) == [
        "a.ics:20: error: RFC 5545, 3.1: the last line has no end; end it with CR LF"
      ])
  }

  @Test func `lines have at most 75 octets`() throws {
    let text = "SUMMARY:" + String(repeating: "é", count: 33)
    #expect(try findings(replacing: "SUMMARY", with: text + "x") == [])
    #expect(
      try findings(replacing: "SUMMARY", with: text + "xy")
        == ["a.ics:17: warning: RFC 5545, 3.1: a line of more than 75 octets; fold them"])
  }

  @Test func `a fold within a character is found`() throws {
    var bytes = Array(Self.good.map { $0 + "\r\n" }.joined().replacing("Title", with: "Tétle").utf8)
    let lead = try #require(bytes.firstIndex(of: 0xC3))
    bytes.insert(contentsOf: [0x0D, 0x0A, 0x20], at: lead + 1)
    let found = findings(bytes)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("a.ics:18: warning: RFC 5545, 3.1: a line folded within a character")
        == true)
  }

  @Test(arguments: [
    ([0xE9], "a.ics:17: error: RFC 5545, 3.1.4: a line not in UTF-8; save the file as UTF-8"),
    ([0x01], "a.ics:17: error: RFC 5545, 3.1: a line with control characters; remove them"),
    ([0x00], "a.ics:17: error: RFC 5545, 3.1: a line with control characters; remove them"),
  ])
  func `bytes that are no text are found`(bytes: [UInt8], finding: String) throws {
    var file = Array(Self.good.map { $0 + "\r\n" }.joined().utf8)
    let title = try #require(file.firstRange(of: Array("Title".utf8)))
    file.replaceSubrange(title, with: bytes)
    #expect(findings(file).contains(finding))
  }

  @Test func `a line that is no property is found`() throws {
    let found = try findings(replacing: "SUMMARY", with: "SUMMARY:one", "two", "")
    #expect(found.count == 2)
    #expect(
      found.contains { $0.hasPrefix("a.ics:18: error: RFC 5545, 3.4: the line is no property") })
    #expect(found.contains { $0.hasPrefix("a.ics:19: error: RFC 5545, 3.1: a line with nothing") })
  }

  // MARK: Rules, one by one

  @Test(arguments: [
    ("VERSION", [], 1, "error: RFC 5545, 3.7.4: the calendar has no VERSION:2.0"),
    ("PRODID", [], 1, "error: RFC 5545, 3.7.3: the calendar has no PRODID"),
    ("VERSION", ["VERSION:2.0", "METHOD:PUBLISH"], 3, "warning: RFC 5546, 1.4: METHOD is"),
    ("TZID", [], 4, "error: RFC 5545, 3.6.5: the VTIMEZONE has no TZID"),
    ("UID", [], 12, "error: RFC 5545, 3.8.4.7: the event has no UID"),
    ("DTSTAMP", [], 12, "error: RFC 5545, 3.8.7.2: the event has no DTSTAMP"),
    (
      "DTSTAMP", ["DTSTAMP:20270101T000000"], 14,
      "error: RFC 5545, 3.8.7.2: DTSTAMP has to be in UTC"
    ),
    ("DTSTART;", [], 12, "error: RFC 5545, 3.8.2.4: the event has no DTSTART"),
    (
      "DTSTART;", ["DTSTART:20271327T990000"], 15,
      "error: RFC 5545, 3.3.5: DTSTART \"20271327T990000\" is no date or time"
    ),
    (
      "DTSTART;", ["DTSTART:20270624"], 15,
      "error: RFC 5545, 3.3.4: DTSTART is a day without VALUE=DATE"
    ),
    (
      "DTSTART;", ["DTSTART;TZID=America/Chicago:20270624T090000Z"], 15,
      "error: RFC 5545, 3.2.19: DTSTART is in UTC and names a zone"
    ),
    ("DTEND", ["DTEND;VALUE=DATE:20270625"], 16, "error: RFC 5545, 3.8.2.2: DTEND is a day"),
    (
      "DTEND", ["DTEND;TZID=America/Chicago:20270624T080000"], 16,
      "error: RFC 5545, 3.8.2.2: DTEND is before DTSTART"
    ),
    ("DTEND", ["DTEND:20270624T133000Z"], 16, "error: RFC 5545, 3.8.2.2: DTEND is before DTSTART"),
    (
      "DTEND", ["DTEND;TZID=America/Chicago:20270624T090000"], 16,
      "warning: RFC 5545, 3.8.2.2: DTEND equals DTSTART"
    ),
    ("DTEND", ["DURATION:soon"], 16, "error: RFC 5545, 3.3.6: DURATION \"soon\" is no length"),
    ("SUMMARY", [], 12, "warning: Giggity: the event has no SUMMARY"),
    ("LOCATION", [], 12, "warning: Giggity: the event has no LOCATION"),
    (
      "LOCATION", ["LOCATION:A", "LOCATION:B"], 19, "error: RFC 5545, 3.6.1: LOCATION stands twice"
    ),
    ("SUMMARY", ["SUMMARY:A", "SUMMARY:B"], 18, "error: RFC 5545, 3.6.1: SUMMARY stands twice"),
    (
      "SUMMARY", ["SUMMARY:A", "STATUS:MAYBE"], 18,
      "error: RFC 5545, 3.8.1.11: STATUS \"MAYBE\" is none"
    ),
    ("SUMMARY", ["SUMMARY:A", "SEQUENCE:x"], 18, "error: RFC 5545, 3.8.7.4: SEQUENCE \"x\" is no"),
    (
      "SUMMARY", ["SUMMARY:A", "RRULE:FREQ=NOW"], 18,
      "error: RFC 5545, 3.3.10: RRULE \"FREQ=NOW\" is no rule"
    ),
    (
      "SUMMARY", ["SUMMARY:A", "RRULE:FREQ=DAILY;UNTIL=20270626T090000"], 18,
      "error: RFC 5545, 3.3.10: UNTIL has to be in UTC"
    ),
    (
      "SUMMARY", ["SUMMARY:A", "RRULE:FREQ=SECONDLY"], 18,
      "warning: Docent: RRULE \"FREQ=SECONDLY\" makes too many"
    ),
    ("END:VEVENT", [], 12, "error: RFC 5545, 3.4: BEGIN:VEVENT has no END:VEVENT"),
    (
      "SUMMARY", ["SUMMARY:A", "TRANSP:OPAQUE", "X-A", "GEO:1;2"], 19,
      "error: RFC 5545, 3.4: the line is no property"
    ),
    ("SUMMARY", ["SUMMARY:A", "GEO:here"], 12, "error: libical: "),
  ])
  func `each thing that is wrong is found once, at its line`(
    line: String, lines: [String], number: Int, finding: String
  ) throws {
    var all = Self.good
    let index = try #require(all.firstIndex { $0.hasPrefix(line) })
    all.replaceSubrange(index...index, with: lines)
    let found = findings(all)
    let path = found.first?.contains("[a@example.org]") == true ? " [a@example.org]" : ""
    #expect(found.count { $0.contains(finding) } == 1)
    #expect(
      found.first { $0.contains(finding) }?.hasPrefix("a.ics:\(number)\(path): \(finding)") == true)
  }

  @Test func `DTEND and DURATION exclude each other`() throws {
    let found = try findings(replacing: "SUMMARY", with: "SUMMARY:A", "DURATION:PT1H")
    #expect(
      found == [
        "a.ics:18 [a@example.org]: error: RFC 5545, 3.6.1: the event has DTEND and DURATION; leave one out"
      ])
  }

  @Test func `zones are described and have real names, each told once`() {
    let all = Self.good.map { $0.replacing("TZID=America/Chicago", with: "TZID=CST") }
    #expect(
      findings(all).map { $0.prefix(62) } == [
        "a.ics:15: error: RFC 5545, 3.2.19: TZID CST has no VTIMEZONE; ",
        "a.ics:15: warning: calcurse, macOS: TZID CST is not the name o",
      ])
    let silent = Self.good.filter {
      !["STANDARD", "TZOFF", "DTSTART:2026"].contains { $0.isEmpty } && !$0.contains("STANDARD")
        && !$0.hasPrefix("TZOFF") && !$0.hasPrefix("DTSTART:")
    }
    #expect(findings(silent).first?.contains("3.6.5: the VTIMEZONE has no STANDARD") == true)
  }

  @Test func `a UID stands once, but for the dates of one event`() throws {
    let event = Array(Self.good[11...18])
    var all = Self.good
    all.insert(contentsOf: event, at: 19)
    #expect(
      findings(all).first?.hasPrefix(
        "a.ics:20 [a@example.org]: error: RFC 5545, 3.8.4.7: the UID is that of the event in line 12"
      ) == true)
    all.insert("RECURRENCE-ID;TZID=America/Chicago:20270624T090000", at: 22)
    #expect(findings(all) == [])
  }

  @Test func `an address in a UID is found and not repeated`() throws {
    let found = try findings(replacing: "UID", with: "UID:ana.ruiz@example.org", "STATUS:X")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("a.ics:13: warning: RFC 7986, 5.3: the UID looks like") == true)
    #expect(!found.contains { $0.contains("ruiz") })
  }

  @Test(arguments: [
    ("ana.ruiz@example.org", true), ("x1@gmail.com", true), ("mailto:a@b", true),
    ("1661186704812-62650@ical.example.com", false), ("pretalx-a-b@127.0.0.1", false),
    ("slot-01@2024.code4lib.org", false), ("uuid@docent", false), ("plain", false),
  ])
  func `an address is told from a UID`(uid: String, isPersonal: Bool) throws {
    let found = try findings(replacing: "UID", with: "UID:\(uid)")
    #expect(found.contains { $0.contains("RFC 7986") } == isPersonal)
  }

  @Test func `a file that is no calendar is told so`() {
    #expect(
      findings(Array("code,title\r\n".utf8)).contains { $0.contains("the file is no calendar") })
    #expect(findings([UInt8]()).count == 1)
  }

  @Test(.enabled(if: SharedData.isThere), arguments: CalendarCorpusTests.expectations.map(\.name))
  func `odd calendars do not stop the check`(name: String) throws {
    let file = try InputFile(path: SharedData.path("robustness/icalendar-corpus/\(name).ics"))
    #expect(!CalendarLint.findings(in: file).isEmpty)
  }
}
