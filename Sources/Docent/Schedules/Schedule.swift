public import Foundation

/// One attendee's plan for a conference: sessions, meetings and meals, each with its reasons.
public struct Schedule: Sendable, Equatable {
  /// Whose plan it is.
  public var attendee: Person
  /// For which conference.
  public var conference: Conference
  /// What the sessions in it are worth together, in points.
  public var value: Int
  /// A proven bound: no plan that keeps the same rules is worth more.
  public var upperBound: Int
  /// What the attendee does, by start.
  public var items: [ScheduleItem]
  /// Sessions that never block others, because they have no end or are open for very long; those
  /// worth most first.
  public var dropIns: [ScheduleDropIn]
  /// Sessions on the attendee's days that are not in the plan, by start and code.
  public var leftOut: [LeftOutSession]
  /// What each day could have had instead, and what that would have cost; the cheapest of a day
  /// first.
  public var tradeOffs: [TradeOff] = []
  /// What the plan could not do and what has changed since, as sentences.
  public var remarks: [String]
  /// With whom it was planned; nil for one planned by itself.
  ///
  /// The bound is then what the attendee could have if nobody else was there.
  public var cohort: Cohort?
  /// When it was made; nil for somebody who has meetings and no schedule.
  public var madeAt: Instant?
  /// Whether sessions in it have moved or were cancelled since.
  public var isOutdated = false
}

/// One thing an attendee does.
public struct ScheduleItem: Sendable, Equatable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable {
    /// A session of the programme.
    case session
    /// A meeting of a mentor and a mentee.
    case meeting
    /// A meal: a session that is one, or a break.
    case meal
    /// Something of the attendee's own.
    case own
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// The session's code; nil for what is on no programme.
  public var code: String?
  /// What to call it.
  public var title: String
  /// When it starts.
  public var startsAt: Instant
  /// When it ends.
  public var endsAt: Instant
  /// Where it is, when that is known.
  public var room: RoomDraft?
  /// Minutes to walk there from the session before, on the same day.
  public var walkMinutes = 0
  /// What it is worth.
  public var points = 0
  /// Why it is in the plan.
  public var reasons: [String] = []
  /// The e-mail address of whom one meets; nil for what is no meeting.
  public var contact: String?
  /// Codes of up to two sessions that could be attended instead, worth most first.
  public var backups: [String] = []
  /// The identity of the session or meeting outside this file; nil for a break.
  public var uuid: UUID?
  /// How often its time or place has changed, for calendars.
  public var sequence = 0
  /// Whether it was called off after it was planned.
  public var isCancelled = false
  /// Whether one leaves it before its end; ``endsAt`` is then when.
  public var isLeftEarly = false

  /// Creates an item.
  public init(kind: Kind, code: String?, title: String, startsAt: Instant, endsAt: Instant) {
    self.kind = kind
    self.code = code
    self.title = title
    self.startsAt = startsAt
    self.endsAt = endsAt
  }
}

/// A session to look in at, whatever else is planned.
public struct ScheduleDropIn: Sendable, Equatable {
  /// The session.
  public var session: SessionOutline
  /// What it is worth.
  public var points: Int
  /// Why.
  public var reasons: [String]
}

/// A session that is not in a plan, and why.
public struct LeftOutSession: Sendable, Equatable {
  /// The session.
  public var session: SessionOutline
  /// Its conference day.
  public var day: CivilDay
  /// What it is worth.
  public var points: Int
  /// Why it is not in the plan.
  public var cause: Cause

  /// Why a session is not in a plan.
  public enum Cause: Sendable, Equatable {
    /// It is at the time of something worth more, and perhaps of others.
    case clash(with: String, points: Int, others: Int)
    /// It cannot be reached in time from something else, or the other way round.
    case tooFar(from: String)
    /// It is at the time of a meeting.
    case meeting
    /// It is at the time of the meal.
    case meal
    /// It is at the time of something of the attendee's own.
    case own
    /// The attendee will not be there.
    case vetoed
    /// It starts or ends outside of the attendee's hours.
    case outsideHours
    /// It is attended at another time.
    case attended(as: String)
    /// It would have been worth more than what is at its time, but all seats are taken.
    case full(FullSession)
    /// Nothing is at its time, but the day has all the sessions it may have, of its topics or at
    /// all.
    case limit
    /// Nothing is at its time, but a meal, a meeting or a walk would find no place.
    case noTime
  }

  /// The cause in words.
  public var reason: String {
    switch cause {
    case .clash(let rival, let rivalPoints, let others):
      "at the time of \(rival)\(others == 0 ? "" : " and \(others) more"), "
        + "\(rivalPoints) points against \(points)"
    case .tooFar(let rival): "too far to walk from or to \(rival)"
    case .meeting: "at the time of a meeting"
    case .meal: "at the time of the meal"
    case .own: "at the time of something of your own"
    case .vetoed: "you will not be there"
    case .outsideHours: "outside of your hours"
    case .attended(let code): "the same as \(code), which you attend"
    case .full(let full): full.reason
    case .limit: "the day has as many sessions, minutes or sessions of a topic as it may"
    case .noTime: "it would leave no time for a meal or a meeting, or too little to walk"
    }
  }
}
