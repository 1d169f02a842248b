/// Finds the best solution of an ``AssignmentProblem``, exactly, with its proof.
///
/// The best solution has, in this order,
/// 1. all pins,
/// 2. the most rows of tier 0, then of tier 1, and so on, which is also the most rows in all,
/// 3. the highest total score,
/// 4. the least sum of squares of the columns' loads, pins among them,
/// 5. the smallest numbers of its pairs, as said at ``CanonicalStage``.
///
/// If the problem prefers quality, 3 comes before 2. The certificate proves 2 and 3. Thus the
/// solution depends on nothing but the pairs, their scores and the keys.
package enum AssignmentSolver {
  /// A part of the work that is done.
  package enum Stage: Sendable { case best, even, canonical, checked }

  /// Returns the best solution, which has been checked; without ties, any that is best by 1 to 3.
  ///
  /// Time grows a little faster than the number of possible pairs; a dense problem takes memory
  /// for some dozens of pairs a row.
  ///
  /// - Parameters:
  ///   - problem: What is to be solved.
  ///   - ties: What decides between equals.
  ///   - note: Called after each part of the work, to measure it.
  /// - Returns: The solution and its proof.
  /// - Throws: ``AssignmentFault/tooLarge`` if prices could overflow.
  package static func solve(
    _ problem: AssignmentProblem, ties: AssignmentTies? = nil, note: (Stage) -> Void = { _ in }
  ) throws(AssignmentFault) -> AssignmentSolution {
    let (ranked, greatestScore) = try ranked(problem)
    var solution = try ranked.solution(of: problem, greatestScore: greatestScore)
    note(.best)
    if let ties { try settle(&solution, ranked, problem, ties, note) }
    if let violation = AssignmentChecker.violations(of: solution, in: problem).first {
      throw .unproven(violation)
    }
    note(.checked)
    return solution
  }

  private static func ranked(
    _ problem: AssignmentProblem
  ) throws(AssignmentFault) -> (RankedSolution, greatestScore: Int32) {
    switch problem.candidates {
    case .sparse(let scores):
      if let ranked = RankedSolution(problem, problem.openEdges(of: scores)) {
        return (ranked, scores.scores.max() ?? 0)
      }
    case .dense(let scores):
      var core = DenseCore(problem, scores)
      if let ranked = core.solve() { return (ranked, Int32(core.greatestScore)) }
    }
    throw .unproven("The stages of the solver contradict each other.")
  }

  /// Replaces a solution by the even and canonical one among its equals.
  private static func settle(
    _ solution: inout AssignmentSolution, _ ranked: RankedSolution, _ problem: AssignmentProblem,
    _ ties: AssignmentTies, _ note: (Stage) -> Void
  ) throws(AssignmentFault) {
    let edges =
      switch problem.candidates {
      case .sparse(let scores): problem.openEdges(of: scores)
      case .dense(let scores): DenseCore.tightEdges(of: ranked, in: problem, scores)
      }
    var pinned = [Int32](repeating: 0, count: problem.columnCount)
    for pin in problem.pins { pinned[Int(pin.column)] += 1 }
    var balance = BalanceStage(
      ranked.face(of: problem, edges), columns: ranked.columns, besides: pinned)
    let (even, face) = balance.run()
    note(.even)
    guard let columns = CanonicalStage(ties).run(face, columns: even) else {
      throw .unproven("The stages of the solver contradict each other.")
    }
    solution.columns = columns
    for pin in problem.pins { solution.columns[Int(pin.row)] = pin.column }
    note(.canonical)
  }
}
