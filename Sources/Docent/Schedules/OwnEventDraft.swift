/// An event of an attendee's own calendar, as the file says it.
public struct OwnEventDraft: Sendable, Equatable {
  /// What the calendar knows it by; of an event that recurs, each date has one of its own.
  public var uid: String
  /// What it is, for nobody's eyes but the attendee's.
  public var title: String
  /// When it starts.
  public var startsAt: Instant
  /// When it ends, after it starts.
  public var endsAt: Instant
  /// Where it is, as the calendar says it.
  public var location: String?

  /// Creates an event of no place.
  public init(uid: String, title: String, startsAt: Instant, endsAt: Instant) {
    self.uid = uid
    self.title = title
    self.startsAt = startsAt
    self.endsAt = endsAt
  }
}
