/// What one attendee asks of each day of their schedule.
public struct PlanningPreferences: Sendable, Equatable {
  /// How long the person's walks take, in hundredths of what the conference says.
  public var pacePercent = 100
  /// How many sessions a day has at most; nil for what the conference's rules say.
  public var mostSessions: Int?
  /// How many minutes of sessions a day has at most; nil for what the conference's rules say.
  public var mostMinutes: Int?
  /// Before when nothing starts, in minutes after midnight on the wall; nil for any time.
  public var earliest: Int?
  /// After when nothing ends, in minutes after midnight on the wall; nil for any time.
  ///
  /// Sessions that run past midnight are after it, whatever it is.
  public var latest: Int?

  /// Creates the preferences of somebody who has none.
  public init() {}

  /// How many minutes a walk takes at the person's pace; a minute begun counts whole.
  func paced(_ minutes: Int) -> Int { (minutes * pacePercent + 99) / 100 }
}

/// What was said about one session for one attendee.
public enum SessionChoice: String, Sendable, CaseIterable {
  /// The person wants to be there.
  case star
  /// The person will be there, whatever it displaces.
  case pin
  /// The person will not be there, not even where it is a must.
  case veto
}

/// A time at which an attendee has something of their own to do.
public struct OwnEvent: Sendable, Equatable {
  /// What it is, for nobody's eyes but the attendee's.
  public var title: String
  /// When it starts.
  public var startsAt: Instant
  /// When it ends, after it starts.
  public var endsAt: Instant
  /// Where it is, if that is a place of the conference.
  public var room: RoomDraft?

  /// Creates an event.
  public init(title: String, startsAt: Instant, endsAt: Instant, room: RoomDraft? = nil) {
    self.title = title
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.room = room
  }
}
