/// How many seats of each session a cohort may take.
struct CohortSeats {
  /// The sessions with a number of seats, by start and code.
  let sessions: [SessionOutline]
  /// Of each of them: how many the cohort may have.
  let seats: [Int]
  /// By session: its position.
  let number: [Identifier<Session>: Int]

  init(_ input: CohortInput, _ options: CohortOptions) {
    let known = input.sessions.compactMap { session in
      Self.seats(of: session, taken: input.taken[session.id] ?? 0, options).map { (session, $0) }
    }
    sessions = known.map(\.0)
    seats = known.map(\.1)
    number = Dictionary(
      uniqueKeysWithValues: known.enumerated().map { ($0.element.0.id, $0.offset) })
  }

  /// Returns how many seats of a session the cohort may have; nil where nobody knows how many there
  /// are.
  ///
  /// Others keep their share, or what stands in their schedules if that is more.
  static func seats(
    of session: SessionOutline, taken: Int, _ options: CohortOptions
  ) -> Int? {
    guard let seats = session.seats else { return nil }
    let all = session.hasSignUpLimit ? seats : seats * (100 + options.oversubscription) / 100
    let others = max(taken, (all * options.share + 99) / 100)
    return max(0, all - others)
  }
}
