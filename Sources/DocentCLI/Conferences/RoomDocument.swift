import Docent
import DocentFormats

/// A room as JSON.
struct RoomDocument: Encodable {
  /// Stands where people read a room's name, when there is a building alone.
  static let wholeBuilding = "(whole building)"

  @Nullable var building: String?
  /// Nil for a building as a whole.
  @Nullable var room: String?
  @Nullable var capacity: Int?
  @Nullable var floor: String?
  @Nullable var latitude: Double?
  @Nullable var longitude: Double?

  init(_ room: Room) {
    let details = room.details
    building = details.building
    self.room = details.room.isEmpty ? nil : details.room
    capacity = details.capacity
    floor = details.floor
    latitude = details.latitude
    longitude = details.longitude
  }

  /// The room's name, as people read it.
  var name: String { room ?? Self.wholeBuilding }

  /// The room with its properties.
  var card: RecordCard<Self> {
    RecordCard(
      self,
      properties: [
        ("Building", "building", building), ("Room", "room", name),
        ("Capacity", "capacity", capacity.map(String.init)), ("Floor", "floor", floor),
        ("Latitude", "latitude", latitude.map { "\($0)" }),
        ("Longitude", "longitude", longitude.map { "\($0)" }),
      ])
  }
}
