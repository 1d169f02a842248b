/// What one attendee's schedule is planned from.
public struct PlanningInput: Sendable {
  /// The conference.
  public let conference: Conference
  /// The attendee, with the days on site.
  public let registration: Registration
  /// The programme, by start and code.
  public let sessions: [SessionOutline]
  /// Meetings that are agreed already and are kept, by start.
  public var agreed: [AgreedMeeting] = []
  /// Meetings that are still to be found a time for.
  public var wishes: [MeetingWish] = []
  /// The sessions on the attendee's days that take place, by start and code.
  private(set) var prospects: [Prospect]
  let walking: WalkingTimes

  /// Creates the input of a plan without meetings.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - registration: The attendee, with the days on site.
  ///   - sessions: The programme, by start and code.
  ///   - taste: What sessions are worth to the attendee.
  ///   - walking: The ways between rooms.
  public init(
    conference: Conference, registration: Registration, sessions: [SessionOutline], taste: Taste,
    walking: WalkingTimes
  ) {
    self.conference = conference
    self.registration = registration
    self.sessions = sessions
    self.walking = walking
    let daysOnSite = conference.daysOnSite(declared: registration.details.days)
    var days = ConferenceDays(of: conference)
    prospects = []
    prospects.reserveCapacity(sessions.count)
    for session in sessions where !session.isCancelled {
      let day = days.day(of: session.startsAt)
      guard daysOnSite.contains(day) else { continue }
      let worth = taste.worth(of: session, isNewcomer: registration.isNewcomer)
      prospects.append(Prospect(session, on: day, of: &days, worth: worth))
    }
  }

  /// The same without any session to choose, for somebody who has planned none.
  public func withoutProspects() -> PlanningInput {
    var input = self
    input.prospects = []
    return input
  }

  /// The conference days on which the attendee is on site.
  var days: [CivilDay] {
    conference.daysOnSite(declared: registration.details.days)
  }
}

/// What decides how much sessions are worth to one person.
public struct Taste: Sendable {
  /// What kinds of session are worth, by name.
  public var kinds: [String: SessionKind]
  /// The interests of the person that sessions meet, in order of topic.
  public var matches: [Identifier<Session>: [InterestMatch]]
  /// The sessions at which the person speaks.
  public var speaksAt: Set<Identifier<Session>>

  /// Creates the taste of a person.
  public init(
    kinds: [String: SessionKind], matches: [Identifier<Session>: [InterestMatch]],
    speaksAt: Set<Identifier<Session>>
  ) {
    self.kinds = kinds
    self.matches = matches
    self.speaksAt = speaksAt
  }

  func worth(of session: SessionOutline, isNewcomer: Bool) -> SessionWorth {
    SessionWorth(
      of: session, kind: kinds[session.kind],
      matches: matches[session.id] ?? [], isNewcomer: isNewcomer,
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
