import Docent
import DocentStore
import DocentTestSupport
import Foundation
import Testing

@Suite struct ProgrammeImportTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func session(
    _ code: String, guid: String? = nil, at start: String = "2027-06-24T09:00",
    room: String? = nil
  ) throws -> SessionDraft {
    var session = try SampleConference.session(code, at: start, room: room)
    session.foreignID = guid
    return session
  }

  private func read(_ sessions: SessionDraft..., prunes: Bool = false) throws -> ImportSummary {
    let drafts = sessions.enumerated().map { Draft($1, line: $0 + 2) }
    let file = DraftFile(
      name: "programme", drafts: drafts, headings: ["title", "start", "end", "room", "guid"])
    return try sample.store.write {
      try $0.sessions.import(file, into: sample.conference, prunes: prunes)
    }
  }

  /// The guid of each session by code, empty for none.
  private func codes() throws -> [String: String] {
    let sessions = try sample.store.read { try $0.sessions.list(sample.conference) }
    return Dictionary(uniqueKeysWithValues: sessions.map { ($0.code, $0.details.foreignID ?? "") })
  }

  @Test func `a session is found again by its guid, in any case, when its code has changed`() throws
  {
    _ = try read(session("A", guid: "G-1"), session("B", guid: "G-2"))
    let summary = try read(session("C", guid: "g-1"), session("B", guid: "G-2"))
    #expect(summary.unchanged == 1)
    #expect(
      summary.changes == [
        RecordChange(
          .changed, key: "C", title: "Session C",
          fields: [
            RecordChange.Field(name: "code", from: "A", to: "C"),
            RecordChange.Field(name: "title", from: "Session A", to: "Session C"),
          ])
      ])
    #expect(try codes() == ["C": "g-1", "B": "g-2"])
  }

  @Test func `a guid or a code that stands twice is kept twice, and told`() throws {
    let summary = try read(
      session("A", guid: "g", at: "2027-06-24T12:00"), session("A", guid: "g"),
      session("B", at: "2027-06-25T12:00"), session("B"))
    #expect(summary.added == 4)
    #expect(try Set(codes().keys) == ["A", "A-2", "B", "B-2"])
    #expect(
      summary.warnings.map(\.description) == [
        "programme:2: the guid stands in line 3 as well; this session is kept as A-2",
        "programme:4: the code B stands in line 5 as well; this session is kept as B-2",
      ])
    let again = try read(
      session("A", guid: "g", at: "2027-06-24T12:00"), session("A", guid: "g"),
      session("B", at: "2027-06-25T12:00"), session("B"))
    #expect(again.unchanged == 4)
  }

  @Test func `our own identity in a file changes nothing`() throws {
    _ = try read(session("A"))
    let uuid = try sample.session("A").uuid.uuidString
    #expect(try read(session("A", guid: uuid)).unchanged == 1)
    #expect(try codes() == ["A": ""])
  }

  @Test func `what a file does not have is missing, or removed when that is asked for`() throws {
    _ = try read(session("A"), session("B"))
    let kept = try read(session("B"))
    #expect(kept.missing == 1 && kept.removed == 0 && kept.unchanged == 1)
    #expect(kept.changes == [RecordChange(.missing, key: "A", title: "Session A")])
    let pruned = try read(session("B"), prunes: true)
    #expect(pruned.missing == 0 && pruned.removed == 1)
    #expect(pruned.changes == [RecordChange(.removed, key: "A", title: "Session A")])
  }

  @Test func `attendees learn of a session that moved or went, and of no other`() throws {
    _ = try read(
      session("A", room: "Hall"), session("B", at: "2027-06-24T13:00"),
      session("C", at: "2027-06-25T09:00"))
    _ = try sample.store.write { store in
      try store.schedules.generate(
        for: try store.people.get("mentee@example.org"), at: sample.conference)
    }
    var renamed = try session("A", room: "Hall")
    renamed.title = "Another title"
    let quiet = try read(
      renamed, session("B", at: "2027-06-24T13:00"), session("C", at: "2027-06-25T09:00"))
    #expect(quiet.changed == 1)
    #expect(quiet.affected.isEmpty)
    let loud = try read(renamed, session("B", at: "2027-06-24T14:00"), prunes: true)
    #expect(
      loud.affected == [
        AffectedAttendee(email: "mentee@example.org", name: "mentee Sample", sessions: ["B", "C"])
      ])
  }

  @Test func `times are compared as moments and told on the conference's clocks`() throws {
    _ = try read(session("A"))
    var moved = try session("A")
    moved.start = try #require(TypedTime("2027-06-24T14:00Z"))
    moved.end = TypedTime("2027-06-24T15:00Z")
    #expect(try read(moved).unchanged == 1)
    moved.end = TypedTime("2027-06-24T15:30Z")
    #expect(
      try read(moved).changes.first?.fields == [
        RecordChange.Field(
          name: "end", from: "2027-06-24T10:00:00-05:00", to: "2027-06-24T10:30:00-05:00")
      ])
  }
}
