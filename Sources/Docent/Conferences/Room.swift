public import Foundation

/// A place where sessions are held.
public struct Room: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Room>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Where it is and what it holds.
  ///
  /// An empty ``RoomDraft/room`` is the building as a whole.
  public var details: RoomDraft

  /// Creates a room as stored.
  public init(id: Identifier<Room>, uuid: UUID, details: RoomDraft) {
    self.id = id
    self.uuid = uuid
    self.details = details
  }
}

extension RoomDraft {
  /// The place that the draft is about: two drafts of one room have it in common.
  ///
  /// A label will not do: room `Hall` of no building and building `Hall` as a whole share it.
  public struct Place: Hashable, Sendable {
    /// The building, if one is named.
    public let building: String?
    /// The room; empty for the building as a whole.
    public let room: String
  }

  /// Which room it is.
  public var place: Place { Place(building: building, room: room) }

  /// The room with its building, as people say it.
  public var label: String {
    [building, room].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
