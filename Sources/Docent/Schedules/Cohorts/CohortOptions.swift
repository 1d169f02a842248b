/// How a cohort's schedules are planned.
public struct CohortOptions: Sendable, Equatable {
  /// What decides between equals.
  public var seed: UInt64 = 1
  /// How many hundredths of a room's seats are planned beyond those it has, since not everybody
  /// comes.
  ///
  /// Sessions with a limit of their own, below that of their room, are planned up to it.
  public var oversubscription = 0
  /// How many hundredths of the seats are kept for everybody who is not in the cohort.
  public var share = 0
  /// How many hundredths of the total may be given up so that those who are served least have more.
  public var fairness = 0
  /// What keeping each session of the earlier schedules is worth in points; nil to plan afresh.
  public var stability: Int?
  /// How many parts of the work are done at a time; the plan does not depend on it.
  public var workers = 1

  /// The most that ``oversubscription`` may be.
  public static let mostOversubscription = 100

  /// Creates the usual options.
  public init() {}
}
