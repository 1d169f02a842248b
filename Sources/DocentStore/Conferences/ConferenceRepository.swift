public import Docent
import Foundation
import GRDB

/// The conferences, each an edition of a series.
public struct ConferenceRepository {
  let db: Database

  /// Adds a conference, and its series when there is none of that name.
  ///
  /// - Throws: ``StoreError`` when the short name is taken the last day is before the first or the day
  ///   changes after noon.
  public func add(_ draft: ConferenceDraft) throws -> Conference {
    guard try find(draft.slug) == nil else {
      throw StoreError.taken("conference", name: draft.slug)
    }
    try check(draft.startsOn, draft.endsOn, dayChange: draft.dayChangeMinutes)
    try db.run(
      """
      INSERT INTO conferences
        (uuid, slug, series_id, name, time_zone, starts_on, ends_on, day_change_minutes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        UUID().text, draft.slug, try seriesRow(draft.series, name: draft.seriesName), draft.name,
        draft.zone.identifier, draft.startsOn.description, draft.endsOn.description,
        draft.dayChangeMinutes,
      ])
    return try get(draft.slug)
  }

  /// The conference of a short name.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ slug: String) throws -> Conference {
    if let conference = try find(slug) { return conference }
    let nearest = NearestText.closest(to: slug, among: try list().map(\.slug))
    throw StoreError.notFound("conference", name: slug, nearest: nearest)
  }

  /// The conference of a short name, if there is one.
  public func find(_ slug: String) throws -> Conference? {
    try db.row(
      """
      SELECT c.id, c.uuid, c.slug, s.slug, c.name, c.time_zone, c.starts_on, c.ends_on,
        c.day_change_minutes
      FROM conferences c JOIN series s ON s.id = c.series_id WHERE c.slug = ?
      """, [slug], as: ConferenceRecord.conference)
  }

  /// All conferences, by first day.
  public func list() throws -> [Conference] {
    try db.rows(
      """
      SELECT c.id, c.uuid, c.slug, s.slug, c.name, c.time_zone, c.starts_on, c.ends_on,
        c.day_change_minutes
      FROM conferences c JOIN series s ON s.id = c.series_id ORDER BY c.starts_on, c.slug
      """, as: ConferenceRecord.conference)
  }

  /// Stores a conference's name, series, zone, days and day change.
  ///
  /// Sessions keep their instants; import the programme again to move them to a new zone.
  ///
  /// - Throws: ``StoreError`` when the last day is before the first.
  public func update(_ conference: Conference) throws {
    try check(
      conference.startsOn, conference.endsOn, dayChange: conference.dayChangeMinutes)
    try db.run(
      """
      UPDATE conferences SET series_id = ?, name = ?, time_zone = ?, starts_on = ?, ends_on = ?,
        day_change_minutes = ? WHERE id = ?
      """,
      [
        try seriesRow(conference.series, name: nil), conference.name, conference.zone.identifier,
        conference.startsOn.description, conference.endsOn.description,
        conference.dayChangeMinutes, conference.id.rawValue,
      ])
  }

  /// Removes a conference with its programme, rooms and registrations.
  ///
  /// - Throws: ``StoreError/inUse(_:name:by:)`` when scans or program cycles belong to it.
  public func remove(_ conference: Conference) throws {
    try StoreError.removing(
      "conference", conference.slug, neededBy: "scans or program cycles", in: db
    ) {
      try SessionWords(db: db).forgetAll(of: conference)
      try db.run("DELETE FROM rooms WHERE conference_id = ?", [conference.id.rawValue])
      try db.run("DELETE FROM conferences WHERE id = ?", [conference.id.rawValue])
    }
  }

  private func check(_ first: CivilDay, _ last: CivilDay, dayChange: Int) throws {
    guard (0...720).contains(dayChange) else {
      throw StoreError.invalid(
        "a day cannot change \(dayChange) minutes after midnight; say 0 to 720, noon at the latest")
    }
    guard first <= last else {
      throw StoreError.invalid("a conference cannot end on \(last), before it starts on \(first)")
    }
  }

  private func seriesRow(_ slug: String, name: String?) throws -> Int64 {
    if let id: Int64 = try db.value("SELECT id FROM series WHERE slug = ?", [slug]) { return id }
    return try db.insert(
      "INSERT INTO series (uuid, slug, name) VALUES (?, ?, ?)", [UUID().text, slug, name ?? slug])
  }
}

/// A row of `conferences`.
enum ConferenceRecord {
  static func conference(_ row: Row) throws -> Conference {
    guard let zone = Zone(row[5]), let startsOn = CivilDay(row[6]), let endsOn = CivilDay(row[7])
    else {
      throw StoreError.invalid(
        "conference \(row[2] as String) has no zone or days that this program knows, which is damage"
      )
    }
    return Conference(
      id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), slug: row[2], series: row[3],
      name: row[4], zone: zone, startsOn: startsOn, endsOn: endsOn, dayChangeMinutes: row[8])
  }
}
