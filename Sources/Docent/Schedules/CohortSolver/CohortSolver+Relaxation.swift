extension CohortSolver {
  /// What attendees choose at some prices if everybody chooses for themselves.
  struct Relaxation: Sendable {
    /// What they come to, with the prices of all there is: it bounds what any plan is worth.
    var worth = Worth()
    /// By resource: how many are used.
    var used: [Int]
    /// By block: the prices of ties, moved on.
    var tiePrices: [TiePrices] = []

    init(resources: Int) { used = Array(repeating: 0, count: resources) }

    /// Adds the attendees of a block.
    mutating func add(
      _ block: Block, _ prices: [Int], _ tiePrices: TiePrices, _ planner: Planner
    ) {
      var moved = tiePrices
      for (number, attendee) in block.attendees.enumerated() {
        worth += planner.bound(number, in: block, prices: prices, tiePrices: tiePrices.now)
        for tie in attendee.ties {
          moved.move(tie, by: block.ties[tie].excess(of: planner.cells))
        }
        for cell in planner.cells where block.cells[cell].seat >= 0 {
          used[Int(block.cells[cell].seat)] += 1
        }
        for (day, slot) in planner.slots {
          for resource in block.days[day].meetings?.resources[slot] ?? [] {
            used[Int(resource)] += 1
          }
        }
      }
      self.tiePrices.append(moved)
    }

    /// Returns what all attendees choose.
    static func all(
      _ blocks: [Block], at prices: [Int], capacities: [Int], _ tiePrices: [TiePrices],
      workers: Int
    ) -> Relaxation {
      let parts = Parallel.map(workers, workers: workers) { part in
        let planner = Planner(for: blocks)
        var relaxation = Relaxation(resources: prices.count)
        for number in stride(from: part, to: blocks.count, by: workers) {
          relaxation.add(blocks[number], prices, tiePrices[number], planner)
        }
        return relaxation
      }
      var all = Relaxation(resources: prices.count)
      all.worth.value = zip(prices, capacities).reduce(0) { $0 + $1.0 * $1.1 }
      all.tiePrices = tiePrices
      for (part, relaxation) in parts.enumerated() {
        all.worth += relaxation.worth
        for index in all.used.indices { all.used[index] += relaxation.used[index] }
        for (index, moved) in relaxation.tiePrices.enumerated() {
          all.tiePrices[part + index * workers] = moved
        }
      }
      return all
    }
  }

  /// The prices of what ties the candidates of each attendee of a block together.
  ///
  /// Each is moved by itself: on as long as too much is chosen or too little, by steps that grow, and
  /// back by half a step.
  struct TiePrices: Sendable {
    private(set) var now: [Int]
    private var steps: [Int]
    private var last: [Int]
    private let range: [ClosedRange<Int>]

    /// The first step, in points.
    private static let firstStep = 8

    init(_ block: Block, from prices: [Int]? = nil) {
      let first = block.ties.map(\.firstPrice)
      now = prices ?? first
      last = now.map { _ in 0 }
      range = block.ties.map { tie in
        let values = tie.members.map { CohortSolver.value(block.cells[$0.cell].worth) / $0.amount }
        let most = tie.firstPrice + (values.max() ?? 0) + CohortSolution.priceUnit
        return max(0, tie.firstPrice - CohortSolver.dearest)...most
      }
      steps = now.map { _ in Self.firstStep << AgendaSolver.Score.valueShift }
    }

    mutating func move(_ tie: Int, by excess: Int) {
      let sign = excess.signum()
      guard sign > 0 || sign < 0 && now[tie] > range[tie].lowerBound else { return }
      if sign == last[tie] {
        steps[tie] = min(CohortSolver.dearest, steps[tie] + steps[tie] / 4)
      } else if last[tie] != 0 {
        steps[tie] = max(1, steps[tie] / 2)
      }
      last[tie] = sign
      now[tie] = min(
        range[tie].upperBound, max(range[tie].lowerBound, now[tie] + sign * steps[tie]))
    }
  }
}
