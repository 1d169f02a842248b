public import Docent
import Foundation
import GRDB

/// The doors and desks of conferences where people are scanned.
public struct CheckInPointRepository {
  let db: Database

  /// Adds a check-in point.
  ///
  /// - Throws: ``StoreError/taken(_:name:)`` when the conference has one of that short name.
  public func add(
    slug: String, name: String, room: Room? = nil, to conference: Conference
  ) throws -> CheckInPoint {
    guard try find(slug, in: conference) == nil else { throw StoreError.taken("point", name: slug) }
    try db.run(
      "INSERT INTO checkin_points (uuid, conference_id, slug, name, room_id) VALUES (?, ?, ?, ?, ?)",
      [UUID().text, conference.id.rawValue, slug, name, room?.id.rawValue])
    return try get(slug, in: conference)
  }

  /// The check-in point of a short name.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ slug: String, in conference: Conference) throws -> CheckInPoint {
    if let point = try find(slug, in: conference) { return point }
    let nearest = NearestText.closest(to: slug, among: try list(conference).map(\.slug))
    throw StoreError.notFound("point", name: slug, nearest: nearest)
  }

  /// The check-in point of a short name, if there is one.
  public func find(_ slug: String, in conference: Conference) throws -> CheckInPoint? {
    try list(conference).first { $0.slug == slug }
  }

  /// A conference's check-in points, by short name.
  public func list(_ conference: Conference) throws -> [CheckInPoint] {
    try db.rows(
      """
      SELECT p.id, p.uuid, p.slug, p.name, b.name, r.name FROM checkin_points p
      LEFT JOIN rooms r ON r.id = p.room_id LEFT JOIN buildings b ON b.id = r.building_id
      WHERE p.conference_id = ? ORDER BY p.slug
      """, [conference.id.rawValue]
    ) { row in
      let room: String? = row[5]
      return CheckInPoint(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), slug: row[2], name: row[3],
        room: room.map { RoomDraft(building: row[4], room: $0) })
    }
  }

  /// Stores a check-in point's name and room.
  public func update(_ point: CheckInPoint, room: Room?) throws {
    try db.run(
      "UPDATE checkin_points SET name = ?, room_id = ? WHERE id = ?",
      [point.name, room?.id.rawValue, point.id.rawValue])
  }

  /// Removes a check-in point.
  ///
  /// - Throws: ``StoreError/inUse(_:name:by:)`` when people were scanned there.
  public func remove(_ point: CheckInPoint) throws {
    try StoreError.removing("point", point.slug, neededBy: "scans", in: db) {
      try db.run("DELETE FROM checkin_points WHERE id = ?", [point.id.rawValue])
    }
  }
}
