/// What was given up for those who are served least.
public struct FairnessTrade: Sendable, Equatable {
  /// What all would have without it.
  public var bestValue: Int
  /// What the tenth served least has of what they could have alone, in thousandths: before, and now.
  public var before: Int
  /// The same with it.
  public var after: Int
  /// What all gave up together, in points.
  public var cost: Int
  /// What the tenth that is served least now has more than the tenth served least before, in points.
  public var gain: Int
}

/// A plan in which those served least have more, at the cost of others.
///
/// What they have counts more than what others have, the more so the less they have of what they
/// could have alone; and then once more, until nothing is won or too much is lost.
struct FairPlan {
  /// The best that was found for those served least.
  private(set) var solution: CohortSolution
  private(set) var trade: FairnessTrade
  /// How many units of value a point is in the solution's prices.
  private(set) var scale = 1

  /// How often weights are changed.
  private static let rounds = 4
  /// What everybody counts at first.
  private static let unit = 16
  /// How much more than others anybody counts at the most.
  private static let mostTimes = 4

  /// Looks for it.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - best: The best plan for all.
  ///   - effort: How much work to do for each try.
  ///   - percent: How many hundredths of the total may be given up.
  init(
    _ problem: CohortProblem, _ best: CohortSolution, _ effort: CohortEffort, percent: Int
  ) {
    solution = best
    let before = Self.leastServed(best, alone: best)
    trade = FairnessTrade(
      bestValue: best.value, before: before?.share ?? 1_000, after: before?.share ?? 1_000, cost: 0,
      gain: 0)
    guard let before else { return }
    var weights = problem.attendees.map { _ in Self.unit }
    var last = best
    for _ in 0..<Self.rounds {
      weights = Self.weights(weights, last, alone: best)
      let found = Self.solve(problem, weights, effort, from: best.prices)
      last = found
      guard let now = Self.leastServed(found, alone: best) else { break }
      guard (best.value - found.value) * 100 <= best.value * percent else { break }
      guard now.share > trade.after else { continue }
      solution = found
      scale = Self.unit
      trade.after = now.share
      trade.cost = best.value - found.value
      trade.gain = now.value - before.value
    }
  }

  private static func leastServed(
    _ solution: CohortSolution, alone: CohortSolution
  ) -> LeastServed? {
    LeastServed(
      zip(solution.agendas, alone.agendas).map { ($0.value, $1.upperBound) })
  }

  /// Gives more weight to whoever has less of what they could have than four fifths of all.
  private static func weights(
    _ weights: [Int], _ solution: CohortSolution, alone: CohortSolution
  ) -> [Int] {
    let shares = zip(solution.agendas, alone.agendas).map { had, alone in
      alone.upperBound > 0 ? had.value * 1_000 / alone.upperBound : 1_000
    }
    let line = shares.sorted()[min(shares.count - 1, shares.count / 5)]
    return zip(weights, shares).map { weight, share in
      min(mostTimes * unit, weight + max(0, line - share) * unit / 100 + (share < line ? 1 : 0))
    }
  }

  private static func solve(
    _ problem: CohortProblem, _ weights: [Int], _ effort: CohortEffort, from prices: [Int]
  ) -> CohortSolution {
    var weighted = problem
    for number in weights.indices {
      weighted.attendees[number].agenda.value = problem.attendees[number].agenda.value
        .map { $0 * weights[number] }
    }
    var found = CohortSolver.solve(weighted, effort: effort, from: prices.map { $0 * unit })
    for number in weights.indices {
      let value = problem.attendees[number].agenda.value
      let chosen = found.agendas[number].days.flatMap(\.candidates)
      found.agendas[number].value = chosen.reduce(0) { $0 + value[$1] }
      // Rounded up, so that it stays a bound.
      found.agendas[number].upperBound =
        (found.agendas[number].upperBound + weights[number] - 1) / weights[number]
    }
    found.value = found.agendas.reduce(0) { $0 + $1.value }
    found.upperBound = max(found.value, found.upperBound)
    return found
  }
}
