/// The plans that prices lead to.
extension CohortSolver.PriceSearch {
  private typealias Chain = CohortSolver.Chain
  private typealias Exchange = CohortSolver.Exchange
  typealias Planner = CohortSolver.Planner
  typealias Seating = CohortSolver.Seating

  /// By how many points prices keep pace in the plans of which the best is taken.
  private static let paces = [0, 6, 30, 120]
  /// Into how many parts people are divided for a pass.
  private static let parts = 8
  /// How many parts choose once more at a time, each by itself.
  private static let triesOfPass = 2
  /// After how many passes that gain nothing no more are made, at the least; for few people, for whom
  /// a pass is quick, as many as make the same work.
  private static let leastIdlePasses = 1
  private static let mostIdlePasses = 100
  private static let idlePeople = 4_000
  /// How many passes are made in all, at the most, by the same measure.
  private static let passPeople = 16_000
  /// Up to how many people are few: more of them choose once more at a time, and in any order.
  private static let fewPeople = 300
  /// Into how many parts few people are divided for a pass, and at how many hundredths of the prices
  /// they choose, by lot.
  private static let fewParts = [2, 3, 5, 8]
  private static let fewPrices = [0, 50, 100, 100, 150]

  /// Seats everybody at prices that keep pace, and again beside the others.
  func seating(pace: Int, _ planner: Planner) -> Seating {
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
      var seating = exchanged(
        seating(pace: Self.paces[number], planner), promised, planner)
      seating.sweep(Array(seating.plans.indices), blocks, tiePrices.map(\.now), planner)
      return seating
    }
    // Of equals the first.
    guard let number = plans.indices.max(by: { (plans[$0].worth, $1) < (plans[$1].worth, $0) })
    else { return Seating(blocks, capacities: capacities) }
    var (best, idle) = (plans[number], 0)
    let mostIdle = min(
      Self.mostIdlePasses, max(Self.leastIdlePasses, Self.idlePeople / max(1, best.plans.count)))
    let passes = min(effort.passes, Self.passPeople / max(1, best.plans.count))
    for pass in 0..<passes where idle < mostIdle && !isProven(best) {
      let tries = Parallel.map(Self.triesOfPass, workers: effort.workers) { [self, best] turn in
        varied(best, turn: Self.triesOfPass * pass + turn, promised)
      }
      let before = best.worth
      // What is as good may lead on.
      for tried in tries where tried.worth >= best.worth { best = tried }
      idle = best.worth > before ? 0 : idle + 1
    }
    return best
  }

  /// Whether nothing is worth a point more.
  private func isProven(_ seating: Seating) -> Bool {
    guard let bound, bound.rank == seating.worth.rank else { return false }
    return bound.value - seating.worth.value < CohortSolution.priceUnit / 2
  }

  /// By attendee: what they could have at the best prices, in parts of a point.
  private var promised: [Int] {
    CohortSolver.forAll(in: blocks, workers: effort.workers) {
      [bestPrices, tiePrices] block, number, planner in
      CohortSolver.value(
        planner.bound(
          number, in: block, prices: bestPrices,
          tiePrices: tiePrices[block.first / CohortSolver.blockSize].now))
    }
  }

  /// Returns a plan in which some people, drawn by lot, have chosen once more as if they had nothing.
  private func varied(_ seating: Seating, turn: Int, _ promised: [Int]) -> Seating {
    let planner = Planner(for: blocks)
    let ties = tiePrices.map(\.now)
    let lot = Lot.mix(UInt64(turn))
    func drawn(_ number: Int) -> UInt64 { Lot.mix(lot ^ UInt64(number)) }
    let areFew = seating.plans.count <= Self.fewPeople
    let parts = areFew ? Self.fewParts[Int(lot >> 8 & 3)] : Self.parts
    var people = seating.plans.indices.filter { drawn($0) % UInt64(parts) == 0 }
    var prices = bestPrices
    if areFew {
      people.sort { drawn($0) >> 16 < drawn($1) >> 16 }
      let percent = Self.fewPrices[Int(lot >> 16 & 0xFFFF) % Self.fewPrices.count]
      prices = bestPrices.map { $0 / 100 * percent }
    }
    var seating = seating
    seating.release(people, blocks)
    let pace = Self.paces[turn % Self.paces.count]
    seating.serve(people, blocks, prices, ties, pace: pace, planner)
    seating.sweep(people, blocks, ties, planner)
    return exchanged(seating, promised, planner)
  }

  /// Gets people the musts and meetings that they lack, where others can move on.
  func completed(_ seating: Seating, _ planner: Planner) -> Seating {
    var chain = Chain(
      seating, blocks, of: attendees, prices: bestPrices, tiePrices: tiePrices.map(\.now), planner
    )
    chain.run(possible: possible)
    return chain.seating
  }

  private func exchanged(
    _ seating: Seating, _ promised: [Int], _ planner: Planner
  ) -> Seating {
    var exchange = Exchange(
      completed(seating, planner), blocks, prices: bestPrices, tiePrices: tiePrices.map(\.now),
      planner)
    exchange.run(promised: promised)
    return exchange.seating
  }
}
