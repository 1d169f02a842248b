import CLibical
import Docent
import DocentFormats
import Foundation
import Testing

@Suite struct SessionsCalendarWritingTests {
  private let conference: Conference

  init() throws {
    conference = try SessionSample.conference()
  }

  private func lines(_ drafts: SessionDraft...) throws -> [String] {
    let sessions = try drafts.enumerated().map {
      try SessionSample.session($1, number: $0 + 1, sequence: 3, at: conference)
    }
    let text = try SessionsCalendar.text(of: sessions, at: conference).text
    _ = try CalendarReading(text)
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `the calendar names itself, its zone and its writer`() throws {
    let lines = try lines()
    #expect(
      lines.prefix(8) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Docent//Docent//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Spring Meeting", "X-WR-TIMEZONE:America/Chicago", "NAME:Spring Meeting",
        "BEGIN:VTIMEZONE",
      ])
    #expect(!lines.contains { $0.hasPrefix("METHOD") })
  }

  @Test func `an event has what every client needs`() throws {
    let lines = try lines(SessionSample.draft())
    let event = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(
      lines[event...] == [
        "BEGIN:VEVENT", "UID:00000000-0000-4000-8000-000000000001@docent",
        "DTSTAMP:20270624T050000Z", "DTSTART;TZID=America/Chicago:20270624T090000",
        "DTEND;TZID=America/Chicago:20270624T100000", "SEQUENCE:3", "STATUS:CONFIRMED",
        "SUMMARY:Title", "LOCATION:Spring Meeting", "CATEGORIES:session", "X-DOCENT-CODE:A1",
        "X-DOCENT-KIND:session", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `a session keeps the UID it came with, unless another has it or it names a person`()
    throws
  {
    var drafts = [
      try SessionSample.draft("A"), try SessionSample.draft("B"), try SessionSample.draft("C"),
      try SessionSample.draft("D"), try SessionSample.draft("E"),
    ]
    for (index, uid) in ["one@x.example", "two", "TWO", "ana.ruiz@example.org"].enumerated() {
      drafts[index].foreignID = uid
    }
    let uids = try lines(drafts[0], drafts[1], drafts[2], drafts[3], drafts[4]).filter {
      $0.hasPrefix("UID:")
    }
    #expect(
      uids == ["UID:one@x.example"]
        + (2...5).map { "UID:00000000-0000-4000-8000-00000000000\($0)@docent" })
    let sessions = try drafts.map { try SessionSample.session($0, at: conference) }
    let written = try SessionsCalendar.text(of: sessions, at: conference)
    #expect(!written.text.contains("ana.ruiz"))
    #expect(written.omissions.map(\.code) == ["D"])
  }

  @Test func `what was called off stays, and says so`() throws {
    var draft = try SessionSample.draft()
    draft.status = .cancelled
    #expect(try lines(draft).contains("STATUS:CANCELLED"))
  }

  @Test func `titles and places are one line, and the title to the letter stands apart`() throws {
    var draft = try SessionSample.draft(title: " One\nTwo ")
    draft.room = "Room\n1"
    let lines = try lines(draft)
    #expect(lines.contains("SUMMARY:One Two"))
    #expect(lines.contains("LOCATION:Room 1"))
    #expect(lines.contains("X-DOCENT-TITLE: One\\nTwo "))
  }

  @Test func `every zone that a session is in has its rules`() throws {
    let text = try SessionsCalendar.text(
      of: [
        SessionSample.session(SessionSample.draft(), at: conference),
        SessionSample.session(SessionSample.fullDraft(), number: 2, at: conference),
      ], at: conference
    ).text
    #expect(try CalendarReading(text).zones == ["America/Chicago", "Europe/Berlin"])
  }

  @Test func `texts that iCalendar cannot hold are named`() throws {
    var draft = try SessionSample.draft(title: "a\u{1}b")
    draft.subtitle = "a\r\nb"
    let written = try SessionsCalendar.text(
      of: [SessionSample.session(draft, at: conference)], at: conference)
    #expect(
      written.omissions == [
        .init(
          code: "A1",
          message: "control characters and line ends other than line feeds are not in title, "
            + "subtitle: iCalendar has none")
      ])
    #expect(written.text.contains("SUMMARY:ab\r\n"))
  }

  @Test func `the same programme gives the same bytes`() throws {
    let session = try SessionSample.session(SessionSample.fullDraft(), at: conference)
    #expect(
      try SessionsCalendar.text(of: [session], at: conference)
        == SessionsCalendar.text(of: [session], at: conference))
    let later = try SessionsCalendar.text(
      of: [session], at: conference, stampedAt: Instant(seconds: 0))
    #expect(later.text.contains("DTSTAMP:19700101T000000Z"))
  }
}
