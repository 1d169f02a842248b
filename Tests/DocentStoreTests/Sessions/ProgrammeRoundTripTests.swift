import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

/// Every real programme, through the store and each format that is read and written.
@Suite(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
struct ProgrammeRoundTripTests {
  /// A file of a conference, and when and where that was held.
  struct Source: CustomTestStringConvertible, Sendable {
    var file: String
    var zone: String
    var days: ClosedRange<String>
    var sessions: Int

    var testDescription: String { file }

    static let all = [
      Source(
        "schedules/code4lib2020/sessions.csv", "America/New_York", "2020-03-08", "2020-03-11", 94),
      Source(
        "schedules/code4lib2024/sessions.csv", "America/New_York", "2024-05-13", "2024-05-16", 93),
      Source(
        "schedules/code4lib2024/sessions.ics", "America/New_York", "2024-05-13", "2024-05-16", 93),
      Source(
        "schedules/fosdem2021/fosdem_2021.xml", "Europe/Brussels", "2021-02-06", "2021-02-07", 773),
      Source(
        "schedules/camp2019/frab-camp2019.json", "Europe/Berlin", "2019-08-21", "2019-08-25", 79),
      Source("peers/pretalx/lib60-schedule.xml", "America/Chicago", "2026-06-25", "2026-06-28", 60),
      Source(
        "peers/pretalx/lib60-schedule.json", "America/Chicago", "2026-06-25", "2026-06-28", 60),
      Source("peers/pretalx/lib60-schedule.ics", "America/Chicago", "2026-06-25", "2026-06-28", 60),
      Source("peers/indico/lib60-contribs.ics", "America/Chicago", "2026-03-26", "2026-03-29", 60),
    ]

    private init(_ file: String, _ zone: String, _ first: String, _ last: String, _ count: Int) {
      self.file = file
      self.zone = zone
      days = first...last
      sessions = count
    }
  }

  private let store: Store
  private let copy: Store

  init() throws {
    store = try Store()
    copy = try Store()
  }

  private func hold(_ source: Source, in store: Store) throws -> Conference {
    let zone = try #require(Zone(source.zone))
    let first = try #require(CivilDay(source.days.lowerBound))
    let last = try #require(CivilDay(source.days.upperBound))
    return try store.write {
      try $0.conferences.add(
        ConferenceDraft(
          slug: "lib", series: "lib", name: "Library, Libraries", zone: zone, startsOn: first,
          endsOn: last))
    }
  }

  private func take(
    _ file: InputFile, into conference: Conference, of store: Store
  ) throws -> ImportSummary {
    let programme = try ProgrammeFile(file, of: conference)
    return try store.write { try $0.sessions.import(programme.sessions, into: conference) }
  }

  @Test(arguments: Source.all, ProgrammeFormat.allCases)
  func `a programme comes back from each format`(source: Source, format: ProgrammeFormat) throws {
    let conference = try hold(source, in: store)
    let original = try InputFile(path: SharedData.path(source.file))
    #expect(try take(original, into: conference, of: store).added == source.sessions)
    #expect(try take(original, into: conference, of: store).unchanged == source.sessions)

    let sessions = try store.read { try $0.sessions.list(conference) }
    let programme = try ProgrammeFile.text(of: sessions, at: conference, rooms: [], as: format)
    let written = InputFile(name: "written", bytes: Array(programme.text.utf8))
    #expect(ProgrammeFormat(of: written.bytes) == format)
    let again = try take(written, into: conference, of: store)
    #expect(again.unchanged == source.sessions, "\(again.changes.prefix(3))")
    #expect(again.added + again.changed + again.missing == 0)

    let elsewhere = try hold(source, in: copy)
    #expect(try take(written, into: elsewhere, of: copy).added == source.sessions)
    let copies = try copy.read { try $0.sessions.list(elsewhere) }
    #expect(copies.count == sessions.count)
    for (session, twin) in zip(sessions, copies) {
      #expect(
        Self.comparable(twin, to: session, in: format)
          == Self.comparable(session, to: session, in: format))
    }
  }

  /// What a format can hold of a session, times as moments.
  ///
  /// A session without a guid or a number gets Docent's own in files; a format of others has no place
  /// for cells of unknown columns, unless they are its own.
  private static func comparable(
    _ session: Session, to original: Session, in format: ProgrammeFormat
  ) -> [String] {
    var details = session.details
    if original.details.foreignID == nil { details.foreignID = nil }
    if original.details.number == nil { details.number = nil }
    let hasOwnNotes = format == .frabXML || format == .frabJSON
    if hasOwnNotes { details.notes["source_path"] = nil }
    return [
      "\(session.startsAt.seconds)", "\(session.endsAt?.seconds ?? 0)",
      details.zone?.identifier ?? "", "\(details.notes.sorted { $0.key < $1.key })",
    ] + details.fields.map { "\($0.name): \($0.text ?? "-")" }
  }
}
