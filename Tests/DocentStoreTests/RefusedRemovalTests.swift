import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct RefusedRemovalTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session(
        "A", at: "2027-06-24 09:00", room: "Hall", title: "Digital preservation for all"))
    _ = try sample.scan(["mentor@example.org"], at: "A")
    try sample.store.write { store in
      var person = try store.people.get("third@example.org")
      person.details.interests = ["preservation"]
      try store.people.update(person)
    }
  }

  private func expectUnharmed() throws {
    let schedule = try sample.generate(for: "third")
    #expect(schedule.items.first?.reasons.contains("interest preservation +25") == true)
    #expect(try sample.session("A").details.room == "Hall")
    let rooms = try sample.store.read { try $0.rooms.list(sample.conference) }
    #expect(rooms.map(\.details.room) == ["Hall"])
    #expect(try sample.store.read { try $0.health.check() } == [])
  }

  @Test func `a session that was scanned stays findable when its removal is refused`() throws {
    try expectUnharmed()
    let error = try sample.store.write { store in
      let session = try store.sessions.get("A", in: sample.conference)
      do {
        try store.sessions.remove(session)
        return nil as StoreError?
      } catch let error as StoreError {
        return error
      }
    }
    #expect(error == .inUse("session", name: "A", by: "scans or head counts"))
    try expectUnharmed()
  }

  @Test func `a conference with scans stays whole when its removal is refused`() throws {
    let error = try sample.store.write { store in
      do {
        try store.conferences.remove(sample.conference)
        return nil as StoreError?
      } catch let error as StoreError {
        return error
      }
    }
    #expect(
      error == .inUse("conference", name: "sample-2027", by: "scans or program cycles"))
    try expectUnharmed()
  }
}
