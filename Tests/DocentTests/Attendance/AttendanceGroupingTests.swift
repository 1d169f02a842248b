import Docent
import Testing

@Suite struct AttendanceGroupingTests {
  /// Returns the keys and titles of a report's rows.
  static func rows(_ sessions: [SessionOutline], by grouping: AttendanceGrouping) throws
    -> [[String]]
  {
    AttendanceReport(try .sample(sessions), by: grouping).rows.map { [$0.key, $0.title] }
  }

  @Test func `sessions come by start and code`() throws {
    let sessions = try [
      SessionOutline.sample("B", "10:00", "11:00", id: 1), .sample("Z", "09:00", "10:00", id: 2),
      .sample("A", "10:00", "11:00", id: 3), .sample("C", on: "2027-06-25", "08:00", nil, id: 4),
    ]
    #expect(
      try Self.rows(sessions, by: .session)
        == [["Z", "Session Z"], ["A", "Session A"], ["B", "Session B"], ["C", "Session C"]])
  }

  @Test func `tracks come by name, after the sessions of none`() throws {
    let sessions = try ["Zines", nil, "Data", "Zines"].map { track in
      try SessionOutline.sample("S", "09:00", "10:00", track: track)
    }
    #expect(
      try Self.rows(sessions, by: .track)
        == [["", "No track"], ["Data", "Data"], ["Zines", "Zines"]])
  }

  @Test func `days come in order, and last until four in the morning`() throws {
    let sessions = try [
      SessionOutline.sample("A", on: "2027-06-26", "00:30", "03:00"),
      .sample("B", on: "2027-06-25", "03:59", "05:00"),
      .sample("C", on: "2027-06-25", "04:00", "05:00"),
      .sample("D", on: "2027-06-24", "23:00", nil),
    ]
    #expect(
      try Self.rows(sessions, by: .day)
        == [["2027-06-24", "Thursday"], ["2027-06-25", "Friday"]])
  }

  @Test func `days are those of the conference's own clocks`() throws {
    let session = try SessionOutline.sample("A", on: "2027-06-25", "08:59", "10:00")
    var input = try AttendanceInput.sample([session])
    input.conference = try .sample(zone: "America/Chicago")
    #expect(AttendanceReport(input, by: .day).rows.map(\.key) == ["2027-06-24"])
  }

  @Test func `rooms come by building and name`() throws {
    let places = [
      ("West", "1"), ("East", "2"), ("East", nil), (nil, "Tent"), ("East", "1"), (nil, nil),
      ("West", "1"),
    ]
    let sessions = try places.map { building, room in
      try SessionOutline.sample("S", "09:00", "10:00", room: room, building: building)
    }
    #expect(
      try Self.rows(sessions, by: .room) == [
        ["", "No room"], ["Tent", "Tent"], ["East", "East"], ["East / 1", "East / 1"],
        ["East / 2", "East / 2"], ["West / 1", "West / 1"],
      ])
  }

  @Test func `a room keeps its name to the letter`() throws {
    let sessions = try ["room 1", "Room 1"].map {
      try SessionOutline.sample("S", "09:00", "10:00", room: $0)
    }
    #expect(try Self.rows(sessions, by: .room).map { $0[0] } == ["Room 1", "room 1"])
  }
}
