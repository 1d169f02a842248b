/// A room as a row of a list of rooms says it.
public struct RoomDraft: Sendable, Equatable {
  /// The building; nil when the conference does not name buildings.
  public var building: String?
  /// The room's name.
  public var room: String
  /// Seats.
  public var capacity: Int?
  /// The floor, as people there call it.
  public var floor: String?
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?

  /// Creates a room of a name.
  public init(building: String?, room: String) {
    self.building = building
    self.room = room
  }
}

/// The time it takes to walk from one building to another.
public struct WalkingDraft: Sendable, Equatable {
  /// The building one leaves.
  public var from: String
  /// The building one reaches.
  public var to: String
  /// Whole minutes, not negative.
  public var minutes: Int

  /// Creates a walk.
  public init(from: String, to: String, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}
