import ArgumentParser
import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@testable import DocentCLI

@Suite struct SessionListTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.store.write { store in
      var poster = try SampleConference.session(
        "P1", at: "2027-06-25T02:00", minutes: nil, kind: "Poster Session")
      poster.track = "Night"
      poster.building = "East"
      for session in [
        poster, try SampleConference.session("B1", at: "2027-06-24T09:00", room: "Hall"),
        try SampleConference.session("A1", at: "2027-06-24T09:00"),
        try SampleConference.session("C1", at: "2027-06-25T09:00", kind: "workshop"),
      ] {
        _ = try store.sessions.add(session, to: sample.conference)
      }
    }
  }

  private func list(_ arguments: String...) throws -> RecordList<SessionDocument> {
    let command = try SessionCommand.List.parse(["--conference", "sample-2027"] + arguments)
    return try sample.store.read { try command.report(in: $0) }
  }

  @Test func `sessions are listed by start and code`() throws {
    #expect(try list().table.column("code") == ["A1", "B1", "P1", "C1"])
  }

  @Test func `the JSON has every key of the contract, and null for what is not known`() throws {
    let sessions = try #require(try JSONValue(list("--track", "night"))["sessions"]?.elements)
    #expect(
      sessions == [
        [
          "code": "P1", "title": "Session P1", "kind": "poster-session", "track": "Night",
          "startsAt": "2027-06-25T02:00:00-05:00", "endsAt": .null, "room": .null,
          "building": "East", "capacity": .null, "status": "confirmed", "topics": [],
          "speakers": [], "audience": .null, "level": .null, "creditMinutes": .null,
          "mustAttend": false, "url": .null, "subtitle": .null, "language": .null,
        ]
      ])
  }

  @Test func `people read local times, and that a building is meant as a whole`() throws {
    #expect(
      try list("--track", "NIGHT").table.rows == [
        [
          "P1", "2027-06-25 02:00", "", "Session P1", "poster-session", "Night", "East",
          "(whole building)", "", "confirmed",
        ]
      ])
  }

  @Test func `a day lasts until the conference's day changes`() throws {
    #expect(try list("--day", "2027-06-24").table.column("code") == ["A1", "B1", "P1"])
    #expect(try list("--day", "2027-06-25").table.column("code") == ["C1"])
  }

  @Test func `a kind is found however it is written`() throws {
    #expect(try list("--kind", "poster session").table.column("code") == ["P1"])
    #expect(try list("--kind", "Poster-Session").table.column("code") == ["P1"])
    #expect(
      try list("--kind", "workshop", "--day", "2027-06-25").table.column("code") == ["C1"])
  }

  @Test func `an empty list says why`() throws {
    #expect(
      try list("--kind", "worksop").remarks
        == ["None of 4 sessions matches. Did you mean kind workshop?"])
    #expect(
      try list("--kind", "workshop", "--day", "2027-06-24").remarks
        == ["None of 4 sessions matches."])
    #expect(try list().remarks.isEmpty)
    #expect(
      try sample.store.report(SessionCommand.List.self, "--conference", "sample-2026").remarks
        == ["The programme of sample-2026 is empty; see docent import sessions."])
  }

  @Test(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
  func `a real programme is listed whole, with the ends that it does not know`() throws {
    let programme = try SessionsCSV.read(
      path: SharedData.path("schedules/code4lib2024/sessions.csv"))
    let list = try sample.store.write { store in
      let conference = try store.conferences.get("sample-2026")
      _ = try store.sessions.import(programme, into: conference)
      return try SessionCommand.List.parse(["--conference", "sample-2026"]).report(in: store)
    }
    let sessions = try #require(try JSONValue(list)["sessions"]?.elements)
    #expect(sessions.count == 93)
    #expect(sessions.count { $0["endsAt"] == .null } == 20)
    #expect(list.table.rows.count == 93)
  }
}
