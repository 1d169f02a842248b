extension CohortSolver {
  /// Looks for the prices with the least bound.
  ///
  /// What is used too much becomes dearer, what is left over cheaper. The step is Polyak's: as far as
  /// would close the gap to the best plan known, if the bound went on as it does here; half of the
  /// direction before is kept, which damps the swing from one side to the other. Steps get shorter
  /// when the bound does not fall any more.
  struct PriceSearch {
    let blocks: [Block]
    let capacities: [Int]
    let attendees: [CohortProblem.Attendee]
    let effort: CohortEffort
    /// By attendee: the rank of what they could have alone.
    let possible: [Int]
    private(set) var bestPrices: [Int]
    /// The least bound; nil before it is looked for.
    private(set) var bound: Worth?
    private(set) var tiePrices: [TiePrices]
    /// The prices of ties at which the bound was least.
    private var bestTiePrices: [TiePrices]
    private var prices: [Int]
    private var direction: [Double]
    private var step = 1.0
    private var stale = 0
    /// What the best plan known is worth.
    ///
    /// If somebody lacks a must or a meeting in it, its value may exceed the bound.
    private var known = Worth()

    /// How much of the direction before is kept.
    private static let inertia = 0.3
    /// After how many moves that gain little the search goes back to the best prices.
    private static let patience = 6
    /// How much shorter steps are then.
    private static let shortening = 0.5
    /// As what part of the bound the gap counts, as a power of 2, where somebody lacks something in the
    /// best plan known.
    private static let usualGap = 4
    /// When steps are so short that no more are made.
    private static let shortest = 1.0 / 65_536
    /// After how many moves a plan is made of what the prices say.
    private static let roundsBetweenPlans = 16
    /// By how many points prices keep pace then, in turn.
    private static let usualPaces = [50, 0]

    init(_ problem: CohortProblem, effort: CohortEffort, from prices: [Int]?) {
      blocks = CohortSolver.blocks(of: problem, workers: effort.workers)
      capacities = problem.capacities
      attendees = problem.attendees
      self.effort = effort
      self.prices =
        prices?.map { min(CohortSolver.dearest, max(0, $0)) } ?? problem.capacities.map { _ in 0 }
      bestPrices = self.prices
      direction = problem.capacities.map { _ in 0 }
      tiePrices = blocks.map { TiePrices($0) }
      bestTiePrices = tiePrices
      possible = CohortSolver.forAll(in: blocks, workers: effort.workers) {
        block, number, planner in
        CohortSolver.rank(
          planner.planKeepingTies(
            number, in: block, prices: problem.capacities.map { _ in 0 },
            tiePrices: block.ties.map(\.firstPrice)))
      }
    }

    /// Moves prices so many times, or until steps are too short to matter.
    mutating func run(rounds: Int) {
      for round in 0..<rounds {
        if round % Self.roundsBetweenPlans == 0 { plan(round / Self.roundsBetweenPlans) }
        let found = Relaxation.all(
          blocks, at: prices, capacities: capacities, tiePrices, workers: effort.workers)
        note(found.worth)
        tiePrices = found.tiePrices
        guard step > Self.shortest, found.worth > known, move(along: found) else { break }
      }
    }

    private mutating func note(_ bound: Worth) {
      let isMuch = self.bound.map { least in
        bound.rank < least.rank || least.value - bound.value > gap(of: least) / 256
      }
      stale = isMuch ?? true ? 0 : stale + 1
      if self.bound.map({ bound < $0 }) ?? true {
        (self.bound, bestPrices, bestTiePrices) = (bound, prices, tiePrices)
      }
      if stale >= Self.patience {
        (step, stale, prices) = (step * Self.shortening, 0, bestPrices)
        for index in direction.indices { direction[index] = 0 }
      }
    }

    /// How far a bound is from the best plan known, in parts of a point.
    private func gap(of bound: Worth) -> Int {
      known.rank == bound.rank
        ? bound.value - known.value
        : max(CohortSolution.priceUnit, bound.value >> Self.usualGap)
    }

    /// Moves the prices; returns whether there is anything to move.
    private mutating func move(along found: Relaxation) -> Bool {
      var square = 0.0
      for index in prices.indices {
        direction[index] *= Self.inertia
        direction[index] += Double(found.used[index] - capacities[index])
        if prices[index] > 0 || direction[index] > 0 {
          square += direction[index] * direction[index]
        }
      }
      guard square > 0 else { return false }
      // Where nothing is used too much, what is left of directions before must not become a leap.
      let length = step * Double(gap(of: found.worth)) / max(1, square)
      let most = Double(CohortSolver.dearest)
      for index in prices.indices {
        let price = Double(prices[index]) + (length * direction[index]).rounded()
        prices[index] = Int(min(most, max(0, price)))
      }
      return true
    }

    /// Makes a plan at the best prices, to know how far they are from it.
    private mutating func plan(_ turn: Int) {
      let planner = Planner(for: blocks)
      let pace = Self.usualPaces[turn % Self.usualPaces.count]
      known = max(known, completed(seating(pace: pace, planner), planner).worth)
    }

    /// By attendee and key: what ties cost.
    var tiePricesByKey: [[Int: Int]] {
      zip(blocks, bestTiePrices).flatMap { block, prices in
        block.attendees.map { attendee in
          Dictionary(
            uniqueKeysWithValues: attendee.ties.map { (block.ties[$0].key, prices.now[$0]) })
        }
      }
    }
  }
}
