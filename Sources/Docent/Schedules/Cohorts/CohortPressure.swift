/// The sessions whose rooms cost a cohort most, and what bigger ones would bring.
public struct CohortPressure: Sendable {
  /// A session.
  public struct Room: Sendable, Equatable {
    /// The session, with its seats as they are.
    public var seated: CohortPlan.Seated
    /// How many seats more were tried.
    public var more: Int
    /// How much more all schedules together were worth with them, in points.
    public var gain: Int
    /// How much more they could be worth at the most, whatever the plan, in points.
    public var mostGain: Int
  }

  /// The sessions, the dearest first.
  public private(set) var rooms: [Room] = []
  /// What all schedules together are worth as the rooms are.
  public let value: Int
  /// A bound of that.
  public let upperBound: Int

  /// Plans a cohort, and once more with a bigger room for each of the dearest sessions.
  ///
  /// - Parameters:
  ///   - input: The programme and the members.
  ///   - options: How to plan.
  ///   - most: How many sessions at the most.
  ///   - seats: How many seats more to try; nil for a tenth of what the cohort has.
  public init(_ input: CohortInput, options: CohortOptions, most: Int, seats: Int? = nil) {
    let known = CohortSeats(input, options)
    let members = input.lottery(seed: options.seed)
    let problem = CohortTranslation(
      input, members, round: 0, found: members.map { _ in [] }, known, options
    ).problem
    let effort = CohortEffort(workers: options.workers)
    let base = CohortSolver.solve(problem, effort: effort)
    value = base.value
    upperBound = base.upperBound
    let dear = Self.dearest(base, problem, known).prefix(most)
    rooms = dear.map { number, seated in
      let more = seats ?? max(1, (seated.seats + 9) / 10)
      var bigger = problem
      bigger.capacities[number] += more
      let better = CohortSolver.solve(bigger, effort: effort, from: base.prices)
      return Room(
        seated: seated, more: more, gain: max(0, better.value - base.value),
        mostGain: max(0, better.upperBound - base.value))
    }
  }

  /// The full sessions by what their limits cost at the most: the price of as many seats as people
  /// would want more than there are.
  private static func dearest(
    _ solution: CohortSolution, _ problem: CohortProblem, _ known: CohortSeats
  ) -> [(number: Int, seated: CohortPlan.Seated)] {
    var planned = problem.capacities.map { _ in 0 }
    for (attendee, agenda) in zip(problem.attendees, solution.agendas) {
      for candidate in agenda.days.flatMap(\.candidates) where attendee.seats[candidate] >= 0 {
        planned[Int(attendee.seats[candidate])] += 1
      }
    }
    return known.seated(solution, planned: planned).enumerated().filter { $0.element.price > 0 }
      .map { (number: $0.offset, seated: $0.element) }
      .sorted { one, other in
        let cost = one.seated.price * (one.seated.wanted - one.seated.planned)
        let otherCost = other.seated.price * (other.seated.wanted - other.seated.planned)
        return (-cost, one.number) < (-otherCost, other.number)
      }
  }
}
