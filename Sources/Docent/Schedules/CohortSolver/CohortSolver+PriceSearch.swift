extension CohortSolver {
  /// Looks for the prices with the least bound.
  ///
  /// What is used too much becomes dearer, what is left over cheaper. The step is Polyak's: as far as
  /// would close the gap to the best plan known, if the bound went on as it does here; half of the
  /// direction before is kept, which damps the swing from one side to the other. Steps get shorter
  /// when the bound does not fall any more.
  struct PriceSearch {
    let blocks: [Block]
    private let capacities: [Int]
    private let effort: CohortEffort
    private(set) var bestPrices: [Int]
    /// The least bound, in parts of a point.
    private(set) var bound = Int.max
    private(set) var tiePrices: [TiePrices]
    private var prices: [Int]
    private var direction: [Double]
    private var step = 1.0
    private var stale = 0
    /// What the best plan known is worth, in parts of a point.
    private var known = 0

    /// How much of the direction before is kept.
    private static let inertia = 0.3
    /// After how many moves that gain little the search goes back to the best prices.
    private static let patience = 6
    /// How much shorter steps are then.
    private static let shortening = 0.5
    /// When steps are so short that no more are made.
    private static let shortest = 1.0 / 65_536
    /// After how many moves a plan is made of what the prices say.
    private static let roundsBetweenPlans = 16
    /// By how many points prices keep pace then, in turn.
    private static let usualPaces = [50, 0]
    /// By how many points they do in the plans of which the best is taken.
    private static let paces = [0, 6, 30, 120]
    /// Into how many parts people are divided for a pass.
    private static let parts = 8
    /// How many parts choose once more at a time, each by itself.
    private static let triesOfPass = 2
    /// After how many passes that gain nothing no more are made, at the least; for few people, for
    /// whom a pass is quick, as many as make the same work.
    private static let leastIdlePasses = 2
    private static let idlePeople = 4_000

    init(_ problem: CohortProblem, effort: CohortEffort, from prices: [Int]?) {
      blocks = CohortSolver.blocks(of: problem, workers: effort.workers)
      capacities = problem.capacities
      self.effort = effort
      self.prices = prices ?? problem.capacities.map { _ in 0 }
      bestPrices = self.prices
      direction = problem.capacities.map { _ in 0 }
      tiePrices = blocks.map(TiePrices.init)
    }

    /// Moves prices so many times, or until steps are too short to matter.
    mutating func run(rounds: Int) {
      for round in 0..<rounds {
        if round % Self.roundsBetweenPlans == 0 { plan(round / Self.roundsBetweenPlans) }
        let found = Relaxation.all(
          blocks, at: prices, capacities: capacities, tiePrices, workers: effort.workers)
        tiePrices = found.tiePrices
        note(found.bound)
        guard step > Self.shortest, found.bound > known, move(along: found) else { break }
      }
    }

    private mutating func note(_ bound: Int) {
      let isMuch = self.bound == Int.max || self.bound - bound > (self.bound - known) / 256
      stale = isMuch ? 0 : stale + 1
      if bound < self.bound { (self.bound, bestPrices) = (bound, prices) }
      if stale >= Self.patience {
        (step, stale, prices) = (step * Self.shortening, 0, bestPrices)
        for index in direction.indices { direction[index] = 0 }
      }
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
      let length = step * Double(found.bound - known) / square
      for index in prices.indices {
        let price = prices[index] + Int((length * direction[index]).rounded())
        prices[index] = min(CohortSolver.dearest, max(0, price))
      }
      return true
    }

    /// Makes a plan at the best prices, to know how far they are from it.
    private mutating func plan(_ turn: Int) {
      let planner = Planner(for: blocks)
      let pace = Self.usualPaces[turn % Self.usualPaces.count]
      known = max(known, seating(pace: pace, planner).value)
    }

    /// Seats everybody at prices that keep pace, and again beside the others.
    private func seating(pace: Int, _ planner: Planner) -> Seating {
      var seating = Seating(blocks, capacities: capacities)
      let everybody = Array(seating.plans.indices)
      let ties = tiePrices.map(\.now)
      seating.serve(everybody, blocks, bestPrices, ties, pace: pace, planner)
      seating.sweep(everybody, blocks, ties, planner)
      return seating
    }

    /// Returns the best plan that is found at the best prices.
    func seated() -> Seating {
      let promised = promised
      let plans = Parallel.map(Self.paces.count, workers: effort.workers) { [self] number in
        let planner = Planner(for: blocks)
        var seating = exchanged(seating(pace: Self.paces[number], planner), promised, planner)
        seating.sweep(Array(seating.plans.indices), blocks, tiePrices.map(\.now), planner)
        return seating
      }
      // Of equals the first.
      guard let number = plans.indices.max(by: { (plans[$0].value, $1) < (plans[$1].value, $0) })
      else { return Seating(blocks, capacities: capacities) }
      var (best, idle) = (plans[number], 0)
      let mostIdle = max(Self.leastIdlePasses, Self.idlePeople / max(1, best.plans.count))
      for pass in 0..<effort.passes where idle < mostIdle {
        let tries = Parallel.map(Self.triesOfPass, workers: effort.workers) { [self, best] turn in
          varied(best, turn: Self.triesOfPass * pass + turn, promised)
        }
        let before = best.value
        for tried in tries where tried.value > best.value { best = tried }
        idle = best.value > before ? 0 : idle + 1
      }
      return best
    }

    /// By attendee: what they could have at the best prices, in parts of a point.
    private var promised: [Int] {
      CohortSolver.forAll(in: blocks, workers: effort.workers) {
        [bestPrices, tiePrices] block, number, planner in
        CohortSolver.value(
          planner.plan(
            number, in: block, prices: bestPrices,
            tiePrices: tiePrices[block.first / CohortSolver.blockSize].now))
      }
    }

    /// Returns a plan in which one part of the people has chosen once more as if they had nothing yet.
    private func varied(
      _ seating: Seating, turn: Int, _ promised: [Int]
    ) -> Seating {
      let planner = Planner(for: blocks)
      let ties = tiePrices.map(\.now)
      var seating = seating
      let lot = Lot.mix(UInt64(turn))
      let people = seating.plans.indices.filter {
        Lot.mix(lot ^ UInt64($0)) % UInt64(Self.parts) == 0
      }
      seating.release(people, blocks)
      let pace = Self.paces[turn % Self.paces.count]
      seating.serve(people, blocks, bestPrices, ties, pace: pace, planner)
      seating.sweep(people, blocks, ties, planner)
      return exchanged(seating, promised, planner)
    }

    private func exchanged(_ seating: Seating, _ promised: [Int], _ planner: Planner) -> Seating {
      var exchange = Exchange(
        seating, blocks, prices: bestPrices, tiePrices: tiePrices.map(\.now), planner)
      exchange.run(promised: promised)
      return exchange.seating
    }

    /// By attendee and key: what ties cost.
    var tiePricesByKey: [[Int: Int]] {
      zip(blocks, tiePrices).flatMap { block, prices in
        block.attendees.map { attendee in
          Dictionary(
            uniqueKeysWithValues: attendee.ties.map { (block.ties[$0].key, prices.now[$0]) })
        }
      }
    }
  }
}
