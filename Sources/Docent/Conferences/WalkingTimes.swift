/// How long it takes to walk from room to room.
///
/// Without data the planning rules say how long it takes on one floor, in one building and between
/// buildings; within a room, and to or from a place that is not known, it takes none.
public struct WalkingTimes: Sendable {
  private struct Walk: Hashable { var from, to: String }
  private var minutes: [Walk: Int] = [:]
  private let usual: PlanningRules.Walking
  /// The longest walk there is, in minutes.
  package let longest: Int

  /// Creates the times from measured walks between buildings.
  ///
  /// A walk measured one way only counts for both.
  ///
  /// - Parameters:
  ///   - walks: What was measured.
  ///   - usual: How long other walks take.
  public init(
    _ walks: [WalkingDraft], usual: PlanningRules.Walking = PlanningRules.Walking()
  ) {
    self.usual = usual
    longest = walks.map(\.minutes)
      .reduce(max(usual.sameFloor, usual.sameBuilding, usual.otherBuilding), max)
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
    if from.building == to.building { return minutesInBuilding(from, to) }
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
          ? minutesInBuilding(rooms[from], rooms[to]) : between[homes[from]][homes[to]]
        matrix[from * rooms.count + to] = UInt16(clamping: minutes)
      }
    }
    return matrix
  }

  private func minutesInBuilding(_ from: RoomDraft, _ to: RoomDraft) -> Int {
    if from.room == to.room { return 0 }
    return from.floor != nil && from.floor == to.floor ? usual.sameFloor : usual.sameBuilding
  }

  private func minutes(from: String?, to: String?) -> Int {
    guard let from, let to else { return 0 }
    return minutes[Walk(from: from, to: to)] ?? usual.otherBuilding
  }
}
