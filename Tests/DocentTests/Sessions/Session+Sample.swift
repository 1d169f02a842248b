import Docent
import Foundation
import Testing

extension Session {
  /// A session from one moment to another, in its own words.
  static func sample(
    _ code: String, from startsAt: Instant, to endsAt: Instant?, id: Int64 = 1, seats: Int? = nil,
    room: String? = nil, building: String? = nil, track: String? = nil
  ) -> Session {
    let start = TypedTime(wall: Zone.utc.wall(at: startsAt))
    var details = SessionDraft(code: code, title: "Session \(code)", start: start)
    details.room = room
    details.building = building
    details.track = track
    return Session(
      id: Identifier(rawValue: id), uuid: UUID(), details: details, startsAt: startsAt,
      endsAt: endsAt, sequence: 0, seats: seats)
  }

  /// A session in universal time; its end is on the same day.
  static func sample(
    _ code: String, on day: String = "2027-06-24", _ start: String, _ end: String?,
    id: Int64 = 1, seats: Int? = nil, room: String? = nil, building: String? = nil,
    track: String? = nil
  ) throws -> Session {
    sample(
      code, from: try .sample("\(day)T\(start)Z"), to: try end.map { try .sample("\(day)T\($0)Z") },
      id: id, seats: seats, room: room, building: building, track: track)
  }
}
