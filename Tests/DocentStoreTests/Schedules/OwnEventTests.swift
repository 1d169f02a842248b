import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct OwnEventTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session(
        "A", at: "2027-06-24 09:00", room: "Ballroom", building: "Hilton"),
      SampleConference.session("B", at: "2027-06-25 09:00", room: "One", building: "Hilton"),
      SampleConference.session("C", at: "2027-06-26 09:00", room: "One", building: "Annex"))
  }

  private func counts(_ summary: ImportSummary) -> [Int] {
    [summary.added, summary.changed, summary.unchanged, summary.removed, summary.missing]
  }

  @Test func `own events are kept for planning, and the same file again changes nothing`() throws {
    let events = [("b", "2027-06-25 08:00"), ("a", "2027-06-24 12:00")]
    #expect(counts(try sample.importOwn(events, of: "mentee")) == [2, 0, 0, 0, 0])
    #expect(counts(try sample.importOwn(events, of: "mentee")) == [0, 0, 2, 0, 0])
    let planned = try sample.input(for: "mentee").ownEvents
    #expect(planned == (try sample.ownEvents(of: "mentee")))
    #expect(
      planned.map { sample.conference.zone.wall(at: $0.startsAt).description } == [
        "2027-06-24T12:00", "2027-06-25T08:00",
      ])
    #expect(planned.map(\.title) == ["Dentist", "Dentist"])
    #expect(try sample.request(of: "mentee").ownEvents == 2)
    #expect(try sample.input(for: "third").ownEvents.isEmpty)
  }

  @Test func `an event that moved is the same one, and others of its UID stay apart`() throws {
    try sample.importOwn([("a", "2027-06-24 12:00"), ("b", "2027-06-25 08:00")], of: "mentee")
    let moved = try sample.importOwn(
      [("a", "2027-06-24 13:00"), ("b", "2027-06-25 08:00"), ("b", "2027-06-26 08:00")],
      of: "mentee")
    #expect(counts(moved) == [1, 1, 1, 0, 0])
    #expect(moved.changes.first?.fields.map(\.name) == ["start", "end"])
    #expect(try sample.ownEvents(of: "mentee").count == 3)
  }

  @Test func `what the file does not have stays unless it is to go`() throws {
    try sample.importOwn([("a", "2027-06-24 12:00"), ("b", "2027-06-25 08:00")], of: "mentee")
    #expect(
      counts(try sample.importOwn([("a", "2027-06-24 12:00")], of: "mentee")) == [
        0, 0, 1, 0, 1,
      ])
    let pruned = try sample.importOwn([("a", "2027-06-24 12:00")], of: "mentee", prunes: true)
    #expect(counts(pruned) == [0, 0, 1, 1, 0])
    #expect(try sample.ownEvents(of: "mentee").count == 1)
  }

  @Test func `an event that stands twice in the file is one`() throws {
    let summary = try sample.importOwn(
      [("a", "2027-06-24 12:00"), ("a", "2027-06-24 12:00")], of: "mentee")
    #expect(counts(summary) == [1, 0, 0, 0, 0] && summary.warnings.count == 1)
  }

  @Test(arguments: [
    ("hilton / BALLROOM", "Hilton / Ballroom"), ("Ballroom", "Hilton / Ballroom"),
    ("annex", "Annex"), ("One", nil), ("Dr. Payne, 5 Main St", nil),
  ])
  func `a place is one of the conference's when only one is called so`(
    location: String, label: String?
  ) throws {
    try sample.importOwn([("a", "2027-06-24 12:00")], of: "mentee", at: location)
    #expect(try sample.ownEvents(of: "mentee").map(\.room?.label) == [label])
  }

  @Test func `what an event is called is not told, whatever becomes of it`() throws {
    let events = [("a", "2027-06-24 12:00"), ("a", "2027-06-24 12:00"), ("b", "2027-06-24 14:00")]
    let told = [
      try sample.importOwn(events, of: "mentee"),
      try sample.importOwn(events, of: "mentee", titled: "Dentist again"),
      try sample.importOwn([("c", "2027-06-24 12:00")], of: "mentee", prunes: true),
    ]
    #expect(told[1].changed == 2 && told[2].removed == 2)
    #expect(!told.contains { "\($0)".contains("Dentist") })
  }

  @Test func `a mentor is not met during events of the mentor's own`() throws {
    _ = try sample.registerPair()
    let hours = (8...21).flatMap { hour in
      ["24", "26"].map { ("\($0)-\(hour)", "2027-06-\($0) \(hour.padded(2)):00") }
    }
    try sample.importOwn(hours, of: "mentor")
    let days = try sample.generate(for: "mentee").meetings.map {
      sample.conference.day(of: $0.startsAt).description
    }
    #expect(Set(days) == ["2027-06-25"])
  }
}
