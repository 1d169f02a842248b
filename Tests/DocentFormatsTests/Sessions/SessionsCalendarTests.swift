import Docent
import Testing

@Suite struct SessionsCalendarTests {
  private let start = "DTSTART:20270624T090000"

  @Test func `an event says what a session is`() throws {
    let sample = try CalendarSample(
      start, "DTEND:20270624T100000", "LOCATION:Room 1\\, East",
      "DESCRIPTION:Why?\\nBecause\\; yes",
      "URL:https://example.org/a;b,c", "STATUS:TENTATIVE", "SEQUENCE:7",
      "CATEGORIES:Workshop,Systems",
      "ORGANIZER;CN=Ana:mailto:ana@example.org", "ATTENDEE:mailto:bo@example.org",
      "ATTACH:https://example.org/slides.pdf")
    let draft = try sample.only
    var expected = SessionDraft(
      code: "a", title: "Title", start: try #require(TypedTime("2027-06-24T09:00")))
    expected.end = TypedTime("2027-06-24T10:00")
    expected.foreignID = "a@example.org"
    expected.room = "Room 1, East"
    expected.abstract = "Why?\nBecause; yes"
    expected.url = "https://example.org/a;b,c"
    expected.status = .tentative
    expected.kind = "workshop"
    expected.track = "Systems"
    expected.links = [SessionLink(url: "https://example.org/slides.pdf", kind: .attachment)]
    #expect(draft == expected)
    #expect(
      sample.file.headings == [
        "guid", "title", "start", "end", "room", "abstract", "url", "status", "kind", "track",
        "links",
      ])
    #expect(sample.oddities == [])
    #expect(sample.file.drafts.map(\.line) == [4])
    #expect(sample.file.drafts.map(\.path) == ["a@example.org"])
  }

  @Test func `what a calendar does not mention is none of its headings`() throws {
    #expect(try CalendarSample(start).file.headings == ["guid", "title", "start"])
  }

  @Test(arguments: [
    ("CONFIRMED", SessionStatus.confirmed), ("CANCELLED", .cancelled), ("canceled", .cancelled),
    ("MAYBE", nil),
  ])
  func `the status is one of three`(word: String, status: SessionStatus?) throws {
    let sample = try CalendarSample(start, "STATUS:\(word)")
    #expect(try sample.only.status == status)
    #expect(sample.oddities.count == (status == nil ? 1 : 0))
  }

  @Test func `a calendar that calls off calls off all of its events`() throws {
    #expect(try CalendarSample(start, head: ["METHOD:CANCEL"]).only.status == .cancelled)
  }

  @Test(arguments: [
    "a, b; c \\ d", "tab\there", "\\n is no line", "日本 🏳️‍🌈 שלום", "a:b \"c\" 'd'", "END:VEVENT",
    String(repeating: "long ", count: 400) + "end",
  ])
  func `texts come as they were meant`(title: String) throws {
    let escaped = title.replacing("\\", with: "\\\\").replacing(",", with: "\\,")
      .replacing(";", with: "\\;")
    let text = CalendarSample.text(["BEGIN:VEVENT", start, "SUMMARY:\(escaped)", "END:VEVENT"])
    #expect(try CalendarSample(text: text).only.title == title)
  }

  @Test func `a path that nobody escaped keeps its backslashes`() throws {
    #expect(
      try CalendarSample(start, "DESCRIPTION:C:\\temp\\,x\\: y").only.abstract == "C:\\temp,x: y")
  }

  // MARK: Categories

  @Test func `categories are tracks if no session has two, else topics`() throws {
    func text(_ second: String) -> String {
      CalendarSample.text([
        "BEGIN:VEVENT", start, "SUMMARY:A", "CATEGORIES:Poster,Cataloging", "END:VEVENT",
        "BEGIN:VEVENT", start, "SUMMARY:B", "CATEGORIES:\(second)", "END:VEVENT",
      ])
    }
    let tracks = try CalendarSample(text: text("Systems\\, old"))
    #expect(tracks.drafts.map(\.track) == ["Cataloging", "Systems, old"])
    #expect(tracks.drafts.map(\.kind) == ["poster", nil])
    let topics = try CalendarSample(text: text("Systems,Cataloging"))
    #expect(topics.drafts.map(\.topics) == [["Cataloging"], ["Systems", "Cataloging"]])
    #expect(topics.drafts.map(\.track) == [nil, nil])
    #expect(topics.file.headings == ["title", "start", "kind", "topics"])
  }

  // MARK: Codes

  @Test(arguments: [
    ("slot-01@2024.example.org", "slot-01"), ("pretalx-lib60-MSENQN@127.0.0.1:8345", "MSENQN"),
    ("pretalx-lib60-msenqn@host", "MSENQN"),
    ("indico-contribution-1@127.0.0.1", "indico-contribution-1"),
    ("noend123", "noend123"), ("1661186704812-62650@ical.example.com", "1661186704812-62650"),
    ("AC67C078-CED3-4BF5-9726-832C3749F627", "43PHG5Q9"), ("Größe@host", "A1DHH543"),
    ("a b@host", "2ZFMSEDE"),
  ])
  func `a code is the UID's own name, else a short hash`(uid: String, code: String) throws {
    let text = CalendarSample.text(["BEGIN:VEVENT", start, "SUMMARY:A", "UID:\(uid)", "END:VEVENT"])
    #expect(try CalendarSample(text: text).only.code == code)
  }

  @Test func `two UIDs that would share a code get a hash each, in any order`() throws {
    let events = ["A1@one.example", "A1@two.example", "A2@one.example"].map {
      ["BEGIN:VEVENT", "UID:\($0)", "SUMMARY:A", start, "END:VEVENT"]
    }
    let codes = try CalendarSample(text: CalendarSample.text(events.flatMap(\.self))).drafts.map(
      \.code)
    let back = try CalendarSample(text: CalendarSample.text(events.reversed().flatMap(\.self)))
      .drafts.map(\.code)
    #expect(codes == back.reversed())
    #expect(Set(codes).count == 3)
    #expect(codes[0].hasPrefix("A1-") && codes[1].hasPrefix("A1-") && codes[2] == "A2")
  }

  @Test func `an event without a UID has a code all the same`() throws {
    let text = CalendarSample.text(["BEGIN:VEVENT", start, "SUMMARY:A", "END:VEVENT"])
    let draft = try CalendarSample(text: text).only
    #expect(draft.foreignID == nil)
    #expect(draft.code.utf8.count == 8)
    #expect(try CalendarSample(text: text).only.code == draft.code)
  }

  // MARK: Speakers

  @Test(arguments: [
    ("Speakers: Ana Ruiz\\; Bo Lee\\n\\nWhy?", ["Ana Ruiz", "Bo Lee"], "Why?"),
    ("Speaker: Ana Ruiz", ["Ana Ruiz"], nil),
    ("Speakers: wanted\\nWrite us", [], "Speakers: wanted\nWrite us"),
    ("Why?", [], "Why?"),
  ])
  func `a description that begins with its speakers names them`(
    text: String, speakers: [String], abstract: String?
  ) throws {
    let draft = try CalendarSample(start, "DESCRIPTION:\(text)").only
    #expect(draft.speakers == speakers)
    #expect(draft.abstract == abstract)
  }

  @Test(arguments: [
    ("Ana Ruiz\\, Bo Lee", ["Ana Ruiz", "Bo Lee"]),
    ("Smith\\, Jr.\\, John\\, Bo Lee", ["Smith, Jr., John", "Bo Lee"]),
    ("Bo Lee\\, Smith\\, John\\, Plato", ["Bo Lee", "Smith, John", "Plato"]),
    ("Ana Ruiz\\, PhD\\, Plato", ["Ana Ruiz, PhD", "Plato"]), ("", []),
  ])
  func `pretalx's titles end in the speakers`(names: String, speakers: [String]) throws {
    let text = """
      BEGIN:VCALENDAR
      PRODID:-//pretalx//example.org//a
      BEGIN:VEVENT
      \(start)
      SUMMARY:Why - not - \(names)
      END:VEVENT
      END:VCALENDAR
      """
    let draft = try CalendarSample(text: text).only
    #expect(draft.title == "Why - not")
    #expect(draft.speakers == speakers)
  }
}
