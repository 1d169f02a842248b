extension CohortSolver {
  /// Lets people have what they miss most where others give up less for it.
  ///
  /// Somebody gets what they would choose at the prices, whether it is full or not; of those who have
  /// what is then used too often, the one who loses least chooses anew. What all have together
  /// decides whether it stays so.
  struct Exchange {
    private var ledger: Ledger
    private let blocks: [Block]
    private let prices: [Int]
    private let tiePrices: [[Int]]
    private let planner: Planner
    /// What things cost to those who choose anew: nothing, unless there is no more of them.
    private var open: Offer

    /// How many people are asked to give up one thing.
    private static let mostAsked = 16

    init(
      _ seating: Seating, _ blocks: [Block], prices: [Int], tiePrices: [[Int]], _ planner: Planner
    ) {
      ledger = Ledger(seating)
      self.blocks = blocks
      self.prices = prices
      self.tiePrices = tiePrices
      self.planner = planner
      open = Offer(prices.map { _ in 0 }, seating.free)
    }

    var seating: Seating { ledger.seating }

    /// Tries everybody who has less than the prices promise, those who miss most first.
    ///
    /// - Parameter promised: By person: what they could have at the prices, in parts of a point.
    mutating func run(promised: [Int]) {
      let half = 1 << (AgendaSolver.Score.valueShift - 1)
      let missed = seating.plans.indices.map { person in
        seating.plans[person].resources.reduce(
          promised[person] - CohortSolver.value(seating.plans[person].score)
        ) { $0 + prices[Int($1)] }
      }
      let order = missed.indices.filter { missed[$0] > half }
        .sorted { (-missed[$0], $0) < (-missed[$1], $1) }
      for person in order { satisfy(person) }
    }

    private mutating func satisfy(_ person: Int) {
      let before = seating.worth
      var undo = [(person, seating.plans[person])]
      let (block, number) = CohortSolver.place(of: person)
      _ = planner.planKeepingTies(
        number, in: blocks[block], prices: prices, tiePrices: tiePrices[block])
      set(person, Seating.Plan(planner, blocks[block]))
      for resource in seating.plans[person].resources {
        while seating.free[Int(resource)] < 0 {
          guard
            let (other, plan) = cheapest(
              of: Int(resource), beside: person, below: seating.worth.value - before.value)
          else {
            for (person, plan) in undo.reversed() { set(person, plan) }
            return
          }
          undo.append((other, seating.plans[other]))
          set(other, plan)
        }
      }
      guard seating.worth <= before else { return }
      for (person, plan) in undo.reversed() { set(person, plan) }
    }

    /// The one who loses least without something, and what they do then; nil if everybody loses too
    /// much.
    private mutating func cheapest(
      of resource: Int, beside person: Int, below most: Int
    ) -> (person: Int, plan: Seating.Plan)? {
      var best: (person: Int, plan: Seating.Plan)?
      var least = most
      for other in ledger.holders[resource].prefix(Self.mostAsked) where other != person {
        let (block, number) = CohortSolver.place(of: other)
        guard !blocks[block].attendees[number].reserved.contains(Int32(resource)) else { continue }
        let plan = seating.plans[other]
        for held in plan.resources { open.update(Int(held), seating.free, given: 1) }
        open.close(resource)
        _ = planner.planKeepingTies(
          number, in: blocks[block], prices: open.now, tiePrices: tiePrices[block])
        for held in plan.resources { open.update(Int(held), seating.free) }
        let found = Seating.Plan(planner, blocks[block])
        // Nobody gives up a must or a meeting.
        guard CohortSolver.rank(found.score) >= CohortSolver.rank(plan.score) else { continue }
        let loss = CohortSolver.value(plan.score) - CohortSolver.value(found.score)
        if loss < least { (least, best) = (loss, (other, found)) }
      }
      return best
    }

    private mutating func set(_ person: Int, _ plan: Seating.Plan) {
      for resource in ledger.set(person, plan) { open.update(resource, seating.free) }
    }
  }
}
