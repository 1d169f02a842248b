/// Solves a ``TransportProblem`` exactly.
enum TransportSolver {
  /// Returns an optimal solution, or nil if there is no solution.
  static func solve(_ problem: borrowing TransportProblem) -> TransportSolution? {
    var state = TransportState(problem)
    if problem.head == nil { state.auction(step: 0, limit: 4 * problem.edges.count) }
    state.settle()
    for bidder in 0..<Int32(truncatingIfNeeded: state.bidderCount) {
      while state.wanting[bidder] > 0 {
        guard state.augment(from: bidder) else { return nil }
      }
    }
    return state.solution
  }
}
