/// What the schedules of many attendees are planned from together.
public struct CohortInput: Sendable {
  /// One of the attendees.
  public struct Member: Sendable {
    /// The attendee, with the days on site.
    public let registration: Registration
    /// What sessions are worth to the attendee.
    public var taste: Taste
    /// What the attendee asks of each day.
    public var preferences = PlanningPreferences()
    /// What the attendee has to do otherwise, by start.
    public var ownEvents: [OwnEvent] = []
    /// Meetings that are agreed already and are kept, by start.
    public var agreed: [AgreedMeeting] = []
    /// Meetings that are still to be found a time for.
    public var wishes: [MeetingWish] = []
    /// Mentors whom the attendee is to meet and who are planned at the same time, so that nobody
    /// knows yet when they are free.
    public var postponed: [Person] = []
    /// The sessions of the schedule before.
    public var planned: Set<Identifier<Session>> = []

    /// Creates a member of whom nothing more is known.
    public init(registration: Registration, taste: Taste) {
      self.registration = registration
      self.taste = taste
    }

    /// Why a plan has a meal break.
    package var mealReason: String { Plan.mealReason(by: taste.rules) }
  }

  /// The conference.
  public let conference: Conference
  /// The programme, by start and code.
  public let sessions: [SessionOutline]
  /// The ways between rooms.
  public let walking: WalkingTimes
  /// Sessions that are one thing offered several times; see ``PlanningInput/offerings``.
  public var offerings: [Identifier<Session>: Identifier<Session>] = [:]
  /// The topics of sessions, for conferences that limit those of one topic a day.
  public var topics: [Identifier<Session>: [String]] = [:]
  /// The attendees, in any order.
  public var members: [Member] = []
  /// How many people who are not members have each session in their schedules.
  public var taken: [Identifier<Session>: Int] = [:]

  /// Creates the input of a cohort without members.
  public init(conference: Conference, sessions: [SessionOutline], walking: WalkingTimes) {
    self.conference = conference
    self.sessions = sessions
    self.walking = walking
  }

  /// What one member's schedule is planned from.
  ///
  /// - Parameters:
  ///   - member: The member.
  ///   - stability: What keeping each session of the schedule before is worth; nil to plan afresh.
  /// - Returns: The input, which is large: it is made when it is needed and not kept.
  public func planning(of member: Member, stability: Int? = nil) -> PlanningInput {
    var input = PlanningInput(
      conference: conference, registration: member.registration, sessions: sessions,
      taste: member.taste, walking: walking)
    input.agreed = member.agreed
    input.wishes = member.wishes
    input.preferences = member.preferences
    input.ownEvents = member.ownEvents
    input.offerings = offerings
    input.topics = topics
    input.kept = stability.map { (member.planned, $0) }
    return input
  }
}

extension CohortInput {
  /// The members in the order in which equals are served: a lottery, which depends on the seed and on
  /// who each of them is, and on nothing else.
  func lottery(seed: UInt64) -> [Member] {
    let keys = members.map { member in
      member.registration.person.details.memberNumber
        ?? FoldedText(member.registration.person.handle).key
    }
    let lots = keys.map { Lot.drawn(for: $0, seed: seed) }
    return members.indices.sorted { (lots[$0], keys[$0]) < (lots[$1], keys[$1]) }
      .map { members[$0] }
  }
}
