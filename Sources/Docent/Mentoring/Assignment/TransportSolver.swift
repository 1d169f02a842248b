/// Solves a ``TransportProblem`` exactly.
enum TransportSolver {
  /// How often those bid who have not enough.
  private static let rounds = 4

  /// Returns an optimal solution, or nil if there is no solution.
  static func solve(_ problem: borrowing TransportProblem) -> TransportSolution? {
    var state = TransportState(problem)
    if problem.head == nil { bid(&state, limit: 4 * problem.edges.count) }
    state.settle()
    for bidder in 0..<Int32(truncatingIfNeeded: state.bidderCount) {
      while state.wanting[bidder] > 0 {
        guard state.augment(from: bidder) else { return nil }
      }
    }
    return state.solution
  }

  /// Lets bidders bid in rounds: whom equal prices made give up may find others in the next one.
  private static func bid(_ state: inout TransportState, limit: Int) {
    var left = Int.max
    for _ in 0..<rounds {
      state.auction(step: 0, limit: limit)
      let now = state.wantingCount
      if now > left - left / 16 { return }
      left = now
    }
  }
}
