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
  /// A proven bound of ``value``.
  public var upperBound: Int
  /// What could not be done, as sentences.
  public var remarks: [String]
}

/// A session that a plan has chosen.
public struct PlannedSession: Sendable {
  /// The session.
  public var session: SessionOutline
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
}

extension Plan {
  /// Plans the best conference for one attendee, exactly.
  ///
  /// In this order: as many musts as possible, as many of the wished meetings as possible, on
  /// different days, then the greatest value. Wishes of several pairs are met one pair after the
  /// other. Equals fall to earlier sessions and smaller codes.
  ///
  /// - Parameter input: The programme, the attendee and the meetings.
  /// - Throws: ``UnsoundPlan`` when a check written apart from the solver rejects its answer, which
  ///   would be a defect.
  /// - Complexity: O(sessions² ÷ days), once for every wish and once more.
  public init(_ input: PlanningInput) throws(UnsoundPlan) {
    var input = input
    var found: [PlannedMeeting] = []
    var remarks: [String] = []
    for wish in input.wishes {
      let translation = AgendaTranslation(input, agreed: found, wish: wish)
      let solution = try Self.checkedSolution(of: translation.problem)
      let meetings = translation.meetings(of: solution, for: wish)
      remarks += Self.remarks(on: meetings, for: wish, in: input.conference)
      found += meetings
    }
    input.wishes = []
    let translation = AgendaTranslation(input, agreed: found, wish: nil)
    let solution = try Self.checkedSolution(of: translation.problem)
    self.init(
      sessions: translation.sessions(of: solution), meals: translation.meals(of: solution),
      meetings: found.sorted { $0.startsAt < $1.startsAt }, value: solution.value,
      upperBound: solution.upperBound,
      remarks: remarks + translation.remarks(on: solution))
  }

  private static func checkedSolution(
    of problem: AgendaProblem
  ) throws(UnsoundPlan) -> AgendaSolution {
    let solution = AgendaSolver.solve(problem)
    let violations = AgendaChecker.violations(of: solution, in: problem)
    guard violations.isEmpty else { throw UnsoundPlan(violations: violations) }
    return solution
  }

  private static func remarks(
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
  package static let mealReason = "a break of at least 45 minutes between 11:00 and 14:00"
}
