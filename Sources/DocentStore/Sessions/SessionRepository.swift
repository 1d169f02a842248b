public import Docent
import Foundation
import GRDB

/// The programmes of conferences.
public struct SessionRepository {
  let db: Database

  /// Adds a session to a programme.
  ///
  /// Its building, room, track, topics and kind are created when they are not known.
  ///
  /// - Parameters:
  ///   - details: The session; its times are in its own zone, else in the conference's.
  ///   - conference: The conference.
  /// - Returns: The session as stored.
  /// - Throws: ``StoreError`` when the code is taken or the times make no sense.
  public func add(_ details: SessionDraft, to conference: Conference) throws -> Session {
    guard try find(details.code, in: conference) == nil else {
      throw StoreError.taken("session", name: details.code)
    }
    try insert(try times(details, in: conference), to: conference)
    try SpeakerLinks(db: db).update(names: details.speakers)
    return try get(details.code, in: conference)
  }

  /// Stores what the programme says of a session, and raises its sequence when its time, place or
  /// status changed.
  ///
  /// - Throws: ``StoreError`` when the times make no sense.
  public func update(_ session: Session, in conference: Conference) throws {
    let known = try get(session.code, in: conference)
    try update(known, to: try times(session.details, in: conference), in: conference)
    try SpeakerLinks(db: db).update(names: session.details.speakers)
  }

  /// Removes a session from a programme and from everybody's schedule; its code and title stay
  /// among the programme's changes.
  ///
  /// - Throws: ``StoreError/inUse(_:name:by:)`` when people were scanned there.
  public func remove(_ session: Session) throws {
    try StoreError.removing("session", session.code, neededBy: "scans or head counts", in: db) {
      try SessionChangeLog(db: db).record([session.id]) {
        try SessionWords(db: db).forget(session.id)
        try db.run("DELETE FROM sessions WHERE id = ?", [session.id.rawValue])
      }
    }
  }

  private func times(_ details: SessionDraft, in conference: Conference) throws -> SessionTimes {
    do throws(SessionTimeError) {
      return try SessionTimes(details, in: conference)
    } catch {
      throw StoreError.invalid("session \(details.code): \(error)")
    }
  }

  func insert(_ session: SessionTimes, to conference: Conference) throws {
    let id = try db.insert(
      """
      INSERT INTO sessions (kind, title, abstract, starts_at, ends_at, starts_wall, ends_wall,
        time_zone, room_id, track_id, status, audience, level, capacity, credit_minutes,
        must_attend, url, notes, foreign_id, number, subtitle, language, links, offering, uuid,
        conference_id, code)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      try arguments(session, in: conference)
        + [UUID().text, conference.id.rawValue, session.details.code])
    try SessionWords(db: db).learn(Identifier(rawValue: id))
    try storeLists(session.details, of: id)
  }

  func update(_ known: Session, to session: SessionTimes, in conference: Conference) throws {
    try SessionChangeLog(db: db).record([known.id]) {
      try store(session, over: known, in: conference)
    }
  }

  private func store(
    _ session: SessionTimes, over known: Session, in conference: Conference
  ) throws {
    let id = known.id.rawValue
    let words = SessionWords(db: db)
    try words.forget(known.id)
    try db.run(
      """
      UPDATE sessions SET code = ?, kind = ?, title = ?, abstract = ?, starts_at = ?, ends_at = ?,
        starts_wall = ?, ends_wall = ?, time_zone = ?, room_id = ?, track_id = ?, status = ?,
        audience = ?, level = ?, capacity = ?, credit_minutes = ?, must_attend = ?, url = ?,
        notes = ?, foreign_id = ?, number = ?, subtitle = ?, language = ?, links = ?,
        offering = ? WHERE id = ?
      """,
      [session.details.code] + (try arguments(session, in: conference)) + [id])
    try words.learn(known.id)
    try db.run("DELETE FROM session_topics WHERE session_id = ?", [id])
    try db.run("DELETE FROM speakers WHERE session_id = ?", [id])
    try storeLists(session.details, of: id)
  }

  /// The values of a session's columns, after its kind, room and track were made sure of.
  private func arguments(
    _ session: SessionTimes, in conference: Conference
  ) throws -> StatementArguments {
    let details = session.details
    try db.run(
      "INSERT INTO session_kinds (name) VALUES (?) ON CONFLICT DO NOTHING", [details.kind])
    let room = try RoomRepository(db: db)
      .row(ensuring: details.building, details.room, in: conference)
    let track = try details.track.map { try trackRow($0, in: conference) }
    return try SessionRecord.arguments(session, room: room, track: track)
  }

  private func trackRow(_ name: String, in conference: Conference) throws -> Int64 {
    let known: Int64? = try db.value(
      "SELECT id FROM tracks WHERE conference_id = ? AND name = ?",
      [conference.id.rawValue, name])
    if let known { return known }
    return try db.insert(
      "INSERT INTO tracks (conference_id, name) VALUES (?, ?)", [conference.id.rawValue, name])
  }

  private func storeLists(_ details: SessionDraft, of id: Int64) throws {
    for topic in details.topics {
      try db.run(
        "INSERT INTO session_topics (session_id, topic_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [id, try TopicRepository(db: db).row(ensuring: topic)])
    }
    for (position, name) in details.speakers.enumerated() {
      try db.run(
        "INSERT INTO speakers (session_id, position, name, name_key) VALUES (?, ?, ?, ?)",
        [id, position, name, FoldedText(name).key])
    }
  }
}
