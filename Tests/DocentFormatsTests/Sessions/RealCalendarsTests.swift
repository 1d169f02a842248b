import Docent
import DocentFormats
import DocentTestSupport
import Foundation
import Testing

@Suite(
  .enabled(
    if: SharedData.isThere,
    "the shared data is neither beside the checkout nor at DOCENT_SHARED_DATA"))
struct RealCalendarsTests {
  private func read(_ name: String, zone: String) throws -> DraftFile<SessionDraft> {
    SessionsCalendar.read(try InputFile(path: SharedData.path(name)), usual: Zone(zone))
  }

  private func moments(_ file: DraftFile<SessionDraft>, zone: String) throws -> [Instant] {
    let usual = try #require(Zone(zone))
    return try file.drafts.flatMap { draft in
      let zone = draft.content.zone ?? usual
      let times = [draft.content.start] + (draft.content.end.map { [$0] } ?? [])
      return try times.map { try zone.instant(of: $0) }
    }
  }

  @Test func `the calendar of a real conference says what its table says`() throws {
    let file = try read("schedules/code4lib2024/sessions.ics", zone: "America/New_York")
    let drafts = file.drafts.map(\.content)
    #expect(file.faults == [] && file.oddities == [])
    #expect(drafts.count == 93)
    #expect(Set(drafts.compactMap(\.foreignID)).count == 93)
    #expect(Set(drafts.map(\.code)).count == 93)
    #expect(drafts.count { $0.end == nil } == 20)
    #expect(Set(drafts.compactMap(\.room)).count == 9)
    #expect(drafts.count { $0.room == nil } == 27)
    #expect(Set(drafts.map(\.kind)) == ["keynote", "poster", "service", "talk", "workshop"])
    #expect(drafts.count { !$0.speakers.isEmpty } == 71)
    #expect(Set(drafts.flatMap(\.speakers)).count == 129)
    let moments = try moments(file, zone: "America/New_York")
    #expect(moments.min() == TypedTime("2024-05-13T16:00Z")?.instant)
    #expect(moments.max() == TypedTime("2024-05-16T20:30Z")?.instant)
  }

  @Test func `the calendar and the table of a conference have the same titles and times`() throws {
    let calendar = try read("schedules/code4lib2024/sessions.ics", zone: "America/New_York")
    let table = try SessionsCSV.read(path: SharedData.path("schedules/code4lib2024/sessions.csv"))
    func key(_ draft: SessionDraft) -> [String] {
      [draft.title.split(separator: " ").joined(separator: " "), draft.start.description]
        + [draft.end?.description ?? ""] + draft.speakers
    }
    #expect(
      calendar.drafts.map { key($0.content) }.map(\.description).sorted()
        == table.drafts.map { key($0.content) }.map(\.description).sorted())
  }

  @Test func `pretalx's calendar has the sessions, times, rooms and speakers of its JSON`() throws {
    let file = try read("peers/pretalx/lib60-schedule.ics", zone: "America/Chicago")
    #expect(file.faults == [])
    #expect(file.oddities.count == 1)
    let json = try Data(
      contentsOf: URL(filePath: SharedData.path("peers/pretalx/lib60-schedule.json")))
    let document = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let conference = (document?["schedule"] as? [String: Any])?["conference"] as? [String: Any]
    let rooms = try #require(conference?["days"] as? [[String: Any]])
      .compactMap { $0["rooms"] as? [String: [[String: Any]]] }
    let talks = rooms.flatMap { $0.values.flatMap(\.self) }
    let chicago = try #require(Zone("America/Chicago"))
    let expected = talks.map { talk in
      let names = (talk["persons"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      let start = (talk["date"] as? String).flatMap { TypedTime($0)?.instant }
      return [talk["code"] as? String, talk["title"] as? String, talk["room"] as? String]
        .map { ($0 ?? "?").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        + ["\(start?.seconds ?? 0)"] + names.sorted()
    }
    let found = try file.drafts.map(\.content).map { draft in
      [draft.code, draft.title, draft.room ?? "?"]
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        + ["\(try chicago.instant(of: draft.start).seconds)"] + draft.speakers.sorted()
    }
    #expect(found.count == 60)
    #expect(found.map(\.description).sorted() == expected.map(\.description).sorted())
  }

  @Test func `Indico's calendar is read in moments, over a change of clocks`() throws {
    let file = try read("peers/indico/lib60-contribs.ics", zone: "Europe/Berlin")
    let drafts = file.drafts.map(\.content)
    #expect(file.faults == [] && file.oddities == [])
    #expect(drafts.count == 60)
    #expect(drafts.first?.title == "Größe & <Daten> 0; a, b")
    #expect(drafts.first?.speakers == ["Åsa Öberg 0"])
    #expect(drafts.first?.abstract == "Line one.\n\nLine *two* & three")
    #expect(drafts.first?.start.description == "2026-03-27T09:00+01:00")
    #expect(drafts.last?.start.description == "2026-03-29T09:50+02:00")
    #expect(Set(drafts.compactMap(\.room)).count == 12)
  }
}
