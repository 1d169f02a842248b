import Docent
import Foundation
import GRDB

/// A row of `sessions` with the names its references stand for.
enum SessionRecord {
  /// Between the names in one column; no name holds it.
  private static let separator: Character = "\u{1F}"

  /// Reads a row of ``SessionRepository``'s queries.
  ///
  /// The zones read so far are kept, since making one is dear.
  static func session(_ row: Row, zones: inout [String: Zone]) throws -> Session {
    let zoneName: String? = row[10]
    let zone = zoneName.flatMap { zones[$0] ?? Zone($0) }
    if let zoneName { zones[zoneName] = zone }
    guard (zone == nil) == (zoneName == nil), let start = TypedTime(row[8]) else {
      throw StoreError.invalid(
        "session \(row[2] as String) has a zone or time that this program cannot read, which is damage"
      )
    }
    var details = SessionDraft(code: row[2], title: row[4], start: start)
    details.zone = zone
    details.kind = row[3]
    details.abstract = (row[5] as String?).flatMap { $0.isEmpty ? nil : $0 }
    details.end = (row[9] as String?).flatMap { TypedTime($0) }
    details.building = row[11]
    details.room = (row[12] as String?).flatMap { $0.isEmpty ? nil : $0 }
    details.track = row[13]
    details.status = SessionStatus(rawValue: row[14])
    details.audience = row[15]
    details.level = row[16]
    details.capacity = row[17]
    details.creditMinutes = row[18]
    details.mustAttend = row[19]
    details.url = row[20]
    details.notes = try NotesColumn.notes(row[22])
    details.foreignID = row[26]
    details.number = row[27]
    details.subtitle = row[28]
    details.language = row[29]
    details.links = try LinksColumn.links(row[30])
    details.offering = row[31]
    details.topics = names(row[24]).sorted()
    details.speakers = names(row[25])
    return Session(
      id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), details: details,
      startsAt: Instant(seconds: row[6]), endsAt: (row[7] as Int?).map { Instant(seconds: $0) },
      sequence: row[21], seats: row[17] ?? row[23])
  }

  /// The values of the columns that ``SessionRepository`` writes, in its order.
  static func arguments(
    _ session: SessionTimes, room: Int64?, track: Int64?
  ) throws -> StatementArguments {
    let details = session.details
    return [
      details.kind, details.title, details.abstract ?? "", session.startsAt.seconds,
      session.endsAt?.seconds, details.start.description, details.end?.description,
      details.zone?.identifier, room, track, details.status?.rawValue, details.audience,
      details.level, details.capacity, details.creditMinutes, details.mustAttend, details.url,
      try NotesColumn.text(details.notes), details.foreignID?.lowercased(), details.number,
      details.subtitle, details.language, try LinksColumn.text(details.links), details.offering,
    ]
  }

  private static func names(_ joined: String?) -> [String] {
    (joined ?? "").split(separator: separator).map(String.init)
  }
}
