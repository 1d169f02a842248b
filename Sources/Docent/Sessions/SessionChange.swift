/// What became of a session of which calendars have to be told.
public struct SessionChange: Sendable, Equatable {
  /// When and where a session is, and whether.
  public struct State: Sendable, Equatable {
    /// When it starts.
    public var startsAt: Instant
    /// When it ends; nil for no stated end.
    public var endsAt: Instant?
    /// The room with its building, if one is known.
    public var place: String?
    /// Whether it takes place.
    public var status: SessionStatus

    /// Creates a state.
    public init(
      startsAt: Instant, endsAt: Instant?, place: String?, status: SessionStatus = .confirmed
    ) {
      self.startsAt = startsAt
      self.endsAt = endsAt
      self.place = place
      self.status = status
    }
  }

  /// The session's row, which may be gone.
  public var session: Identifier<Session>
  /// The session's code.
  public var code: String
  /// The session's title.
  public var title: String
  /// When it changed last.
  public var changedAt: Instant
  /// What it was.
  public var old: State
  /// What it is since; nil when it was removed from the programme.
  public var new: State?

  /// Creates a change.
  public init(
    session: Identifier<Session>, code: String, title: String, changedAt: Instant, old: State,
    new: State?
  ) {
    self.session = session
    self.code = code
    self.title = title
    self.changedAt = changedAt
    self.old = old
    self.new = new
  }

  /// Changes as one a session: from what it was first to what it is last.
  ///
  /// - Parameter changes: The changes, in the order in which they happened.
  /// - Returns: The changes by which something differs, by the first time each session changed.
  public static func joined(_ changes: [SessionChange]) -> [SessionChange] {
    var joined: [SessionChange] = []
    var places: [Identifier<Session>: Int] = [:]
    for change in changes {
      if let place = places[change.session] {
        let old = joined[place].old
        joined[place] = change
        joined[place].old = old
      } else {
        places[change.session] = joined.count
        joined.append(change)
      }
    }
    return joined.filter { $0.old != $0.new }
  }
}
