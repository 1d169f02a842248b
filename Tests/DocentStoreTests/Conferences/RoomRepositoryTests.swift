import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct RoomRepositoryTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00", room: "Used", building: "North"),
      SampleConference.session("B", at: "2027-06-24 10:00", building: "North"),
      SampleConference.session("C", at: "2027-06-24 11:00"))
  }

  private func labels() throws -> Set<String> {
    Set(try sample.store.read { try $0.rooms.list(sample.conference).map(\.details.label) })
  }

  private func sequences() throws -> [Int] {
    try sample.store.read { try $0.sessions.list(sample.conference).map(\.sequence) }
  }

  @Test func `pruning keeps rooms with sessions and buildings as a whole`() throws {
    let file = DraftFile(
      name: "rooms.csv", drafts: [Draft(RoomDraft(building: nil, room: "Listed"), line: 2)],
      headings: ["room"])
    let summary = try sample.store.write { store in
      for details in [
        RoomDraft(building: "South", room: ""), RoomDraft(building: "South", room: "Unused"),
        RoomDraft(building: nil, room: "Unused too"), RoomDraft(building: nil, room: "Listed"),
      ] {
        _ = try store.rooms.add(details, to: sample.conference)
      }
      return try store.rooms.import(file, into: sample.conference, prunes: true)
    }
    #expect((summary.unchanged, summary.removed) == (1, 2))
    #expect(
      summary.warnings.map(\.description) == [
        "rooms.csv: North / Used is kept: sessions are held there"
      ])
    #expect(try labels() == ["Listed", "North", "North / Used", "South"])
    #expect(try sample.session("A").details.room == "Used")
    #expect(try sample.session("B").details.building == "North")
    #expect(try sequences() == [0, 0, 0])
  }

  @Test func `renaming a room tells the calendars of its sessions`() throws {
    try sample.store.write { store in
      let room = try store.rooms.get("North / Used", in: sample.conference)
      try store.rooms.rename(
        room, to: RoomDraft(building: "North", room: "Great Hall"), in: sample.conference)
    }
    #expect(try sample.session("A").details.room == "Great Hall")
    #expect(try sequences() == [1, 0, 0])
  }

  @Test func `a room that keeps its name tells calendars nothing`() throws {
    try sample.store.write { store in
      let room = try store.rooms.get("North / Used", in: sample.conference)
      try store.rooms.rename(room, to: room.details, in: sample.conference)
    }
    #expect(try sequences() == [0, 0, 0])
  }

  @Test func `removing a room tells the calendars of its sessions`() throws {
    try sample.store.write {
      try $0.rooms.remove($0.rooms.get("North / Used", in: sample.conference))
    }
    #expect(try sample.session("A").details.room == nil)
    #expect(try sequences() == [1, 0, 0])
  }
}
