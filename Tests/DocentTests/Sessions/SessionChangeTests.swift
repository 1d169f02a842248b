import Docent
import Testing

@Suite struct SessionChangeTests {
  private func state(
    _ start: String, _ end: String? = nil, in place: String? = "A",
    status: SessionStatus = .confirmed
  ) throws -> SessionChange.State {
    SessionChange.State(
      startsAt: try .sample("\(start)Z"), endsAt: try end.map { try .sample("\($0)Z") },
      place: place, status: status)
  }

  private func change(
    from old: SessionChange.State, to new: SessionChange.State?, at second: Int = 0, id: Int64 = 1
  ) -> SessionChange {
    SessionChange(
      session: Identifier(rawValue: id), code: "S\(id)", title: "Session",
      changedAt:
        Instant(seconds: second), old: old, new: new)
  }

  private func words(
    _ old: SessionChange.State, _ new: SessionChange.State?
  ) throws -> String? {
    change(from: old, to: new).words(in: try .sample("UTC"))
  }

  @Test func `a session that moved is told by weekday and clock, a week later by date`() throws {
    let old = try state("2027-06-25T10:00", "2027-06-25T11:00")
    #expect(
      try words(old, state("2027-06-26T09:30", "2027-06-26T10:30"))
        == "moved from Friday 10:00 to Saturday 09:30")
    #expect(
      try words(old, state("2027-07-02T10:00", "2027-07-02T11:00"))
        == "moved from 2027-06-25 10:00 to 2027-07-02 10:00")
  }

  @Test func `an end is told where the length differs`() throws {
    let old = try state("2027-06-25T10:00", "2027-06-25T11:00")
    #expect(
      try words(old, state("2027-06-25T10:00", "2027-06-25T11:30"))
        == "ends at 11:30 (was 11:00)")
    #expect(try words(old, state("2027-06-25T10:00")) == "has no stated end (was 11:00)")
    #expect(
      try words(state("2027-06-25T10:00"), old) == "ends at 11:00")
  }

  @Test func `places are told as they are and were`() throws {
    func at(_ place: String?) throws -> SessionChange.State {
      try state("2027-06-25T10:00", in: place)
    }
    #expect(try words(at("A"), at("B")) == "now in B (was A)")
    #expect(try words(at(nil), at("B")) == "now in B")
    #expect(try words(at("A"), at(nil)) == "its room is not known yet (was A)")
  }

  @Test func `what does not take place is cancelled, wherever and whenever`() throws {
    let on = try state("2027-06-25T10:00")
    let off = try state("2027-06-25T10:00", status: .cancelled)
    let elsewhere = try state("2027-06-25T12:00", in: "B", status: .cancelled)
    #expect(try words(on, off) == "cancelled")
    #expect(try words(on, elsewhere) == "cancelled")
    #expect(try words(off, elsewhere) == nil)
    #expect(try words(off, on) == "takes place after all")
    #expect(
      try words(elsewhere, on)
        == "takes place after all, moved from Friday 12:00 to Friday 10:00, now in A (was B)")
    #expect(try words(on, nil) == "removed from the programme")
    #expect(try words(on, state("2027-06-25T10:00", status: .tentative)) == nil)
  }

  @Test func `changes of one session are one, from the first state to the last`() throws {
    let states = try (10...13).map { try state("2027-06-25T\($0):00") }
    let joined = SessionChange.joined([
      change(from: states[0], to: states[1], at: 1),
      change(from: states[0], to: states[3], at: 2, id: 2),
      change(from: states[1], to: states[2], at: 3),
      change(from: states[3], to: states[0], at: 4, id: 2),
    ])
    #expect(joined == [change(from: states[0], to: states[2], at: 3)])
  }
}
