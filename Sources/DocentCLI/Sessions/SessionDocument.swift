import Docent
import DocentFormats

/// A session in a list, as JSON.
struct SessionDocument: Encodable {
  var code: String
  var title: String
  var kind: String
  @Nullable var track: String?
  var startsAt: String
  @Nullable var endsAt: String?
  @Nullable var room: String?
  @Nullable var building: String?
  @Nullable var capacity: Int?
  var status: String
  var topics: [String]
  var speakers: [String]
  @Nullable var audience: String?
  @Nullable var level: String?
  @Nullable var creditMinutes: Int?
  var mustAttend: Bool
  @Nullable var url: String?
  @Nullable var subtitle: String?
  @Nullable var language: String?
  /// When it starts on the conference's clocks, as people read it.
  let starts: String
  /// When it ends on the conference's clocks, as people read it.
  let ends: String?

  private enum CodingKeys: CodingKey {
    case code, title, kind, track, startsAt, endsAt, room, building, capacity, status, topics
    case speakers, audience, level, creditMinutes, mustAttend, url, subtitle, language
  }

  init(_ session: Session, in conference: Conference) {
    let details = session.details
    code = session.code
    title = session.title
    kind = details.kind ?? SessionKind.plain
    track = details.track
    startsAt = conference.zone.iso8601(session.startsAt)
    endsAt = session.endsAt.map(conference.zone.iso8601)
    room = details.room
    building = details.building
    capacity = session.seats
    status = (details.status ?? .confirmed).rawValue
    topics = details.topics
    speakers = details.speakers
    audience = details.audience
    level = details.level
    creditMinutes = details.creditMinutes
    mustAttend = details.mustAttend ?? false
    url = details.url
    subtitle = details.subtitle
    language = details.language
    starts = Self.clock(session.startsAt, in: conference.zone)
    ends = session.endsAt.map { Self.clock($0, in: conference.zone) }
  }

  /// The room, as people read it.
  var place: String? { room ?? building.map { _ in RoomDocument.wholeBuilding } }

  private static func clock(_ instant: Instant, in zone: Zone) -> String {
    let wall = zone.wall(at: instant)
    return "\(wall.day) \(wall.clock)"
  }
}
