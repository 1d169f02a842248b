public import Foundation

/// Something on a conference's programme.
public struct Session: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Session>
  /// Its identity outside this file.
  public let uuid: UUID
  /// What the programme says of it, with its wall times as typed.
  public var details: SessionDraft
  /// When it starts.
  public var startsAt: Instant
  /// When it ends; nil when the programme does not say.
  public var endsAt: Instant?
  /// How often its time, place or status has changed, for calendars.
  public var sequence: Int
  /// Its own seats, else its room's.
  public var seats: Int?

  /// Creates a session as stored.
  public init(
    id: Identifier<Session>, uuid: UUID, details: SessionDraft, startsAt: Instant,
    endsAt: Instant?, sequence: Int, seats: Int?
  ) {
    self.id = id
    self.uuid = uuid
    self.details = details
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.sequence = sequence
    self.seats = seats
  }

  /// The short name, unique in the conference.
  public var code: String { details.code }

  /// The title.
  public var title: String { details.title }

  /// Whether it does not take place.
  public var isCancelled: Bool { details.status == .cancelled }
}
