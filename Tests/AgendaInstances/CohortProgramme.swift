/// What a conference offers: sessions, one after the other in each room, and the walks between rooms.
struct CohortProgramme {
  struct Session {
    let start: Int
    let end: Int
    let room: Int
    /// What tells it from others if it is offered more than once, or -1.
    var title = -1
    /// How many of ten people would look at it, 1 to 10.
    var appeal = 1

    var day: Int { start / 1440 }
    /// Whether it is over before anybody eats.
    var isBeforeNoon: Bool { end % 1440 <= 660 }
    /// Whether it starts when everybody has eaten.
    var isAfterNoon: Bool { start % 1440 >= 840 }
  }

  /// By start, then end, then room.
  let sessions: [Session]
  /// The minutes from room to room, row by row.
  let walking: [UInt16]

  /// How long sessions are; what is listed more than once is more frequent.
  private static let minutes = [30, 45, 60, 60, 60, 75, 90, 90, 120]
  /// The quarters of an hour between two sessions of a room.
  private static let pauses = [0, 0, 1, 1, 2, 4]
  private static let buildings = 6

  init(_ shape: CohortInstance, _ random: inout Mix) {
    walking = Self.walking(of: shape.rooms, &random)
    var sessions = (0..<shape.days).flatMap { Self.sessions(of: $0, shape, &random) }
      .sorted { ($0.start, $0.end, $0.room) < ($1.start, $1.end, $1.room) }
    // Of a nasty one two in five are offered again, as one of these.
    let titles = shape.isNasty ? shape.sessions / 5 : 0
    for index in sessions.indices where titles > 0 && random.below(5) < 2 {
      sessions[index].title = random.below(titles)
    }
    for index in sessions.indices { sessions[index].appeal = 1 + random.below(10) }
    self.sessions = sessions
  }

  /// Minutes from room to room: 2 on a floor, 4 within a building, else 5 to 20.
  private static func walking(of rooms: Int, _ random: inout Mix) -> [UInt16] {
    let at = (0..<buildings).map { _ in (random.below(100), random.below(100)) }
    return (0..<rooms * rooms).map { pair in
      let (one, other) = (pair / rooms, pair % rooms)
      guard one != other else { return 0 }
      guard one % buildings != other % buildings else {
        return one / buildings % 2 == other / buildings % 2 ? 2 : 4
      }
      let (from, to) = (at[one % buildings], at[other % buildings])
      return UInt16(min(20, max(5, (abs(from.0 - to.0) + abs(from.1 - to.1)) / 8)))
    }
  }

  /// As many sessions as a day has, of all that its rooms could have.
  private static func sessions(
    of day: Int, _ shape: CohortInstance, _ random: inout Mix
  ) -> [Session] {
    let count = shape.sessions / shape.days
    var made: [Session] = []
    while made.count < count {
      for room in 0..<shape.rooms {
        var time = 480 + 15 * random.below(5)
        while time < 1140 {
          let end = time + random.one(of: minutes)
          made.append(Session(start: 1440 * day + time, end: 1440 * day + end, room: room))
          time = end + 15 * random.one(of: pauses)
        }
      }
    }
    while made.count > count {
      made.swapAt(random.below(made.count), made.count - 1)
      made.removeLast()
    }
    return made
  }
}
