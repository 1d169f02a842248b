public import Docent
import Foundation
import GRDB

extension SessionRepository {
  /// The session of a code.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ code: String, in conference: Conference) throws -> Session {
    if let session = try find(code, in: conference) { return session }
    let known = try db.rows(
      "SELECT code FROM sessions WHERE conference_id = ? ORDER BY code", [conference.id.rawValue]
    ) { $0[0] as String }
    let nearest = NearestText.closest(to: code, among: known)
    throw StoreError.notFound("session", name: code, nearest: nearest)
  }

  /// The session of a code, if there is one.
  public func find(_ code: String, in conference: Conference) throws -> Session? {
    try sessions(of: conference, code: code, depth: .full).first
  }

  /// A conference's sessions, by start and code.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - depth: How much of each session to read.
  /// - Returns: The sessions, cancelled ones too.
  /// - Throws: ``StoreError``.
  public func list(_ conference: Conference, depth: SessionDepth = .full) throws -> [Session] {
    try sessions(of: conference, code: nil, depth: depth)
  }

  /// The kinds of session that the file knows, by name.
  public func kinds() throws -> [String] {
    try db.rows("SELECT name FROM session_kinds ORDER BY name") { $0[0] }
  }

  private func sessions(
    of conference: Conference, code: String?, depth: SessionDepth
  ) throws -> [Session] {
    var zones = [conference.zone.identifier: conference.zone]
    return try db.rows(
      """
      SELECT s.id, s.uuid, s.code, s.kind, s.title, iif(?3, s.abstract, NULL), s.starts_at,
        s.ends_at, s.starts_wall, s.ends_wall, s.time_zone, b.name, r.name, t.name, s.status,
        s.audience, s.level, s.capacity, s.credit_minutes, s.must_attend, s.url, s.sequence,
        s.notes, r.capacity,
        (SELECT group_concat(o.name, char(31)) FROM session_topics m
          JOIN topics o ON o.id = m.topic_id WHERE m.session_id = s.id),
        (SELECT group_concat(p.name, char(31)) FROM
          (SELECT name FROM speakers WHERE session_id = s.id ORDER BY position) p),
        s.foreign_id, s.number, s.subtitle, s.language, s.links, s.offering
      FROM sessions s
      LEFT JOIN rooms r ON r.id = s.room_id
      LEFT JOIN buildings b ON b.id = r.building_id
      LEFT JOIN tracks t ON t.id = s.track_id
      WHERE s.conference_id = ?1 AND s.code BETWEEN ifnull(?2, '') AND ifnull(?2, x'')
      ORDER BY s.starts_at, s.code
      """, [conference.id.rawValue, code, depth == .full]
    ) { try SessionRecord.session($0, zones: &zones) }
  }
}

/// How much is read of each session of a programme: what nobody asks for is left out for speed.
public enum SessionDepth: Sendable {
  /// All but abstracts, the bulk of a programme.
  case listing
  /// All there is.
  case full
}
