/// What one attendee's schedule is planned from.
public struct PlanningInput: Sendable {
  /// The conference.
  public var conference: Conference
  /// The attendee, with the days on site.
  public var registration: Registration
  /// The programme, by start and code.
  public var sessions: [Session]
  /// What kinds of session are worth, by name.
  public var kinds: [String: SessionKind]
  /// The interests of the attendee that sessions meet, in order of topic.
  public var matches: [Identifier<Session>: [InterestMatch]]
  /// The sessions at which the attendee speaks.
  public var speaksAt: Set<Identifier<Session>>
  /// The conference's rooms.
  public var rooms: [RoomDraft]
  /// The ways between them.
  public var walking: WalkingTimes
  /// Meetings that are agreed already and are kept, by start.
  public var agreed: [AgreedMeeting]
  /// Meetings that are still to be found a time for.
  public var wishes: [MeetingWish]

  /// Creates the input of a plan without meetings.
  public init(
    conference: Conference, registration: Registration, sessions: [Session],
    kinds: [String: SessionKind], matches: [Identifier<Session>: [InterestMatch]],
    speaksAt: Set<Identifier<Session>>, rooms: [RoomDraft], walking: WalkingTimes
  ) {
    self.conference = conference
    self.registration = registration
    self.sessions = sessions
    self.kinds = kinds
    self.matches = matches
    self.speaksAt = speaksAt
    self.rooms = rooms
    self.walking = walking
    agreed = []
    wishes = []
  }

  /// The conference days on which the attendee is on site.
  var days: [CivilDay] {
    conference.daysOnSite(declared: registration.details.days)
  }

  func worth(of session: Session) -> SessionWorth {
    SessionWorth(
      of: session, kind: kinds[session.details.kind ?? SessionKind.plain],
      matches: matches[session.id] ?? [], isNewcomer: registration.isNewcomer,
      speaks: speaksAt.contains(session.id))
  }
}

/// A meeting that stands, as one of the two sees it.
public struct AgreedMeeting: Sendable, Equatable {
  /// The meeting.
  public var meeting: Meeting
  /// The other one.
  public var partner: Person
  /// Whether the other one is the mentor.
  public var isWithMentor: Bool

  /// Creates a meeting with somebody.
  public init(meeting: Meeting, with partner: Person, isWithMentor: Bool) {
    self.meeting = meeting
    self.partner = partner
    self.isWithMentor = isWithMentor
  }
}

/// Meetings that a mentee and a mentor are to have, and when the mentor could.
public struct MeetingWish: Sendable, Equatable {
  /// The pair.
  public var pair: Identifier<Pair>
  /// The mentor.
  public var mentor: Person
  /// How many meetings are still to be found a time for.
  public var count: Int
  /// How long each of them lasts.
  public var minutes: Int
  /// The days on which the mentor is on site.
  public var days: Set<CivilDay>
  /// When the mentor is taken: sessions in their schedule, sessions they speak at, meetings.
  public var busy: [ClosedRange<Instant>]

  /// Creates a wish.
  public init(
    pair: Identifier<Pair>, mentor: Person, count: Int, minutes: Int, days: Set<CivilDay>,
    busy: [ClosedRange<Instant>]
  ) {
    self.pair = pair
    self.mentor = mentor
    self.count = count
    self.minutes = minutes
    self.days = days
    self.busy = busy
  }
}
