public import Docent
import Foundation
import GRDB

/// The buildings and rooms of conferences.
public struct RoomRepository {
  let db: Database

  /// Adds a room, and its building when there is none of that name.
  ///
  /// - Throws: ``StoreError/taken(_:name:)`` when the building has a room of exactly that name.
  public func add(_ details: RoomDraft, to conference: Conference) throws -> Room {
    guard try find(building: details.building, room: details.room, in: conference) == nil else {
      throw StoreError.taken("room", name: details.label)
    }
    _ = try row(ensuring: details.building, details.room, in: conference)
    guard var room = try find(building: details.building, room: details.room, in: conference) else {
      throw StoreError.defect("a room that was added is not there")
    }
    room.details = details
    try update(room)
    return room
  }

  /// The room of a name, as `Building / Room` or, when only one building has it, as `Room`.
  ///
  /// - Throws: ``StoreError`` when there is none, or several.
  public func get(_ label: String, in conference: Conference) throws -> Room {
    let rooms = try list(conference)
    if let room = rooms.first(where: { $0.details.label == label }) { return room }
    let named = rooms.filter { $0.details.room == label }
    if let room = named.first, named.count == 1 { return room }
    guard named.isEmpty else {
      let labels = named.map(\.details.label).joined(separator: ", ")
      throw StoreError.invalid(
        "several rooms are called \(label): \(labels); name one of them whole")
    }
    let nearest = NearestText.closest(to: label, among: rooms.map(\.details.label))
    throw StoreError.notFound("room", name: label, nearest: nearest)
  }

  /// The room of exactly that building and name, if there is one.
  public func find(
    building: String?, room: String, in conference: Conference
  ) throws -> Room? {
    try list(conference).first { $0.details.building == building && $0.details.room == room }
  }

  /// A conference's rooms, by building and name.
  public func list(_ conference: Conference) throws -> [Room] {
    try db.rows(
      """
      SELECT r.id, r.uuid, b.name, r.name, r.capacity, r.floor, r.latitude, r.longitude
      FROM rooms r LEFT JOIN buildings b ON b.id = r.building_id
      WHERE r.conference_id = ? ORDER BY b.name, r.name
      """, [conference.id.rawValue]
    ) { row in
      var details = RoomDraft(building: row[2], room: row[3])
      details.capacity = row[4]
      details.floor = row[5]
      details.latitude = row[6]
      details.longitude = row[7]
      return Room(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), details: details)
    }
  }

  /// A conference's rooms by their rows.
  func byRow(_ conference: Conference) throws -> [Int64: RoomDraft] {
    Dictionary(
      uniqueKeysWithValues: try list(conference).map { ($0.id.rawValue, $0.details) })
  }

  /// Stores a room's capacity, floor and position.
  public func update(_ room: Room) throws {
    let details = room.details
    try db.run(
      "UPDATE rooms SET capacity = ?, floor = ?, latitude = ?, longitude = ? WHERE id = ?",
      [details.capacity, details.floor, details.latitude, details.longitude, room.id.rawValue])
  }

  /// Removes a room; sessions held there have none afterwards.
  public func remove(_ room: Room) throws {
    try tellMeetings(in: room)
    try movingSessions(of: room) {
      try db.run("DELETE FROM rooms WHERE id = ?", [room.id.rawValue])
    }
  }

  /// Does something to a room, and tells calendars if the place of what is held there is another.
  func movingSessions(of room: Room, _ change: () throws -> Void) throws {
    let sessions = try db.rows(
      "SELECT id FROM sessions WHERE room_id = ? ORDER BY starts_at, code", [room.id.rawValue]
    ) { Identifier<Session>(rawValue: $0[0]) }
    try SessionChangeLog(db: db).record(sessions, change)
  }

  /// Tells calendars that the place of the meetings near a room is another.
  func tellMeetings(in room: Room) throws {
    try db.run(
      "UPDATE meetings SET sequence = sequence + 1 WHERE room_id = ?", [room.id.rawValue])
  }

  /// The row of a room, made when there is none; nil when neither building nor room is named.
  func row(
    ensuring building: String?, _ room: String?, in conference: Conference
  ) throws -> Int64? {
    guard building != nil || room != nil else { return nil }
    let buildingID = try building.map { try buildingRow($0, in: conference) }
    let known: Int64? = try db.value(
      """
      SELECT id FROM rooms WHERE conference_id = ? AND ifnull(building_id, 0) = ifnull(?, 0)
        AND name = ?
      """, [conference.id.rawValue, buildingID, room ?? ""])
    if let known { return known }
    return try db.insert(
      "INSERT INTO rooms (uuid, conference_id, building_id, name) VALUES (?, ?, ?, ?)",
      [UUID().text, conference.id.rawValue, buildingID, room ?? ""])
  }

  func buildingRow(_ name: String, in conference: Conference) throws -> Int64 {
    let known: Int64? = try db.value(
      "SELECT id FROM buildings WHERE conference_id = ? AND name = ?",
      [conference.id.rawValue, name])
    if let known { return known }
    return try db.insert(
      "INSERT INTO buildings (uuid, conference_id, name) VALUES (?, ?, ?)",
      [UUID().text, conference.id.rawValue, name])
  }
}
