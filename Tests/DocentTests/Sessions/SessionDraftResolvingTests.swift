import Docent
import Testing

@Suite struct SessionDraftResolvingTests {
  static func draft(
    _ title: String = "Plain", from start: String = "2027-06-24T09:00", to end: String? = nil
  ) throws -> SessionDraft {
    var draft = SessionDraft(code: "S", title: title, start: try #require(TypedTime(start)))
    draft.end = try end.map { try #require(TypedTime($0)) }
    return draft
  }

  // MARK: Normal form

  @Test(
    arguments: [
      (nil, "session"), ("", "session"), ("  ", "session"), ("Workshop", "workshop"),
      (" Poster  Session ", "poster-session"), ("LIGHTNING\ttalk", "lightning-talk"),
      ("pre-conference", "pre-conference"),
    ]
  )
  func `a kind is lower case without blanks, and none is a plain session`(
    kind: String?, stored: String
  ) throws {
    var draft = try Self.draft()
    draft.kind = kind
    draft.normalize()
    #expect(draft.kind == stored)
  }

  @Test(
    arguments: [
      ("Data", nil, .confirmed), ("Data", .tentative, .tentative), ("Data", .cancelled, .cancelled),
      ("CANCELLED: Data", nil, .cancelled), ("Canceled - Data", .confirmed, .cancelled),
      ("cancelled", .tentative, .cancelled), ("Why we cancelled Elsevier", nil, .confirmed),
      ("Cancellation of journals", nil, .confirmed),
    ] as [(String, SessionStatus?, SessionStatus)]
  )
  func `a session is confirmed unless its status or the start of its title says otherwise`(
    title: String, status: SessionStatus?, stored: SessionStatus
  ) throws {
    var draft = try Self.draft(title)
    draft.status = status
    draft.normalize()
    #expect(draft.status == stored)
  }

  @Test func `nobody must attend unless told, and an empty abstract is none`() throws {
    var draft = try Self.draft()
    draft.abstract = ""
    draft.normalize()
    #expect(draft.mustAttend == false)
    #expect(draft.abstract == nil)
    draft.mustAttend = true
    draft.abstract = "About data."
    draft.normalize()
    #expect(draft.mustAttend == true)
    #expect(draft.abstract == "About data.")
  }

  @Test func `the normal form stays as it is, and so does all it does not concern`() throws {
    var draft = SessionDraftMergingTests.full
    draft.title = "CANCELLED: Full"
    let before = draft
    draft.normalize()
    #expect(changedProperties(draft, before) == ["status"])
    let once = draft
    draft.normalize()
    #expect(draft == once)
  }

  // MARK: Moments

  @Test func `times are read in the session's zone, else in the usual one`() throws {
    var draft = try Self.draft(to: "2027-06-24T10:30")
    let chicago = try Zone.sample("America/Chicago")
    #expect(try draft.instants(usual: chicago).start == .sample("2027-06-24T14:00Z"))
    #expect(try draft.instants(usual: chicago).end == .sample("2027-06-24T15:30Z"))
    draft.zone = try .sample("Europe/Brussels")
    #expect(try draft.instants(usual: chicago).start == .sample("2027-06-24T07:00Z"))
    #expect(try draft.instants(usual: chicago).end == .sample("2027-06-24T08:30Z"))
  }

  @Test func `an offset comes before any zone`() throws {
    let draft = try Self.draft(from: "2027-06-24T09:00Z", to: "2027-06-24T09:00-05:00")
    let moments = try draft.instants(usual: try .sample("Asia/Kathmandu"))
    #expect(try moments.start == .sample("2027-06-24T09:00Z"))
    #expect(try moments.end == .sample("2027-06-24T14:00Z"))
  }

  @Test func `an end can be unknown, or the start`() throws {
    #expect(try Self.draft().instants(usual: .utc).end == nil)
    let draft = try Self.draft(to: "2027-06-24T09:00")
    let moments = try draft.instants(usual: .utc)
    #expect(moments.end == moments.start)
  }

  @Test func `an end before the start is refused, by moments and not by clocks`() throws {
    let early = try Self.draft(to: "2027-06-24T08:59")
    let error = SessionTimeError.endsBeforeStart(start: early.start, end: try #require(early.end))
    #expect(throws: error) { try early.instants(usual: .utc) }
    #expect(error.heading == "end")
    #expect(
      error.description == "the end 2027-06-24T08:59 is before the start 2027-06-24T09:00; "
        + "correct one of them")
    let overNight = try Self.draft(from: "2027-11-07T01:50-04:00", to: "2027-11-07T01:10-05:00")
    let moments = try overNight.instants(usual: .utc)
    #expect(moments.end.map { moments.start.minutes(to: $0) } == 20)
  }

  @Test func `a time that names no single moment is refused under its heading`() throws {
    let zone = try Zone.sample("America/New_York")
    let skipped = try #require(WallTime("2027-03-14T02:30"))
    let repeated = try #require(WallTime("2027-11-07T01:30"))
    let start = SessionTimeError.start(.skipped(skipped, zone: "America/New_York"))
    #expect(throws: start) {
      try Self.draft(from: "2027-03-14T02:30").instants(usual: zone)
    }
    #expect(start.heading == "start")
    let end = SessionTimeError.end(.repeated(repeated, zone: "America/New_York"))
    #expect(throws: end) {
      try Self.draft(from: "2027-11-07T00:30", to: "2027-11-07T01:30").instants(usual: zone)
    }
    #expect(end.heading == "end")
  }
}
