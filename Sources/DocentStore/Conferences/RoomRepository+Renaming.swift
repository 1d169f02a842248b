public import Docent
import GRDB

extension RoomRepository {
  /// Gives a room another name or building; sessions and check-in points stay with it.
  ///
  /// The building is created when there is none of that name.
  ///
  /// - Parameters:
  ///   - room: The room.
  ///   - details: Its new building and name; the rest is not stored.
  ///   - conference: Whose room it is.
  /// - Throws: ``StoreError/taken(_:name:)`` when another room is called so.
  public func rename(_ room: Room, to details: RoomDraft, in conference: Conference) throws {
    let other = try find(building: details.building, room: details.room, in: conference)
    guard other == nil || other?.id == room.id else {
      throw StoreError.taken("room", name: details.label)
    }
    let building = try details.building.map { try buildingRow($0, in: conference) }
    try movingSessions(of: room) {
      try db.run(
        "UPDATE rooms SET building_id = ?, name = ? WHERE id = ?",
        [building, details.room, room.id.rawValue])
    }
    if details.place != room.details.place { try tellMeetings(in: room) }
  }
}
