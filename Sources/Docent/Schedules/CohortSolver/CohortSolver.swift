/// Plans the days of many attendees together, so that nothing is used more than there is.
///
/// Each attendee's part is an ``AgendaProblem``, and everybody gets as many musts and meetings as they
/// can; the total value is as great as can be found, and a bound of it is proven. The way there is
/// Lagrange's: resources get *prices* (``PriceSearch``). At any prices everybody choosing for
/// themselves, which is done exactly, bounds what any plan of all can be worth; the best prices are
/// those with the least bound. Then everybody is seated, one after the other, at prices that keep pace
/// with what is left (``Seating``), and those who miss most ask those who would lose least
/// (``Exchange``).
///
/// The result depends on the problem and the effort alone, not on the number of workers: all that is
/// added up are whole numbers.
package enum CohortSolver {
  /// Returns a plan for all attendees and a bound of what any is worth.
  ///
  /// Which of two attendees is served who want the same equally follows from the order of all alone.
  /// Attendees who could have more candidates a day than ``CohortCore`` keeps are planned with those
  /// most likely to matter; the bound holds for all.
  ///
  /// - Parameters:
  ///   - problem: The attendees and the resources.
  ///   - effort: How much work to do.
  ///   - prices: By resource: where the search for prices begins, such as those of a similar problem.
  /// - Returns: The plans of all attendees. Somebody for whom there are fewer musts or meetings left
  ///   than they could have alone has fewer, and the bound allows for that.
  /// - Complexity: As many times as the effort says, a pass over all candidates and what can follow
  ///   each of them.
  package static func solve(
    _ problem: CohortProblem, effort: CohortEffort = CohortEffort(), from prices: [Int]? = nil
  ) -> CohortSolution {
    precondition(
      prices?.count ?? problem.capacities.count == problem.capacities.count,
      "Prices go by resource.")
    var core = CohortCore(problem.withoutSpares, workers: effort.workers)
    var search = PriceSearch(core.problem, effort: effort, from: prices)
    search.run(rounds: effort.rounds)
    for _ in 0..<CohortCore.mostExtensions {
      guard core.extend(at: search.bestPrices, search.tiePricesByKey, workers: effort.workers)
      else {
        break
      }
      search = PriceSearch(core.problem, effort: effort, from: search.bestPrices)
      search.run(rounds: effort.rounds / 4)
    }
    let seating = search.seated()
    return CohortResult(core, search, seating, workers: effort.workers).solution
  }

  /// How many attendees a block has.
  static let blockSize = 64
  /// A number that is less than any score, and can be added to.
  static let nothing = Int.min / 4
  /// The price of what there is no more of.
  static let closed = Int.max / 8
  /// The highest price that anything has.
  static let dearest = AgendaProblem.greatestValue << AgendaSolver.Score.valueShift

  /// The part of a score that is value, in parts of a point.
  static func value(_ score: Int) -> Int { (score << 16) >> 16 }

  /// The part of a score that comes before all value: musts, meetings and their days.
  static func rank(_ score: Int) -> Int { (score - value(score)) >> 48 }

  /// Lays out all attendees' days.
  static func blocks(of problem: CohortProblem, workers: Int) -> [Block] {
    let attendees = problem.attendees
    return Parallel.map((attendees.count + blockSize - 1) / blockSize, workers: workers) { number in
      Block(attendees[number * blockSize..<min(attendees.count, (number + 1) * blockSize)])
    }
  }

  /// Calls a closure for every attendee of all blocks, and returns what it returns, in order.
  static func forAll<Result: Sendable>(
    in blocks: [Block], workers: Int, _ body: @Sendable (Block, Int, Planner) -> Result
  ) -> [Result] {
    Parallel.map(blocks.count, workers: workers) { number in
      let planner = Planner(for: [blocks[number]])
      return blocks[number].attendees.indices.map { body(blocks[number], $0, planner) }
    }.flatMap(\.self)
  }
}
