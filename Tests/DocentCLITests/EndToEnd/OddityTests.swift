import DocentTestSupport
import Testing

@Suite struct OddityTests {
  private static let headings = "code,title,start,end,building,room"
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// The messages of the warnings about some rows, by line.
  private func warnings(_ rows: String...) throws -> [Int: String] {
    try desk.file("odd.csv", [Self.headings] + rows)
    let outcome = try desk.docent.run(ImportKind.sessions.arguments("odd.csv") + ["-o", "json"])
    try #require(outcome.status == 0, "\(outcome.stderr)")
    let summary = try JSONValue(json: outcome.stdout)
    #expect(summary["added"]?.count == rows.count, "what is odd is kept")
    let warnings = try #require(summary["warnings"]).elements
    for warning in warnings {
      let text = try #require(warning["message"]?.text)
      #expect(outcome.stderr.contains(text), "people are told as well")
    }
    return Dictionary(
      warnings.map { ($0["line"]?.count ?? 0, $0["message"]?.text ?? "") },
      uniquingKeysWith: { "\($0)\n\($1)" })
  }

  @Test func `a programme without oddities has no warnings`() throws {
    #expect(try warnings("N,New,2027-03-13T12:00,2027-03-13T13:00,Hall,Three").isEmpty)
  }

  @Test func `a session without length is odd, one without an end is not`() throws {
    let warnings = try warnings(
      "N,New,2027-03-13T12:00,2027-03-13T12:00,Hall,Three", "M,New,2027-03-13T12:00,,Hall,Three")
    #expect(warnings.keys.sorted() == [2])
    #expect(warnings[2]?.contains("N: it ends when it starts") == true)
    let ends = try desk.sessions("endsAt")
    #expect(ends["N"] == "2027-03-13T12:00:00-05:00")
    #expect(ends["M"] == .null)
  }

  @Test func `a room that is booked twice is told with both sessions`() throws {
    let warnings = try warnings(
      "N,New,2027-03-13T12:00,2027-03-13T13:00,Hall,Three",
      "M,New,2027-03-13T12:30,2027-03-13T13:30,Hall,Three",
      "O,New,2027-03-13T13:30,2027-03-13T14:00,Hall,Three")
    #expect(warnings.keys.sorted() == [3])
    #expect(warnings[3]?.contains("booked by N") == true)
  }

  @Test func `days outside the conference are told, its nights belong to it`() throws {
    let warnings = try warnings(
      "N,New,2027-03-12T12:00,2027-03-12T13:00,,", "M,New,2027-03-15T03:00,2027-03-15T03:30,,",
      "O,New,2027-03-15T12:00,2027-03-15T13:00,,")
    #expect(warnings.keys.sorted() == [2, 4])
    #expect(warnings[4]?.contains("2027-03-15 is outside") == true)
  }

  @Test func `more than twelve hours are odd, counted by the clock on the wall or not`() throws {
    let warnings = try warnings(
      "N,New,2027-03-13T08:00,2027-03-13T20:00,,", "M,New,2027-03-13T08:00,2027-03-13T20:01,,",
      "O,New,2027-03-13T20:00,2027-03-14T08:30,,")
    #expect(warnings.keys.sorted() == [3], "the last one lasts 11½ hours: the clocks go forward")
  }

  @Test(arguments: ["CANCELLED: New", "Canceled - New", "cancelled New"])
  func `a title that says so cancels the session`(_ title: String) throws {
    let warnings = try warnings("N,\(title),2027-03-13T12:00,2027-03-13T13:00,,")
    #expect(warnings[2]?.contains("cancelled") == true)
    #expect(try desk.sessions("status")["N"] == "cancelled")
  }

  @Test func `rooms that differ in case are two rooms, and odd`() throws {
    let warnings = try warnings(
      "M,New,2027-03-13T12:00,2027-03-13T13:00,Hall,three",
      "N,New,2027-03-13T12:00,2027-03-13T13:00,Hall,Three")
    #expect(warnings.keys.sorted() == [3])
    #expect(warnings[3]?.contains("two rooms") == true)
    let rooms = try desk.sessions("room")
    #expect(rooms["N"] == "Three")
    #expect(rooms["M"] == "three")
  }

  @Test func `a column that is not known is told and kept as a note`() throws {
    let summary = try desk.import(
      .sessions, ["code,title,start,rooom", "N,New,2027-03-13T12:00,Three"])
    let message = try #require(summary["warnings"]?.elements.first?["message"]?.text)
    #expect(message.contains("\"rooom\""))
    #expect(message.contains("did you mean \"room\"?"))
  }
}
