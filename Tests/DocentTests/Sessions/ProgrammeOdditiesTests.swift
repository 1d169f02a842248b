import Docent
import Testing

@Suite struct ProgrammeOdditiesTests {
  static func list(_ sessions: [SessionOutline]) throws -> [String] {
    ProgrammeOddities.list(sessions, of: try .sample()).map { "\($0.code): \($0.message)" }
  }

  @Test func `a usual programme has none`() throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "21:00", room: "1"),
        .sample("B", on: "2027-06-25", "09:00", nil, room: "2"),
        .sample("C", on: "2027-06-26", "04:00", "05:00"),
        .sample("D", on: "2027-06-27", "03:59", "05:00", room: "1"),
      ]) == [])
  }

  @Test(arguments: [("2027-06-24", "03:59", "2027-06-23"), ("2027-06-27", "04:00", "2027-06-27")])
  func `a session outside the conference is odd`(on: String, at: String, day: String) throws {
    #expect(
      try Self.list([.sample("A", on: on, at, "05:00")])
        == ["A: \(day) is outside the conference, 2027-06-24 to 2027-06-26"])
  }

  @Test func `a session of no length is odd`() throws {
    #expect(try Self.list([.sample("A", "09:00", "09:00")]) == ["A: it ends when it starts"])
  }

  @Test func `a session over twelve hours is odd`() throws {
    #expect(try Self.list([.sample("A", "09:00", "21:00:59")]) == [])
    #expect(try Self.list([.sample("A", "09:00", "21:01")]) == ["A: it lasts 12 hours"])
    #expect(try Self.list([.sample("A", "09:00", "23:59")]) == ["A: it lasts 14 hours"])
  }

  @Test(arguments: ["CANCELLED: Data", "Canceled Data"])
  func `a title that says cancelled is odd`(title: String) throws {
    var session = try SessionOutline.sample("A", "09:00", "10:00")
    session.title = title
    #expect(try Self.list([session]) == ["A: its title says that it is cancelled"])
  }

  @Test(arguments: [("room 1", "room 1"), (" Room  1", " Room  1")])
  func `rooms that differ in case or blanks only are odd, once a spelling`(
    room: String, label: String
  ) throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "10:00", room: "Room 1"),
        .sample("B", "10:00", "11:00", room: room),
        .sample("C", "11:00", "12:00", room: room),
        .sample("D", "12:00", "13:00", room: "Room 1"),
        .sample("E", "13:00", "14:00", room: "Room 2"),
      ]) == ["B: \(label) and Room 1 differ in case or blanks only; they are two rooms"])
  }

  @Test func `rooms of one name in two buildings are not similar`() throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "10:00", room: "1", building: "East"),
        .sample("B", "09:00", "10:00", room: "1", building: "West"),
        .sample("C", "09:00", "10:00"),
      ]) == [])
  }

  @Test func `everything odd about one session is told`() throws {
    var session = try SessionOutline.sample("A", on: "2027-07-01", "09:00", "23:00")
    session.title = "Cancelled"
    #expect(
      try Self.list([session]) == [
        "A: 2027-07-01 is outside the conference, 2027-06-24 to 2027-06-26",
        "A: it lasts 14 hours", "A: its title says that it is cancelled",
      ])
  }

  @Test func `oddities come by start and code, whatever the order of the programme`() throws {
    let sessions = try [
      SessionOutline.sample("B", "09:00", "09:00"), .sample("A", "09:00", "09:00"),
      .sample("C", "08:00", "08:00"), .sample("Y", "10:00", "11:00", room: "1"),
      .sample("X", "10:30", "11:30", room: "1"),
    ]
    let expected = [
      "C: it ends when it starts", "A: it ends when it starts", "B: it ends when it starts",
      "X: 1 is booked by Y at the same time",
    ]
    #expect(try Self.list(sessions) == expected)
    #expect(try Self.list(sessions.reversed()) == expected)
  }
}
