import Docent
import Testing

@Suite struct DoubleBookingTests {
  static func list(_ sessions: [SessionOutline]) throws -> [String] {
    ProgrammeOddities.list(sessions, of: try .sample()).map(\.message)
      .filter { $0.contains("booked") }
  }

  @Test func `a session that begins in a room in use is odd`() throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "10:00", room: "1", building: "Hall"),
        .sample("B", "09:59", "11:00", room: "1", building: "Hall"),
      ]) == ["Hall / 1 is booked by A at the same time"])
  }

  @Test func `sessions that follow each other are not`() throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "10:00", room: "1"), .sample("B", "10:00", "11:00", room: "1"),
      ]) == [])
  }

  @Test func `a long session books the room through all that begin in it`() throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "12:00", room: "1"), .sample("B", "09:30", "10:00", room: "1"),
        .sample("C", "11:00", "11:30", room: "1"), .sample("D", "11:45", "13:00", room: "1"),
        .sample("E", "12:30", "14:00", room: "1"),
      ]) == [
        "1 is booked by A at the same time", "1 is booked by A at the same time",
        "1 is booked by A at the same time", "1 is booked by D at the same time",
      ])
  }

  @Test func `a building as a whole is never booked twice`() throws {
    #expect(
      try Self.list([
        .sample("A", "09:00", "12:00", building: "Hall"),
        .sample("B", "09:00", "12:00", building: "Hall"),
        .sample("C", "09:00", "12:00", room: "1", building: "Hall"),
        .sample("D", "09:00", "12:00"), .sample("E", "09:00", "12:00"),
      ]) == [])
  }

  @Test func `what is cancelled, has no end or no length books nothing`() throws {
    var cancelled = try SessionOutline.sample("A", "09:00", "12:00", room: "1")
    cancelled.isCancelled = true
    #expect(
      try Self.list([
        cancelled, .sample("B", "09:00", nil, room: "1"), .sample("C", "10:00", "10:00", room: "1"),
        .sample("D", "09:30", "11:00", room: "1"),
      ]) == [])
  }

  @Test(arguments: 0..<60)
  func `random programmes are as comparing all sessions says`(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    let sessions = try (0..<numbers.number(0..<25)).map { try Self.session($0, &numbers) }
    let found = ProgrammeOddities.list(sessions, of: try .sample())
      .filter { $0.message.contains("is booked by") }
    let booked = sessions.filter { session in
      sessions.contains { Self.isBooked(session, by: $0) }
    }
    #expect(found.map(\.code).sorted() == booked.map(\.code).sorted())
    for (code, message) in found {
      let other = message.split(separator: " booked by ").last?.split(separator: " ").first
      let isTrue = sessions.contains { session in
        session.code == code
          && sessions.contains { $0.code == other ?? "" && Self.isBooked(session, by: $0) }
      }
      #expect(isTrue, "\(code): \(message)")
    }
  }

  /// Whether the other stands before the session in the programme and takes its room from it.
  static func isBooked(_ session: SessionOutline, by other: SessionOutline) -> Bool {
    guard let end = session.endsAt, let otherEnd = other.endsAt else { return false }
    let isBefore =
      other.startsAt < session.startsAt
      || (other.startsAt == session.startsAt && other.code < session.code)
    return isBefore && session.room?.room.isEmpty == false && session.room == other.room
      && !session.isCancelled && !other.isCancelled
      && session.startsAt < end && other.startsAt < otherEnd && session.startsAt < otherEnd
  }

  static func session(_ index: Int, _ numbers: inout SplitMix64) throws -> SessionOutline {
    let start = try Instant.sample("2027-06-24T08:00Z").adding(minutes: 10 * numbers.number(0..<40))
    let end = numbers.once(in: 8) ? nil : start.adding(minutes: 10 * numbers.number(0..<12))
    var session = SessionOutline.sample(
      "S\(numbers.number(10..<90))-\(index)", from: start, to: end,
      room: [nil, "1", "2"][numbers.number(0..<3)],
      building: [nil, "East", "West"][numbers.number(0..<3)])
    if numbers.once(in: 8) { session.isCancelled = true }
    return session
  }
}
