import Docent
import DocentFormats
import DocentTestSupport
import Foundation
import Synchronization
import Testing

@testable import DocentStore

@Suite struct AffectedSchedulesTests {
  private final class Clock: Sendable {
    private let minutes = Mutex(0)
    var now: Instant { SampleConference.now.adding(minutes: minutes.withLock { $0 }) }
    func advance() { minutes.withLock { $0 += 1 } }
  }

  private let clock = Clock()
  private let sample: SampleConference

  /// A, B and C are on Friday and Saturday; `third` has A in no schedule, `mentee` has none at all.
  init() throws {
    let clock = clock
    sample = try SampleConference(clock: { clock.now })
    try sample.add(
      SampleConference.session("A", at: "2027-06-25 10:00", room: "One", building: "North"),
      SampleConference.session("B", at: "2027-06-25 15:00", room: "Two", building: "North"),
      SampleConference.session("C", at: "2027-06-26 10:00"))
    try sample.choose(.veto, "A", for: "third")
    for name in ["mentor", "other", "third"] { _ = try sample.generate(for: name) }
    clock.advance()
  }

  private func affected(since moment: Instant? = nil) throws -> AffectedSchedules {
    try sample.store.read {
      try $0.schedules.affected(at: sample.conference, since: moment ?? clock.now)
    }
  }

  private func told(since moment: Instant? = nil) throws -> [String] {
    try affected(since: moment).items.map {
      "\($0.attendee.details.givenName) \($0.change.code): \($0.words)"
    }
  }

  private func move(_ code: String, to start: String) throws {
    let moved = try SampleConference.session(code, at: start)
    try sample.change(code) { ($0.start, $0.end) = (moved.start, moved.end) }
  }

  private func calendar(of name: String) throws -> String {
    try ScheduleCalendar.text(of: try sample.schedule(of: name))
  }

  /// The sequence and the status of each session in somebody's calendar.
  private func events(of name: String) throws -> [String: String] {
    let parts = try calendar(of: name).components(separatedBy: "BEGIN:VEVENT").dropFirst()
    return try parts.reduce(into: [:]) { events, part in
      let lines = part.split(whereSeparator: \.isNewline)
      func value(_ key: String) -> String {
        lines.first { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 1)) } ?? ""
      }
      for code in ["A", "B", "C"] where value("SUMMARY") == "Session \(code)" {
        let session = try sample.session(code)
        #expect(value("UID") == "\(session.uuid.uuidString.lowercased())@docent")
        events[code] = "\(value("SEQUENCE")) \(value("STATUS"))"
      }
    }
  }

  @Test func `calendars of exactly those who have a session that moved are told of exactly it`()
    throws
  {
    let before = try calendar(of: "third")
    try move("A", to: "2027-06-25 11:00")
    let kept = ["B": "0 CONFIRMED", "C": "0 CONFIRMED"]
    for name in ["mentor", "other"] {
      #expect(try events(of: name) == kept.merging(["A": "1 CONFIRMED"]) { $1 })
    }
    #expect(try events(of: "third") == kept)
    #expect(try calendar(of: "third") == before)
  }

  @Test func `calendars of exactly those who have a session that was cancelled are told`() throws {
    let before = try calendar(of: "third")
    try sample.change("A") { $0.status = .cancelled }
    for name in ["mentor", "other"] {
      #expect(
        try events(of: name) == ["A": "1 CANCELLED", "B": "0 CONFIRMED", "C": "0 CONFIRMED"])
    }
    #expect(try calendar(of: "third") == before)
  }

  @Test func `everybody whose schedule holds a session is told what became of it`() throws {
    try move("A", to: "2027-06-25 11:00")
    try sample.change("A") { $0.room = "Three" }
    try sample.change("C") { $0.status = .cancelled }
    let moved = "moved from Friday 10:00 to Friday 11:00, now in North / Three (was North / One)"
    #expect(
      try told() == [
        "mentor A: \(moved)", "mentor C: cancelled", "other A: \(moved)", "other C: cancelled",
        "third C: cancelled",
      ])
  }

  @Test func `a change is told from its second on and not after it`() throws {
    let moment = clock.now
    try move("A", to: "2027-06-25 11:00")
    clock.advance()
    #expect(try told(since: moment).count == 2)
    #expect(try told(since: Instant(seconds: moment.seconds + 1)).isEmpty)
  }

  @Test func `what happened before is not told again`() throws {
    try move("A", to: "2027-06-25 11:00")
    clock.advance()
    try move("A", to: "2027-06-25 12:00")
    #expect(try told().first == "mentor A: moved from Friday 11:00 to Friday 12:00")
  }

  @Test func `a session that moved and came back is not told`() throws {
    let moment = clock.now
    try move("A", to: "2027-06-25 11:00")
    clock.advance()
    try move("A", to: "2027-06-25 10:00")
    try sample.change("C") { $0.status = .cancelled }
    try sample.change("C") { $0.status = .confirmed }
    #expect(try told(since: moment).isEmpty)
    #expect(try !told().isEmpty)
  }

  @Test func `whoever has cancelled their registration is told nothing`() throws {
    try move("A", to: "2027-06-25 11:00")
    _ = try sample.change(registrationOf: "mentor") { $0.status = .cancelled }
    #expect(try told() == ["other A: moved from Friday 10:00 to Friday 11:00"])
  }

  @Test func `a schedule that was made after the change is not older, and one without it not told`()
    throws
  {
    let moment = clock.now
    try move("A", to: "2027-06-25 11:00")
    #expect(try affected().items.map(\.isOutdated) == [true, true])
    clock.advance()
    try sample.choose(.veto, "A", for: "other")
    for name in ["mentor", "other"] { _ = try sample.generate(for: name) }
    #expect(try told(since: moment) == ["mentor A: moved from Friday 10:00 to Friday 11:00"])
    #expect(try affected(since: moment).items.map(\.isOutdated) == [false])
  }

  @Test func `another title, and the same file once more, change nothing`() throws {
    let file = DraftFile(
      name: "programme",
      drafts: [
        Draft(try SampleConference.session("A", at: "2027-06-25 11:00", title: "New"), line: 2)
      ], headings: ["title", "start", "end"])
    for count in [1, 1] {
      _ = try sample.store.write { try $0.sessions.import(file, into: sample.conference) }
      let log = try sample.store.read {
        try SessionChangeLog(db: $0.db).changes(at: sample.conference, since: clock.now)
      }
      #expect(log.count == count)
    }
    try sample.change("B") { $0.title = "Another" }
    #expect(try told().count == 2)
    #expect(try sample.session("B").sequence == 0)
  }

  @Test func `a room that is renamed or removed moves its sessions`() throws {
    try sample.store.write { store in
      let room = try store.rooms.get("North / One", in: sample.conference)
      try store.rooms.rename(
        room, to: RoomDraft(building: "North", room: "First"), in: sample.conference)
      try store.rooms.remove(store.rooms.get("North / Two", in: sample.conference))
    }
    #expect(
      try told().suffix(3) == [
        "other A: now in North / First (was North / One)",
        "other B: its room is not known yet (was North / Two)",
        "third B: its room is not known yet (was North / Two)",
      ])
  }

  @Test func `a meeting near a room that is renamed is told to calendars`() throws {
    _ = try sample.registerPair()
    let near = try sample.generate(for: "mentee").meetings.filter { $0.room != nil }
    let room = try #require(near.first?.room)
    try sample.store.write { store in
      try store.rooms.rename(
        store.rooms.get(room.label, in: sample.conference),
        to: RoomDraft(building: "South", room: "Attic"), in: sample.conference)
    }
    let meetings = try sample.schedule(of: "mentor").meetings
    #expect(meetings.contains { $0.room?.label == "South / Attic" })
    for meeting in meetings {
      #expect(meeting.sequence == (meeting.room?.label == "South / Attic" ? 1 : 0))
    }
  }

  @Test func `a session that was removed is known by code and title, and in no schedule`() throws {
    let moment = clock.now
    try move("A", to: "2027-06-25 11:00")
    try sample.store.write {
      try $0.sessions.remove($0.sessions.get("A", in: sample.conference))
    }
    let affected = try affected(since: moment)
    #expect(affected.items.isEmpty)
    #expect(affected.removed.map(\.code) == ["A"])
    #expect(affected.removed.map(\.title) == ["Session A"])
  }

  @Test func `changes are never changed, and go with their conference only`() throws {
    try move("A", to: "2027-06-25 11:00")
    #expect(throws: (any Error).self) {
      try sample.store.write { try $0.db.run("UPDATE session_changes SET code = 'X'") }
    }
    #expect(throws: (any Error).self) {
      try sample.store.write { try $0.db.run("DELETE FROM session_changes") }
    }
    #expect(try told().count == 2)
    try sample.store.write { store in
      try store.conferences.remove(sample.conference)
      #expect(try store.db.value("SELECT count(*) FROM session_changes") == 0)
    }
  }
}
