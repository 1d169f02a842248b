import Docent
import DocentTestSupport
import Testing

@testable import DocentFormats

@Suite struct ProgrammeHTMLTests {
  private func conference() throws -> Conference {
    try ScheduleSample(from: "2027-06-24", to: "2027-06-25").conference
  }

  private func session(
    _ code: String, at start: String, _ change: (inout SessionDraft) -> Void = { _ in }
  ) throws -> Session {
    let typed = try #require(TypedTime(start))
    var details = SessionDraft(code: code, title: "Session \(code)", start: typed)
    change(&details)
    let startsAt = try #require(typed.instant)
    return Session(
      id: Identifier(rawValue: 1), uuid: try ScheduleSample.uuid(1), details: details,
      startsAt: startsAt, endsAt: startsAt.adding(minutes: 60), sequence: 0, seats: nil)
  }

  private func page(_ sessions: [Session]) throws -> PageCheck {
    let page = PageCheck(try ProgrammeHTML.text(of: sessions, at: conference()).text)
    #expect(page.faults == [])
    return page
  }

  @Test func `sessions stand by day, start and title, whatever their order`() throws {
    let sessions = try [
      session("C", at: "2027-06-25T09:00-04:00"), session("B", at: "2027-06-24T11:00-04:00"),
      session("A", at: "2027-06-24T09:00-04:00"), session("Z", at: "2027-06-24T09:00-04:00"),
      session("N", at: "2027-06-25T01:00-04:00"),
    ]
    let page = try page(sessions)
    #expect(page.texts("h2") == ["Thursday, 24 June 2027", "Friday, 25 June 2027"])
    #expect(page.texts("h3") == ["09:00", "11:00", "01:00 on 25 June", "09:00"])
    #expect(
      page.texts("h4") == ["Session A", "Session Z", "Session B", "Session N", "Session C"])
    let texts = try [sessions, sessions.reversed()].map {
      try ProgrammeHTML.text(of: $0, at: conference()).text
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `an abstract opens, with its paragraphs and links`() throws {
    let page = try page([
      session("A", at: "2027-06-24T09:00-04:00") {
        $0.abstract = "<p>One.</p><p>Two.</p>"
        $0.url = "https://example.org/a"
        $0.links = [SessionLink(url: "https://example.org/s.pdf", title: "Slides")]
        $0.language = "de"
        $0.status = .tentative
      }
    ])
    #expect(page.texts("summary") == ["More about Session A"])
    #expect(page.texts("p").contains("One.") && page.texts("p").contains("Two."))
    #expect(page.links == ["https://example.org/a", "https://example.org/s.pdf"])
    #expect(page.texts("h4") == ["Not yet confirmed Session A"])
    #expect(page.elements.contains { $0.attributes["lang"] == "de" })
  }

  @Test func `an address that may not be followed is no link, and is told of`() throws {
    let sessions = try [
      session("A", at: "2027-06-24T09:00-04:00") {
        $0.url = "javascript:alert(1)"
        $0.links = [SessionLink(url: "data:text/html,x")]
      }
    ]
    #expect(try page(sessions).links == [])
    let omissions = try ProgrammeHTML.text(of: sessions, at: conference()).omissions
    #expect(omissions.map(\.code) == ["A", "A"])
    #expect(omissions[0].message.contains("javascript:alert(1)"))
  }

  @Test(arguments: injections)
  func `whatever a programme says is text`(text: String) throws {
    let page = try page([
      session("A", at: "2027-06-24T09:00-04:00") {
        $0.code = text
        $0.title = text
        $0.subtitle = text
        $0.track = text
        $0.kind = text
        $0.topics = [text]
        $0.speakers = [text]
        $0.building = text
        $0.room = text
        $0.abstract = text
        $0.audience = text
        $0.level = text
        $0.language = text
        $0.links = [SessionLink(url: "https://example.org/\(text.utf8.count)", title: text)]
      }
    ])
    #expect(page.links == ["https://example.org/\(text.utf8.count)"])
    #expect(page.texts(ofClass: "title") == [HTMLText.shown(text)])
    #expect(page.texts(ofClass: "speakers") == ["With " + HTMLText.shown(text)])
  }

  @Test func `a programme without sessions says so`() throws {
    #expect(try page([]).texts("p").contains("There are no sessions in this programme yet."))
  }
}
