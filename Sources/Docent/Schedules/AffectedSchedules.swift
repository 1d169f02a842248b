/// Whose schedules hold sessions that are no longer when or where they were.
public struct AffectedSchedules: Sendable, Equatable {
  /// A session in somebody's schedule, and what became of it.
  public struct Item: Sendable, Equatable {
    /// Whose schedule it is.
    public var attendee: Person
    /// What became of the session.
    public var change: SessionChange
    /// The same in words.
    public var words: String
    /// When the schedule was made.
    public var madeAt: Instant
    /// Whether the schedule was made before the session changed, or in that second.
    public var isOutdated: Bool { madeAt <= change.changedAt }

    /// Creates an item.
    public init(attendee: Person, change: SessionChange, words: String, madeAt: Instant) {
      self.attendee = attendee
      self.change = change
      self.words = words
      self.madeAt = madeAt
    }
  }

  /// The sessions, by the attendees' family name, given name and handle, then by start and code.
  public var items: [Item]
  /// The sessions that are in nobody's schedule because they were removed from the programme.
  public var removed: [SessionChange]

  /// Creates what is to be told.
  public init(items: [Item], removed: [SessionChange]) {
    self.items = items
    self.removed = removed
  }
}
