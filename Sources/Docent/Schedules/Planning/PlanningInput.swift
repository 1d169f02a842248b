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
  /// What the attendee asks of each day.
  public var preferences = PlanningPreferences()
  /// What the attendee has to do otherwise, by start.
  public var ownEvents: [OwnEvent] = []
  /// Sessions that are one thing offered several times, of which one attends at most one: for each
  /// of them the first of the series, by start and code.
  public var offerings: [Identifier<Session>: Identifier<Session>] = [:]
  /// The sessions of an earlier schedule that are to change as little as possible, and what keeping
  /// each of them is worth in points; nil to plan afresh.
  public var kept: (sessions: Set<Identifier<Session>>, points: Int)?
  /// The sessions that others have filled, which only those attend who must.
  public var full: [Identifier<Session>: FullSession] = [:]
  /// The topics of sessions that have any, for conferences that limit those of one topic a day.
  public var topics: [Identifier<Session>: [String]] = [:]
  /// The sessions on the attendee's days that take place, by start and code.
  private(set) var prospects: [Prospect]
  /// What sessions are worth to the attendee.
  let taste: Taste
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
    self.taste = taste
    self.walking = walking
    let daysOnSite = conference.daysOnSite(declared: registration.details.days)
    var days = ConferenceDays(of: conference)
    prospects = []
    prospects.reserveCapacity(sessions.count)
    for session in sessions where !session.isCancelled {
      let day = days.day(of: session.startsAt)
      guard daysOnSite.contains(day) else { continue }
      let worth = taste.worth(of: session, isNewcomer: registration.isNewcomer)
      prospects.append(
        Prospect(
          session, on: day, of: &days, worth: worth, isDropIn: taste.kind(of: session).isDropIn))
    }
  }

  /// The same without any session to choose, for somebody who has planned none.
  public func withoutProspects() -> PlanningInput {
    var input = self
    input.prospects = []
    return input
  }

  /// Why a session is worth what it is to the attendee.
  func reasons(for session: SessionOutline) -> [String] {
    taste.reasons(for: session, isNewcomer: registration.isNewcomer)
  }

  /// The minutes that the attendee walks from one room to another.
  func walk(from: RoomDraft?, to: RoomDraft?) -> Int {
    preferences.paced(walking.minutes(from: from, to: to))
  }

  /// Why a plan has a meal break.
  package var mealReason: String { Plan.mealReason(by: taste.rules) }

  /// How many sessions a day has at most.
  var mostSessions: Int? { preferences.mostSessions ?? taste.rules.mostSessions }
  /// How many minutes of sessions a day has at most.
  var mostMinutes: Int? { preferences.mostMinutes ?? taste.rules.mostMinutes }
  /// Whether anything bounds how much a day has.
  var hasLimits: Bool {
    mostSessions != nil || mostMinutes != nil || taste.rules.mostOfOneTopic != nil
  }

  /// Whether a session lies within the attendee's own hours.
  func isWithinHours(_ prospect: Prospect) -> Bool {
    let earliest = preferences.earliest.map { conference.minute($0, on: prospect.day) }
    let latest = preferences.latest.map { conference.minute($0, on: prospect.day) }
    return prospect.startMinute >= earliest ?? Int.min && prospect.endMinute <= latest ?? Int.max
  }

  /// When a day begins and ends for the attendee, in minutes.
  func hours(on day: CivilDay) -> AgendaProblem.Stretch {
    taste.rules.hours(on: day, at: conference, asked: preferences)
  }

  /// The conference days on which the attendee is on site.
  var days: [CivilDay] {
    conference.daysOnSite(declared: registration.details.days)
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

/// Something that somebody does, and where.
public struct Engagement: Sendable, Equatable {
  /// When it begins.
  public var startsAt: Instant
  /// When it ends.
  public var endsAt: Instant
  /// Where it is, when that is known.
  public var room: RoomDraft?

  /// Creates an engagement.
  public init(startsAt: Instant, endsAt: Instant, room: RoomDraft? = nil) {
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.room = room
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
  /// What the mentor asks of each day.
  public var preferences = PlanningPreferences()
  /// What the mentor does otherwise: sessions in their schedule, sessions they speak at, meetings.
  public var engagements: [Engagement]

  /// Creates a wish.
  public init(
    pair: Identifier<Pair>, mentor: Person, count: Int, minutes: Int, days: Set<CivilDay>,
    engagements: [Engagement]
  ) {
    self.pair = pair
    self.mentor = mentor
    self.count = count
    self.minutes = minutes
    self.days = days
    self.engagements = engagements
  }
}
