/// A plan for one attendee, with the meetings it found times for.
public struct Plan: Sendable {
  /// The sessions that were chosen, by start.
  public var sessions: [PlannedSession]
  /// The meal breaks.
  public var meals: [(start: Instant, end: Instant)]
  /// The meetings that were found a time for, by start.
  public var meetings: [PlannedMeeting]
  /// What the sessions are worth together.
  public var value: Int
  /// A proven bound: no plan that keeps the same rules is worth more.
  public var upperBound: Int
  /// What each day could have had instead, and what that would have cost.
  public var tradeOffs: [TradeOff]
  /// What could not be done, as sentences.
  public var remarks: [String]
}

/// A session that a plan has chosen.
public struct PlannedSession: Sendable {
  /// The session.
  public var session: SessionOutline
  /// When one leaves it, if that is before its end.
  public var leavesAt: Instant?
  /// What it is worth.
  public var points: Int
  /// Why it was chosen.
  public var reasons: [String]
}

/// A meeting for which a plan has found a time.
public struct PlannedMeeting: Sendable, Equatable {
  /// Whose meeting it is.
  public var pair: Identifier<Pair>
  /// When it begins.
  public var startsAt: Instant
  /// When it ends.
  public var endsAt: Instant
  /// Near which room; nil where nobody comes from or goes to anywhere.
  public var room: RoomDraft?
}

/// What a day could have had instead of something that was planned.
public struct TradeOff: Sendable, Equatable {
  /// The session's code.
  public var code: String
  /// The codes of the planned sessions that would have to go, by start.
  public var instead: [String]
  /// The codes of the sessions that would come with it, by start.
  public var with: [String]
  /// How many points the day would be worth less.
  public var cost: Int

  /// Creates a trade-off.
  public init(code: String, instead: [String], with: [String], cost: Int) {
    self.code = code
    self.instead = instead
    self.with = with
    self.cost = cost
  }
}

extension Plan {
  /// Plans the best conference for one attendee, exactly.
  ///
  /// In this order: all musts, as many of the wished meetings as possible, on different days, then
  /// the greatest value. Wishes of several pairs are met one pair after the other. Equals fall to
  /// earlier sessions and smaller codes.
  ///
  /// - Parameters:
  ///   - input: The programme, the attendee and the meetings.
  ///   - allowsFewerMeetings: Whether meetings that find no time are remarked on and not refused.
  /// - Throws: ``PlanningRefused`` when musts clash or a meeting finds no time; ``UnsoundPlan``
  ///   when a check written apart from the solver rejects its answer, which would be a defect.
  /// - Complexity: As `AgendaSolver`, once for every wish, or once without.
  public init(_ input: PlanningInput, allowsFewerMeetings: Bool = false) throws {
    var found: [PlannedMeeting] = []
    var remarks: [String] = []
    var last: PlanDraft?
    for wish in input.wishes {
      let draft = try PlanDraft(input, found: found, wish: wish)
      let meetings = draft.meetings(for: wish)
      if meetings.count < wish.count, !wish.days.isEmpty, !allowsFewerMeetings {
        throw PlanningRefused.noCommonTime(
          mentor: wish.mentor.name, misses: draft.nearMisses(of: wish))
      }
      remarks += Self.remarks(on: meetings, for: wish, in: input.conference)
      found += meetings
      last = draft
    }
    let draft = try last ?? PlanDraft(input, found: [], wish: nil)
    self.init(
      sessions: draft.sessions, meals: draft.meals,
      meetings: found.sorted { $0.startsAt < $1.startsAt }, value: draft.value,
      upperBound: try draft.upperBound, tradeOffs: draft.tradeOffs,
      remarks: remarks + draft.remarks)
  }

  /// What there is to say of the meetings that were found a time for.
  static func remarks(
    on meetings: [PlannedMeeting], for wish: MeetingWish, in conference: Conference
  ) -> [String] {
    let missing = wish.count - meetings.count
    guard missing == 0 else {
      let what = missing == 1 ? "a meeting" : "\(missing) meetings"
      return ["no time that suits both was found for \(what) with \(wish.mentor.name)"]
    }
    let days = Set(meetings.map { conference.day(of: $0.startsAt) })
    guard days.count < meetings.count else { return [] }
    return ["both meetings with \(wish.mentor.name) are on one day: no other day suits both"]
  }
}

/// A plan that breaks a rule.
///
/// It is never stored.
public struct UnsoundPlan: Error, Equatable, CustomStringConvertible {
  /// The rules it breaks.
  public let violations: [String]

  /// The rules as sentences.
  public var description: String {
    "this is a defect of Docent: the schedule breaks its own rules: "
      + violations.joined(separator: "; ")
  }
}

extension Plan {
  /// What a meal break is called.
  package static let mealTitle = "Meal"

  /// Why a plan has a meal break.
  static func mealReason(by rules: PlanningRules) -> String {
    let window = [rules.meal.window.from, rules.meal.window.until].map(clock)
    return "a break of at least \(rules.meal.minutes) minutes between \(window[0]) and \(window[1])"
  }

  /// A time of the day in minutes after midnight as clocks show it.
  static func clock(_ minutes: Int) -> String {
    WallTime(day: CivilDay(ordinal: 0), secondOfDay: minutes % 1_440 * 60).clock
  }
}
