import Docent

extension SessionOutline {
  /// A session from one moment to another, in its own words.
  static func sample(
    _ code: String, from startsAt: Instant, to endsAt: Instant?, id: Int64 = 1, seats: Int? = nil,
    room: String? = nil, building: String? = nil, track: String? = nil
  ) -> SessionOutline {
    var outline = SessionOutline(
      id: Identifier(rawValue: id), code: code, title: "Session \(code)", startsAt: startsAt,
      endsAt: endsAt)
    let hasPlace = building != nil || room != nil
    outline.room = hasPlace ? RoomDraft(building: building, room: room ?? "") : nil
    outline.track = track
    outline.seats = seats
    return outline
  }

  /// A session in universal time; its end is on the same day.
  static func sample(
    _ code: String, on day: String = "2027-06-24", _ start: String, _ end: String?,
    id: Int64 = 1, seats: Int? = nil, room: String? = nil, building: String? = nil,
    track: String? = nil
  ) throws -> SessionOutline {
    sample(
      code, from: try .sample("\(day)T\(start)Z"), to: try end.map { try .sample("\(day)T\($0)Z") },
      id: id, seats: seats, room: room, building: building, track: track)
  }
}
