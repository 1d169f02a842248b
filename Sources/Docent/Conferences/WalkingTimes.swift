/// How long it takes to walk from room to room.
///
/// Without data: none within a room, 2 minutes on one floor of a building, 4 in one building, 10
/// between buildings, none to or from a place that is not known.
public struct WalkingTimes: Sendable {
  /// Minutes between two rooms on one floor.
  public static let sameFloor = 2
  /// Minutes between two rooms of one building.
  public static let sameBuilding = 4
  /// Minutes between two buildings that nobody measured.
  public static let otherBuilding = 10

  private struct Walk: Hashable { var from, to: String }
  private var minutes: [Walk: Int] = [:]
  /// The longest walk there is, in minutes.
  package let longest: Int

  /// Creates the times from measured walks between buildings.
  ///
  /// A walk measured one way only counts for both.
  public init(_ walks: [WalkingDraft]) {
    longest = walks.map(\.minutes).reduce(Self.otherBuilding, max)
    for walk in walks {
      minutes[Walk(from: walk.to, to: walk.from)] = walk.minutes
    }
    for walk in walks {
      minutes[Walk(from: walk.from, to: walk.to)] = walk.minutes
    }
  }

  /// The minutes from one room to another.
  public func minutes(from: RoomDraft?, to: RoomDraft?) -> Int {
    guard let from, let to else { return 0 }
    if from.building == to.building { return Self.minutesInBuilding(from, to) }
    return minutes(from: from.building, to: to.building)
  }

  /// The minutes between all rooms, row by row: `matrix[from * rooms.count + to]`.
  ///
  /// - Complexity: O(rooms²), with names compared once a building.
  package func matrix(of rooms: [RoomDraft]) -> [UInt16] {
    let buildings = Array(Set(rooms.map(\.building)))
    let rows = Dictionary(uniqueKeysWithValues: zip(buildings, buildings.indices))
    let homes = rooms.map { rows[$0.building] ?? 0 }
    let between = buildings.map { from in buildings.map { minutes(from: from, to: $0) } }
    var matrix = [UInt16](repeating: 0, count: rooms.count * rooms.count)
    for from in rooms.indices {
      for to in rooms.indices where from != to {
        let isOneBuilding = homes[from] == homes[to]
        let minutes =
          isOneBuilding
          ? Self.minutesInBuilding(rooms[from], rooms[to]) : between[homes[from]][homes[to]]
        matrix[from * rooms.count + to] = UInt16(clamping: minutes)
      }
    }
    return matrix
  }

  private static func minutesInBuilding(_ from: RoomDraft, _ to: RoomDraft) -> Int {
    if from.room == to.room { return 0 }
    return from.floor != nil && from.floor == to.floor ? sameFloor : sameBuilding
  }

  private func minutes(from: String?, to: String?) -> Int {
    guard let from, let to else { return 0 }
    return minutes[Walk(from: from, to: to)] ?? Self.otherBuilding
  }
}
