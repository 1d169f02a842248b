import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@Suite struct CalendarImportTests {
  private func calendar(_ store: Store, _ conference: Conference) throws -> InputFile {
    let sessions = try store.read { try $0.sessions.list(conference) }
    let text = try SessionsCalendar.text(of: sessions, at: conference).text
    return InputFile(name: "a.ics", bytes: Array(text.utf8))
  }

  private func load(
    _ file: InputFile, into store: Store, _ conference: Conference
  ) throws -> ImportSummary {
    let drafts = SessionsCalendar.read(
      file, days: conference.startsOn...conference.endsOn,
      dayChangeMinutes: conference.dayChangeMinutes, usual: conference.zone)
    return try store.write { try $0.sessions.import(drafts, into: conference) }
  }

  @Test(.enabled(if: SharedData.isThere), arguments: [2020, 2024])
  func `a programme's own calendar changes nothing, and gives all of it to an empty file`(
    year: Int
  ) throws {
    let path = SharedData.path("schedules/code4lib\(year)/sessions.csv")
    let store = try Store(clock: { SampleConference.now })
    let conference = try store.write { docent in
      let conference = try docent.conferences.add(CodeFourLib.plan(year))
      _ = try docent.sessions.import(try SessionsCSV.read(path: path), into: conference)
      return conference
    }
    let file = try calendar(store, conference)
    let again = try load(file, into: store, conference)
    #expect([again.added, again.changed, again.missing] == [0, 0, 0])

    let empty = try Store(clock: { SampleConference.now })
    let other = try empty.write { try $0.conferences.add(CodeFourLib.plan(year)) }
    #expect(try load(file, into: empty, other).added == again.unchanged)
    let (known, found) = try (
      store.read { try $0.sessions.list(conference).map(\.details) },
      empty.read { try $0.sessions.list(other).map(\.details) }
    )
    #expect(known == found)
    #expect(try calendar(empty, other).bytes.count == file.bytes.count)
  }

  @Test(.enabled(if: SharedData.isThere))
  func `a calendar of pretalx is the same on every import`() throws {
    let sample = try SampleConference(startsOn: "2026-06-25", endsOn: "2026-06-28")
    let file = try InputFile(path: SharedData.path("peers/pretalx/lib60-schedule.ics"))
    #expect(try load(file, into: sample.store, sample.conference).added == 60)
    let again = try load(file, into: sample.store, sample.conference)
    #expect([again.added, again.changed, again.unchanged] == [0, 0, 60])
    let later = try load(
      try calendar(sample.store, sample.conference), into: sample.store, sample.conference)
    #expect([later.added, later.changed, later.unchanged] == [0, 0, 60])
  }
}
