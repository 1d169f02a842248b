/// A time at which two people can meet.
///
/// It tells nothing of what either does before or after it.
public struct FreeStretch: Sendable, Equatable {
  /// The conference day.
  public var day: CivilDay
  /// From when both can be there.
  public var startsAt: Instant
  /// Until when both can be there.
  public var endsAt: Instant
  /// Near which room they meet with the least walking; nil where nothing is known.
  public var near: RoomDraft?
  /// The minutes that each of the two walks there and from there.
  public var walks: Walks

  /// The minutes that two people walk.
  public struct Walks: Sendable, Equatable {
    /// The first one.
    public var one: Int
    /// The second one.
    public var other: Int

    /// What both walk.
    public var total: Int { one + other }

    /// Creates the walks of two people.
    public init(one: Int, other: Int) {
      self.one = one
      self.other = other
    }
  }

  /// Creates a stretch.
  public init(
    day: CivilDay, startsAt: Instant, endsAt: Instant, near: RoomDraft?, walks: Walks
  ) {
    self.day = day
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.near = near
    self.walks = walks
  }

  /// How long it lasts.
  public var minutes: Int { startsAt.minutes(to: endsAt) }
}
