import Docent
import Testing

@testable import DocentFormats

/// A calendar file of a test, and what is read from it.
struct CalendarSample {
  let file: DraftFile<SessionDraft>

  /// Reads the events' lines, in a calendar.
  init(
    _ lines: String..., head: [String] = [], usual: String? = nil, days: (String, String)? = nil
  ) throws {
    let text = Self.text(
      head + ["BEGIN:VEVENT", "UID:a@example.org", "SUMMARY:Title"] + lines + ["END:VEVENT"])
    try self.init(text: text, usual: usual, days: days)
  }

  init(text: String, usual: String? = nil, days: (String, String)? = nil) throws {
    try self.init(bytes: Array(text.utf8), usual: usual, days: days)
  }

  init(bytes: [UInt8], usual: String? = nil, days: (String, String)? = nil) throws {
    let range = try days.map { try #require(CivilDay($0.0))...#require(CivilDay($0.1)) }
    let zone = try usual.map { try #require(Zone($0)) }
    file = SessionsCalendar.read(
      InputFile(name: "a.ics", bytes: bytes), days: range, usual: zone)
  }

  /// A calendar of some lines.
  static func text(_ lines: [String]) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"] + lines + ["END:VCALENDAR"])
      .map { $0 + "\r\n" }.joined()
  }

  var drafts: [SessionDraft] { file.drafts.map(\.content) }
  var faults: [String] { file.faults.map(\.description) }
  var oddities: [String] { file.oddities.map(\.description) }

  /// The only session of the file.
  var only: SessionDraft {
    get throws {
      #expect(faults == [])
      #expect(drafts.count == 1)
      return try #require(drafts.first)
    }
  }

  /// Start, end and zone of the only session.
  var times: [String] {
    get throws {
      let draft = try only
      return [
        draft.start.description, draft.end?.description ?? "-", draft.zone?.identifier ?? "-",
      ]
    }
  }

  /// The moments at which the sessions start, in UTC, for a conference of a zone.
  func starts(in zone: String = "UTC") throws -> [String] {
    let usual = try #require(Zone(zone))
    return try drafts.map { Zone.utc.iso8601(try ($0.zone ?? usual).instant(of: $0.start)) }
  }
}
