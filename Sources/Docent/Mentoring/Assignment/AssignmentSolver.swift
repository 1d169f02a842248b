/// Finds the best solution of an ``AssignmentProblem``, exactly, with its proof.
///
/// The best solution has, in this order,
/// 1. all pins,
/// 2. the most rows of tier 0, then of tier 1, and so on, which is also the most rows in all,
/// 3. the highest total score,
///
/// or 3 before 2 if the problem prefers quality.
package enum AssignmentSolver {
  /// Returns the best solution, which has been checked.
  ///
  /// - Throws: ``AssignmentFault/tooLarge`` if the prices could overflow.
  package static func solve(
    _ problem: AssignmentProblem
  ) throws(AssignmentFault) -> AssignmentSolution {
    let ranked =
      switch problem.candidates {
      case .sparse(let scores): RankedSolution(problem, problem.openEdges(of: scores))
      case .dense: RankedSolution(problem, CandidateEdges(start: [0], columns: [], scores: []))
      }
    guard let ranked else { throw .unproven("The stages of the solver contradict each other.") }
    let solution = try ranked.solution(of: problem)
    if let violation = AssignmentChecker.violations(of: solution, in: problem).first {
      throw .unproven(violation)
    }
    return solution
  }
}
