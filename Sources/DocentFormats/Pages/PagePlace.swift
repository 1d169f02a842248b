import Docent

/// A place on a page: the room first, for it is what one looks for inside.
struct PagePlace: Sendable {
  /// The room, which stands out; nil for the building as a whole.
  let room: String?
  /// What follows the room.
  let rest: String?

  /// The place of a building and a room, either of which may be unknown or empty.
  init(_ building: String?, _ room: String?) {
    let building = building.flatMap { $0.isEmpty ? nil : $0 }
    let room = room.flatMap { $0.isEmpty ? nil : $0 }
    self.room = room
    rest = building.map { room == nil ? $0 : ", \($0)" }
  }

  /// The place of a room.
  init(_ room: RoomDraft?) {
    self.init(room?.building, room?.room)
  }

  /// The whole of it; nil when nothing is known.
  var text: String? {
    let text = (room ?? "") + (rest ?? "")
    return text.isEmpty ? nil : text
  }
}
