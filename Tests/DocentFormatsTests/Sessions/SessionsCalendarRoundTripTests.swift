import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite struct SessionsCalendarRoundTripTests {
  /// Writes sessions, reads them back, and compares all that was said of them.
  private func expectBack(_ drafts: [SessionDraft], at conference: Conference) throws {
    let sessions = try drafts.enumerated().map {
      try SessionSample.session($1, number: $0 + 1, at: conference)
    }
    let written = try SessionsCalendar.text(of: sessions, at: conference)
    #expect(written.omissions == [])
    _ = try CalendarReading(written.text)
    let file = SessionsCalendar.read(
      InputFile(name: "a.ics", bytes: Array(written.text.utf8)),
      days: conference.startsOn...conference.endsOn, usual: conference.zone)
    #expect(file.faults == [])
    #expect(file.oddities == [])
    #expect(file.drafts.count == sessions.count)
    for (draft, session) in zip(file.drafts, sessions) {
      let back = try SessionSample.session(
        draft.content, number: Int(session.id.rawValue), at: conference)
      #expect(back.startsAt == session.startsAt && back.endsAt == session.endsAt)
      var typed = back.details
      typed.start = session.details.start
      typed.end = session.details.end
      #expect(typed == session.details)
    }
  }

  @Test func `a session that says all there is to say comes back equal`() throws {
    try expectBack(
      [SessionSample.fullDraft(), SessionSample.draft()], at: SessionSample.conference())
  }

  @Test func `a session without an end, one without length and one of UTC come back equal`() throws
  {
    var utc = try SessionSample.draft("C")
    utc.zone = .utc
    try expectBack(
      [
        SessionSample.draft("A", end: nil), SessionSample.draft("B", end: "2027-06-24T09:00"), utc,
      ], at: SessionSample.conference())
  }

  @Test func `sessions with one foreign identity come back with it`() throws {
    var drafts = [
      try SessionSample.draft("A"), try SessionSample.draft("B", start: "2027-06-24T09:30"),
    ]
    drafts[0].foreignID = "same"
    drafts[1].foreignID = "same"
    try expectBack(drafts, at: SessionSample.conference())
  }

  @Test(arguments: ["America/Chicago", "UTC", "Asia/Kathmandu", "Australia/Lord_Howe"])
  func `times come back on both edges of daylight saving time`(zone: String) throws {
    let conference = try SessionSample.conference(zone: zone, from: "2027-03-13", to: "2027-11-08")
    let times = [
      ("2027-03-14T07:30Z", "2027-03-14T08:30Z"), ("2027-11-07T05:30Z", "2027-11-07T06:30Z"),
      ("2027-11-07T06:30Z", "2027-11-07T07:30Z"), ("2027-11-07T07:30Z", "2027-11-07T08:30Z"),
      ("2027-10-02T15:00Z", "2027-10-02T15:45Z"), ("2027-04-03T14:45Z", "2027-04-03T15:15Z"),
      ("2027-06-25T04:30Z", "2027-06-25T05:30Z"),
    ]
    try expectBack(
      times.enumerated().map { index, time in
        try SessionSample.draft("A\(index)", start: time.0, end: time.1)
      }, at: conference)
  }

  @Test(.enabled(if: SharedData.isThere), arguments: [2020, 2024])
  func `the programme of a real conference comes back equal`(year: Int) throws {
    let plan = try CodeFourLib.plan(year)
    let conference = try SessionSample.conference(
      zone: plan.zone.identifier, from: plan.startsOn.description, to: plan.endsOn.description)
    let path = SharedData.path("schedules/code4lib\(year)/sessions.csv")
    try expectBack(try SessionsCSV.read(path: path).drafts.map(\.content), at: conference)
  }

  @Test(arguments: 0..<20)
  func `odd texts of all sorts come back equal`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let drafts = try (0..<10).map { try OddTexts.draft(code: "A\($0)", using: &generator) }
    try expectBack(drafts, at: SessionSample.conference())
  }
}

/// Drafts full of what formats stumble over.
private enum OddTexts {
  private static let pieces = [
    "a", " ", "  ", ",", ";", ":", "\\", "\\n", "\\N", "\\,", "\"", "'", "\n", "\t", "é",
    "e\u{301}",
    "日本", "👩‍👩‍👧", "🏳️‍🌈", "שלום", "\u{202E}", "\u{200B}", "\u{FEFF}", "=1+1", "BEGIN:VEVENT", "^n",
    "&amp;", "<b>", "%", "#", "END:VCALENDAR", "{\"a\":1}", "Speakers: x", " - ", "/", "x-",
  ]

  static func text(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...60, using: &generator)
    let body = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    return "x" + body + "x"
  }

  static func draft(code: String, using generator: inout SeededGenerator) throws -> SessionDraft {
    func some() -> String? {
      Bool.random(using: &generator) ? text(using: &generator) : nil
    }
    var draft = try SessionSample.draft(code, title: text(using: &generator))
    draft.subtitle = some()
    draft.track = some()
    draft.building = some()
    draft.room = some()
    draft.abstract = some()
    draft.audience = some()
    draft.level = some()
    draft.topics = [some(), some()].compactMap(\.self)
    draft.speakers = [some(), some()].compactMap(\.self)
    draft.links = some().map { [SessionLink(url: "https://example.org/", title: $0)] } ?? []
    draft.notes = some().map { [$0: "x"] } ?? [:]
    draft.url = Bool.random(using: &generator) ? "https://example.org/a b" : "mailto:x@y.example"
    return draft
  }
}
