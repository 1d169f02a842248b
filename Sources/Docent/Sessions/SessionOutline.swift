/// What planning, counting and checking ask of a session.
///
/// A programme has thousands of sessions, and reading all that is known of each takes longer than
/// planning with them.
public struct SessionOutline: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Session>
  /// The short name, unique in the conference.
  public var code: String
  /// The title.
  public var title: String
  /// The kind, such as `workshop`.
  public var kind = SessionKind.plain
  /// When it starts.
  public var startsAt: Instant
  /// When it ends; nil when the programme does not say.
  public var endsAt: Instant?
  /// Where it is, with what is known of the room; nil when the programme names no place.
  public var room: RoomDraft?
  /// The strand of sessions it belongs to.
  public var track: String?
  /// Whether it does not take place.
  public var isCancelled = false
  /// Whether everyone should attend.
  public var mustAttend = false
  /// Its own seats, else its room's.
  public var seats: Int?
  /// Whether the seats are a limit of its own, such as of sign-ups, and not those of its room.
  public var hasSignUpLimit = false

  /// Creates the outline of a plain session without a place.
  public init(
    id: Identifier<Session>, code: String, title: String, startsAt: Instant, endsAt: Instant?
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.startsAt = startsAt
    self.endsAt = endsAt
  }
}
