import Docent
import DocentFormats
import DocentTestSupport
import Foundation
import Testing

/// Conferences to write, and what comes back of them.
enum FrabProgramme {
  /// A conference of three days in Chicago.
  static func conference(
    slug: String = "sample-2027", zone: Zone = FrabFile.chicago, dayChange: Int = 240
  ) throws -> Conference {
    let first = try #require(CivilDay("2027-06-24"))
    return Conference(
      id: Identifier(rawValue: 1), uuid: UUID(), slug: slug, series: "sample",
      name: "Sample <Conference> & \"more\"", zone: zone, startsOn: first,
      endsOn: first.advanced(by: 2), dayChangeMinutes: dayChange)
  }

  /// The sessions that an empty store would make of drafts: a repeated code gets a suffix.
  static func sessions(
    _ drafts: [SessionDraft], at conference: Conference
  ) throws -> [Session] {
    var codes: Set<String> = []
    return try drafts.enumerated().map { index, draft in
      var details = draft
      var suffix = 2
      while !codes.insert(details.code).inserted {
        details.code = "\(draft.code)-\(suffix)"
        suffix += 1
      }
      details.normalize()
      let times = try draft.instants(usual: conference.zone)
      return Session(
        id: Identifier(rawValue: Int64(index + 1)), uuid: uuid(index), details: details,
        startsAt: times.start, endsAt: times.end, sequence: 0, seats: nil)
    }
  }

  private static func uuid(_ index: Int) -> UUID {
    UUID(uuidString: "00000000-0000-4000-8000-" + String(100_000_000_000 + index)) ?? UUID()
  }

  /// What matters of a session besides how its times were typed, in its own words.
  static func essence(_ session: Session) -> SessionDraft {
    var details = session.details
    let instants = [session.startsAt, session.endsAt]
    details.start = TypedTime(instants[0] ?? session.startsAt, in: .utc)
    details.end = session.endsAt.map { TypedTime($0, in: .utc) }
    details.zone = nil
    details.notes = details.notes.filter { written.contains($0.key) }
    return details
  }

  private static let written: Set<String> = [
    "slug", "logo", "recording_license", "do_not_record", "feedback_url", "origin_url",
  ]

  /// The sessions of a programme written and read into an empty store, as XML and as JSON.
  static func returned(
    _ sessions: [Session], at conference: Conference
  ) throws -> (xml: [Session], json: [Session]) {
    let xml = FrabXML.text(of: sessions, at: conference).text
    let json = try FrabJSON.text(of: sessions, at: conference).text
    let readers = [
      try FrabXML.read(FrabFile.xml(xml), in: conference.zone),
      try FrabJSON.read(FrabFile.json(json), in: conference.zone),
    ]
    let both = try readers.map { file in
      #expect(file.faults.isEmpty)
      return try Self.sessions(file.drafts.map(\.content), at: conference)
        .sorted { ($0.startsAt, $0.code) < ($1.startsAt, $1.code) }
    }
    return (both[0], both[1])
  }

  /// Expects that a programme comes back as it was.
  static func expectReturn(_ sessions: [Session], at conference: Conference) throws {
    let ordered = sessions.sorted { ($0.startsAt, $0.code) < ($1.startsAt, $1.code) }
    let returned = try returned(sessions, at: conference)
    for other in [returned.xml, returned.json] {
      #expect(other.count == ordered.count)
      let found = zip(ordered, other).flatMap { differences(essence($0), essence($1)) }
      #expect(found.prefix(5) == [])
    }
  }

  /// The properties in which two drafts differ, with both values.
  static func differences(_ one: SessionDraft, _ other: SessionDraft) -> [String] {
    zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).compactMap { pair in
      let (was, now) = ("\(pair.0.value)", "\(pair.1.value)")
      return was == now || one == other
        ? nil
        : "\(one.code) \(pair.0.label ?? ""): \(was.debugDescription) → \(now.debugDescription)"
    }
  }
}
