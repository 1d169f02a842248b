public import Foundation

/// A door or desk where people are scanned.
public struct CheckInPoint: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<CheckInPoint>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Its short name, unique in the conference.
  public var slug: String
  /// Its full name.
  public var name: String
  /// The room it leads to.
  public var room: RoomDraft?

  /// Creates a check-in point as stored.
  public init(
    id: Identifier<CheckInPoint>, uuid: UUID, slug: String, name: String, room: RoomDraft?
  ) {
    self.id = id
    self.uuid = uuid
    self.slug = slug
    self.name = name
    self.room = room
  }
}
