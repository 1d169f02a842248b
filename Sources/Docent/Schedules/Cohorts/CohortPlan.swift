/// The schedules of many attendees, planned together.
public struct CohortPlan: Sendable {
  /// One attendee's schedule.
  public struct Scheduled: Sendable {
    /// The attendee.
    public var member: CohortInput.Member
    /// The schedule; its bound is what the attendee could have if nobody else was there.
    public var plan: Plan
    /// Mentors with whom no time was found for all meetings, and what came nearest.
    public var withoutMeeting: [(mentor: Person, misses: [String])] = []
  }

  /// Somebody who could not be planned.
  public struct Unscheduled: Sendable {
    /// The attendee.
    public var registration: Registration
    /// Why not.
    public var refusal: PlanningRefused
  }

  /// A session whose seats are counted.
  public struct Seated: Sendable, Equatable {
    /// The session.
    public var session: SessionOutline
    /// How many seats the cohort could have.
    public var seats: Int
    /// How many it has.
    public var planned: Int
    /// How many it would have if no room was ever full.
    public var wanted: Int
    /// What one more seat would bring at the most, in hundredths of a point; 0 where some are left.
    public var price: Int
    /// How many of those who have one would lose at least that without it.
    public var holders: Int

    /// Creates what is known of a session's seats.
    public init(
      session: SessionOutline, seats: Int, planned: Int, wanted: Int, price: Int, holders: Int
    ) {
      self.session = session
      self.seats = seats
      self.planned = planned
      self.wanted = wanted
      self.price = price
      self.holders = holders
    }
  }

  /// How the plan was made.
  public let options: CohortOptions
  /// Who has a schedule, in the order of the input.
  public private(set) var scheduled: [Scheduled] = []
  /// Who has none.
  public private(set) var unscheduled: [Unscheduled] = []
  /// The sessions with a number of seats, by start and code.
  public private(set) var sessions: [Seated] = []
  /// The rooms that sessions with candidates are in and whose seats nobody knows, by name.
  public private(set) var roomsWithoutSeats: [String] = []
  /// What all schedules are worth together.
  public private(set) var value = 0
  /// A proven bound: no schedules for the same attendees that keep the same rules are worth more.
  public private(set) var upperBound = 0
  /// What was given up for those served least; nil where nothing was to be.
  public private(set) var fairness: FairnessTrade?

  /// Plans the schedules of all members together.
  ///
  /// Everybody has all musts and as many meetings as possible, and no session has more people than
  /// seats; then the total value is as great as could be found.
  ///
  /// - Parameters:
  ///   - input: The programme and the members.
  ///   - options: How to plan.
  /// - Throws: ``CohortRefused`` when more people must be in a session than it has seats for;
  ///   ``UnsoundPlan`` when a check written apart from the solver rejects its answer, which would be
  ///   a defect.
  public init(_ input: CohortInput, options: CohortOptions = CohortOptions()) throws {
    self.options = options
    var input = input
    var seats = CohortSeats(input, options)
    var members = input.lottery(seed: options.seed)
    var draft = try CohortDraft(input, members, seats, options)
    while !draft.refused.isEmpty {
      // Whoever cannot be planned has the schedule before, with its seats, and no others.
      for session in draft.refused.flatMap({ members[$0.member].planned }) {
        input.taken[session, default: 0] += 1
      }
      seats = CohortSeats(input, options)
      unscheduled += draft.refused.map {
        Unscheduled(registration: members[$0.member].registration, refusal: $0.refusal)
      }
      let gone = Set(draft.refused.map(\.member))
      members = members.indices.filter { !gone.contains($0) }.map { members[$0] }
      draft = try CohortDraft(input, members, seats, options)
    }
    scheduled = draft.scheduled.sorted(like: input)
    unscheduled.sort { Self.name($0.registration) < Self.name($1.registration) }
    value = scheduled.reduce(0) { $0 + $1.plan.value }
    upperBound = max(value, draft.upperBound)
    fairness = draft.fairness
    sessions = draft.seated
    roomsWithoutSeats = Self.roomsWithoutSeats(input)
  }

  private static func name(_ registration: Registration) -> String { registration.person.handle }

  private static func roomsWithoutSeats(_ input: CohortInput) -> [String] {
    let rooms = input.sessions.filter { session in
      !session.isCancelled && session.seats == nil && session.endsAt != nil
        && !(input.members.first?.taste.kind(of: session).isDropIn ?? false)
    }.map { $0.room?.label ?? "" }
    return Set(rooms).sorted()
  }

  /// How much of what each could have alone the tenth that is served least has on average, in
  /// thousandths; nil where nobody could have anything.
  public var leastServed: Int? {
    LeastServed(scheduled.map { ($0.plan.value, $0.plan.upperBound) })?.share
  }
}

extension [CohortPlan.Scheduled] {
  /// The same in the order of an input's members.
  fileprivate func sorted(like input: CohortInput) -> Self {
    let place = Dictionary(
      uniqueKeysWithValues: input.members.enumerated().map {
        ($0.element.registration.id, $0.offset)
      })
    return sorted {
      place[$0.member.registration.id] ?? 0 < place[$1.member.registration.id] ?? 0
    }
  }
}

/// The tenth of some people who have least of what they could have.
struct LeastServed {
  /// Their positions.
  let people: [Int]
  /// What they have of what they could have on average, in thousandths.
  let share: Int
  /// What they have together.
  let value: Int

  /// Finds them; nil where nobody could have anything.
  ///
  /// - Parameter people: What each has, and could have.
  init?(_ people: [(had: Int, alone: Int)]) {
    let counted = people.indices.filter { people[$0].alone > 0 }
    guard !counted.isEmpty else { return nil }
    func share(_ index: Int) -> Int { people[index].had * 1_000 / people[index].alone }
    let least = counted.sorted { (share($0), $0) < (share($1), $1) }
      .prefix((counted.count + 9) / 10)
    self.people = Array(least)
    self.share = least.reduce(0) { $0 + share($1) } / least.count
    value = least.reduce(0) { $0 + people[$1].had }
  }
}
