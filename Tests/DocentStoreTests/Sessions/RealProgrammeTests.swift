import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Foundation
import Testing

@Suite(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
struct RealProgrammeTests {
  /// The facts of FACTS.json that our reading has to agree with.
  struct Facts: Decodable {
    var sessions: Int
    var rooms: Int
    var no_room: Int
    var no_end: Int
    var total_minutes: Int
    var distinct_speaker_names: Int
    var first_start_utc: String
    var last_end_utc: String
  }

  static func facts(_ year: Int) throws -> Facts {
    let data = try Data(contentsOf: URL(filePath: SharedData.path("FACTS.json")))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let one = try #require(all["code4lib\(year)/sessions.csv"])
    return try JSONDecoder().decode(Facts.self, from: JSONSerialization.data(withJSONObject: one))
  }

  @Test(arguments: [2020, 2024])
  func `Code4Lib imports with its facts, and a second time changes nothing`(year: Int) throws {
    let facts = try Self.facts(year)
    let store = try Store()
    let file = try SessionsCSV.read(path: SharedData.path("schedules/code4lib\(year)/sessions.csv"))
    let conference = try store.write { try $0.conferences.add(CodeFourLib.plan(year)) }
    let first = try store.write { try $0.sessions.import(file, into: conference) }
    #expect(first.added == facts.sessions)

    let (sessions, rooms) = try store.read {
      (try $0.sessions.list(conference), try $0.rooms.list(conference))
    }
    #expect(sessions.count == facts.sessions)
    #expect(rooms.count == facts.rooms)
    #expect(
      sessions.count { $0.details.room == nil && $0.details.building == nil } == facts.no_room)
    #expect(sessions.count { $0.endsAt == nil } == facts.no_end)
    let minutes = sessions.compactMap { session in session.endsAt.map(session.startsAt.minutes) }
    #expect(minutes.reduce(0, +) == facts.total_minutes)
    #expect(Set(sessions.flatMap(\.details.speakers)).count == facts.distinct_speaker_names)
    #expect(Self.utc(sessions.map(\.startsAt).min()) == facts.first_start_utc)
    #expect(Self.utc(sessions.compactMap(\.endsAt).max()) == facts.last_end_utc)

    let second = try store.write { try $0.sessions.import(file, into: conference) }
    #expect((second.added, second.changed, second.unchanged) == (0, 0, facts.sessions))
  }

  private static func utc(_ instant: Instant?) -> String? {
    instant.map { Zone.utc.iso8601($0) }
  }

  @Test func `a cancelled title cancels the session, and is warned of`() throws {
    let store = try Store()
    let file = try SessionsCSV.read(path: SharedData.path("schedules/code4lib2020/sessions.csv"))
    let (summary, sessions) = try store.write { store in
      let conference = try store.conferences.add(CodeFourLib.plan(2020))
      return (
        try store.sessions.import(file, into: conference), try store.sessions.list(conference)
      )
    }
    let cancelled = sessions.filter(\.isCancelled)
    #expect(!cancelled.isEmpty && cancelled.allSatisfy { $0.title.hasPrefix("CANCELLED") })
    #expect(summary.warnings.count { $0.message.contains("cancelled") } == cancelled.count)
  }
}
