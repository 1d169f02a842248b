extension CohortSolver {
  /// Who has what, so that nothing is used more than there is.
  struct Seating: Sendable {
    /// One attendee's plan.
    struct Plan: Sendable {
      /// The chosen cells, by number within the block.
      var cells: [Int] = []
      /// The slots of meetings: the day's number within the block, and the slot's within the day.
      var slots: [(day: Int, slot: Int)] = []
      /// What it uses, each as often as it does.
      var resources: [Int32]
      /// Its score, all prices apart.
      var score = 0
    }

    private(set) var plans: [Plan] = []
    /// By resource: how many are left.
    private(set) var free: [Int]
    /// What all plans are worth.
    private(set) var worth = Worth()

    /// Creates a seating in which everybody has what they must have, and nothing else.
    init(_ blocks: [Block], capacities: [Int]) {
      free = capacities
      for attendee in blocks.flatMap(\.attendees) {
        plans.append(Plan(resources: attendee.reserved))
        for resource in attendee.reserved { free[Int(resource)] -= 1 }
      }
    }

    /// Takes from some people what they need not have.
    mutating func release(_ people: [Int], _ blocks: [Block]) {
      for person in people {
        let block = blocks[person / CohortSolver.blockSize]
        set(
          person,
          Plan(resources: block.attendees[person % CohortSolver.blockSize].reserved))
      }
    }

    /// Lets people choose for the first time, one after the other, at prices that keep pace: what is
    /// used up faster than people are served costs more, what is used up slower costs less.
    ///
    /// So people who want the same do not all take the same plan as long as there is any of it.
    ///
    /// - Parameters:
    ///   - people: Who, in the order in which they are served.
    ///   - blocks: Where their days are.
    ///   - prices: By resource.
    ///   - tiePrices: By block and tie.
    ///   - pace: How much dearer, in points, something gets that is used up before anybody is served.
    ///   - planner: What plans.
    mutating func serve(
      _ people: [Int], _ blocks: [Block], _ prices: [Int], _ tiePrices: [[Int]], pace: Int,
      _ planner: Planner
    ) {
      let strength = Double(pace << AgendaSolver.Score.valueShift)
      let there = free
      var open = Offer(prices, free)
      for (turn, person) in people.enumerated() {
        if pace > 0, turn % Self.personsBetweenPrices == 0 {
          let served = Double(turn) / Double(people.count)
          for index in prices.indices where prices[index] > 0 {
            let lead = 1 - Double(free[index]) / Double(max(1, there[index])) - served
            open.prices[index] = max(0, prices[index] + Int(strength * lead))
          }
          for index in prices.indices { open.update(index, free) }
        }
        choose(person, blocks, &open, tiePrices, planner)
      }
    }

    /// How many persons are served before prices are looked at again.
    private static let personsBetweenPrices = 8

    /// Lets people choose anew, one after the other, beside what the others have.
    mutating func sweep(
      _ people: [Int], _ blocks: [Block], _ tiePrices: [[Int]], _ planner: Planner
    ) {
      var open = Offer(free.map { _ in 0 }, free)
      for person in people { choose(person, blocks, &open, tiePrices, planner) }
    }

    private mutating func choose(
      _ person: Int, _ blocks: [Block], _ open: inout Offer, _ tiePrices: [[Int]],
      _ planner: Planner
    ) {
      let block = person / CohortSolver.blockSize
      let before = plans[person].resources
      // What they have is theirs to keep.
      for resource in before { open.update(Int(resource), free, given: 1) }
      _ = planner.planKeepingTies(
        person % CohortSolver.blockSize, in: blocks[block], prices: open.now,
        tiePrices: tiePrices[block])
      let plan = Plan(planner, blocks[block])
      // Where ties are mended what is found need not be the best.
      if plan.score >= plans[person].score { set(person, plan) }
      for resource in before { open.update(Int(resource), free) }
      for resource in plans[person].resources { open.update(Int(resource), free) }
    }

    /// Gives somebody another plan.
    mutating func set(_ person: Int, _ plan: Plan) {
      for resource in plans[person].resources { free[Int(resource)] += 1 }
      for resource in plan.resources { free[Int(resource)] -= 1 }
      worth -= plans[person].score
      worth += plan.score
      plans[person] = plan
    }
  }
}

extension CohortSolver {
  /// What resources cost: their prices, but for those of which nothing is left.
  struct Offer: Sendable {
    /// By resource, as long as there is any.
    var prices: [Int]
    /// By resource, at this moment.
    private(set) var now: [Int]

    init(_ prices: [Int], _ free: [Int]) {
      self.prices = prices
      now = zip(prices, free).map { $1 > 0 ? $0 : CohortSolver.closed }
    }

    /// Looks at what is left of a resource.
    ///
    /// - Parameters:
    ///   - resource: Which.
    ///   - free: By resource: how many are left.
    ///   - given: How many more there are for the one who asks.
    mutating func update(_ resource: Int, _ free: [Int], given: Int = 0) {
      now[resource] = free[resource] + given > 0 ? prices[resource] : CohortSolver.closed
    }

    /// Makes something cost so much for now.
    mutating func close(_ resource: Int) { now[resource] = CohortSolver.closed }
  }
}

extension CohortSolver.Seating.Plan {
  /// The plan that a planner has just made.
  init(_ planner: CohortSolver.Planner, _ block: CohortSolver.Block) {
    cells = planner.cells
    slots = planner.slots
    resources =
      cells.map { block.cells[$0].seat }.filter { $0 >= 0 }
      + slots.flatMap { block.days[$0.day].meetings?.resources[$0.slot] ?? [] }
    score = planner.worth(in: block)
  }

  /// Returns the plan of an attendee who is alone in a block as one of the same in another.
  func moved(to attendee: CohortSolver.Block.Attendee) -> Self {
    var plan = self
    plan.cells = cells.map { $0 + attendee.cells.lowerBound }
    plan.slots = slots.map { ($0.day + attendee.days.lowerBound, $0.slot) }
    return plan
  }
}
