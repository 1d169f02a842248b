/// How many seats of each session a cohort may take.
struct CohortSeats {
  /// The sessions with a number of seats, by start and code.
  let sessions: [SessionOutline]
  /// Of each of them: how many are left beside those in the schedules of others.
  let left: [Int]
  /// Of each of them: how many the cohort may have.
  private(set) var seats: [Int]
  /// By session: its position.
  let number: [Identifier<Session>: Int]

  init(_ input: CohortInput, _ options: CohortOptions) {
    sessions = input.sessions.filter { $0.seats != nil && !$0.isCancelled }
    let all = sessions.map { $0.seats(options) ?? 0 }
    left = zip(sessions, all).map { max(0, $1 - (input.taken[$0.id] ?? 0)) }
    seats = zip(left, all).map { left, all in
      max(0, min(left, all - (all * options.share + 99) / 100))
    }
    number = Dictionary(
      uniqueKeysWithValues: sessions.enumerated().map { ($0.element.id, $0.offset) })
  }

  private static func hundredths(_ price: Int, of unit: Int) -> Int {
    (price * 100 + unit / 2) / unit
  }

  /// Gives members who must be in a session a seat that is kept for others: who must be there comes
  /// first.
  ///
  /// - Parameter musts: By session: how many must be there.
  mutating func admit(_ musts: [Int]) {
    for index in seats.indices { seats[index] = max(seats[index], min(left[index], musts[index])) }
  }

  /// What became of the seats.
  ///
  /// - Parameters:
  ///   - solution: The plan, whose first resources are these seats.
  ///   - planned: By session: how many have one.
  ///   - scale: How many units of value a point is in the solution's prices.
  /// - Returns: Each of ``sessions``, in their order.
  func seated(
    _ solution: CohortSolution, planned: [Int], scale: Int = 1
  ) -> [CohortPlan.Seated] {
    sessions.indices.map { number in
      let had = planned[number]
      return CohortPlan.Seated(
        session: sessions[number], seats: seats[number], planned: had,
        wanted: max(had, solution.demand[number]),
        price: had < seats[number]
          ? 0 : Self.hundredths(solution.prices[number], of: CohortSolution.priceUnit * scale),
        holders: min(had, solution.holders[number]))
    }
  }
}

extension SessionOutline {
  /// For how many people the session is planned; nil where nobody knows how many seats there are.
  package func seats(_ options: CohortOptions) -> Int? {
    guard let seats else { return nil }
    return hasSignUpLimit ? seats : seats * (100 + options.oversubscription) / 100
  }
}
