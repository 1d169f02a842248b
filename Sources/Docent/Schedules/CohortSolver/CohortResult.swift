/// What a search for prices and a seating come to, told in the problem's terms.
struct CohortResult {
  private typealias Plan = CohortSolver.Seating.Plan

  let solution: CohortSolution

  init(
    _ core: CohortCore, _ search: CohortSolver.PriceSearch, _ seating: CohortSolver.Seating,
    workers: Int
  ) {
    let (blocks, prices) = (search.blocks, search.bestPrices)
    let tiePrices = search.tiePricesByKey
    let reduced = Set(core.reduced)
    let relief = CohortRelief(core.problem.attendees, blocks, seating)
    let people = CohortSolver.forAll(in: blocks, workers: workers) { block, number, planner in
      let person = block.first + number
      let attendee = core.problem.attendees[person]
      let whole = reduced.contains(person) ? core.full.attendees[person] : attendee
      let plan = seating.plans[person]
      let ties = block.ties.map { tiePrices[person][$0.key] ?? 0 }
      let wanted = Self.wanted(by: number, block, ties, resources: prices.count, planner)
      guard let other = relief.people[person] else {
        let proof = CohortProof(
          whole, at: prices, tiePrices[person], had: plan.score,
          known: reduced.contains(person) ? nil : (block, number))
        let (agenda, bound) = proof.bounded(
          Self.agenda(plan, block.attendees[number], block, of: attendee.agenda))
        return Person(
          agenda: agenda, bound: bound, wanted: wanted,
          held: Self.held(by: plan, number, block, at: prices, ties, planner))
      }
      let had = other.plan.score
      let proof = CohortProof(whole, at: prices, tiePrices[person], had: had)
        .joined(CohortProof(other.attendee, at: prices, tiePrices[person], had: had))
      let (agenda, bound) = proof.bounded(
        Self.agenda(other.plan, other.block.attendees[0], other.block, of: other.attendee.agenda))
      return Person(agenda: agenda, bound: bound, wanted: wanted, held: [])
    }
    let value = people.reduce(0) { $0 + $1.agenda.value }
    let bound = zip(prices, core.problem.capacities).reduce(people.reduce(0) { $0 + $1.bound }) {
      $0 + $1.0 * $1.1
    }
    var (demand, holders) = (prices.map { _ in 0 }, prices.map { _ in 0 })
    for person in people {
      for resource in person.wanted { demand[Int(resource)] += 1 }
      for resource in person.held { holders[Int(resource)] += 1 }
    }
    solution = CohortSolution(
      agendas: people.map(\.agenda), value: value,
      upperBound: max(value, bound / CohortSolution.priceUnit), prices: prices, demand: demand,
      holders: holders)
  }

  /// What was found for one attendee.
  private struct Person: Sendable {
    let agenda: AgendaSolution
    let bound: Int
    /// What would be used if nothing had a price.
    let wanted: [Int32]
    /// What the attendee has that would be missed at least as much as its price.
    let held: [Int32]
  }

  private static func wanted(
    by number: Int, _ block: CohortSolver.Block, _ ties: [Int], resources: Int,
    _ planner: CohortSolver.Planner
  ) -> [Int32] {
    let free = Array(repeating: 0, count: resources)
    _ = planner.planKeepingTies(number, in: block, prices: free, tiePrices: ties)
    return Plan(planner, block).resources
  }

  /// What counts as no difference between what is lost and a price: a hundredth of a point.
  private static let leastDifference = CohortSolution.priceUnit / 100

  /// Of the resources that a plan uses, those without which its attendee would lose at least their
  /// price.
  private static func held(
    by plan: Plan, _ number: Int, _ block: CohortSolver.Block, at prices: [Int], _ ties: [Int],
    _ planner: CohortSolver.Planner
  ) -> [Int32] {
    let dear = plan.resources.filter { prices[Int($0)] > 0 }
    guard !dear.isEmpty else { return [] }
    var without = prices
    let paid = plan.resources.reduce(CohortSolver.value(plan.score)) { $0 - prices[Int($1)] }
    return dear.filter { resource in
      without[Int(resource)] = CohortSolver.closed
      defer { without[Int(resource)] = prices[Int(resource)] }
      let rest = planner.planKeepingTies(number, in: block, prices: without, tiePrices: ties)
      return CohortSolver.rank(rest) < CohortSolver.rank(plan.score)
        || CohortSolver.value(rest) <= paid + leastDifference
    }
  }

  /// The days of an attendee, with times for meetings and meals.
  private static func agenda(
    _ plan: Plan, _ attendee: CohortSolver.Block.Attendee, _ block: CohortSolver.Block,
    of agenda: AgendaProblem
  ) -> AgendaSolution {
    var agenda = agenda
    let walks = AgendaSolver.Walks(agenda)
    let days = zip(attendee.days, agenda.days.indices).map { number, index in
      let slots = plan.slots.filter { $0.day == number }.map(\.slot)
      // The meetings are where they were priced.
      agenda.days[index].slots = slots.sorted().map { agenda.days[index].slots[$0] }
      let cells = block.days[number].cells
      let table = AgendaSolver.table(of: agenda.days[index], in: agenda, walks)
      return AgendaSolver.Placement.day(
        table.timeline,
        entries: plan.cells.filter(cells.contains).map { $0 - cells.lowerBound },
        meetings: slots.count)
    }
    let chosen = days.flatMap(\.candidates)
    return AgendaSolution(
      days: days, musts: chosen.count { agenda.isMust[$0] },
      meetings: days.reduce(0) { $0 + $1.meetings.count },
      value: chosen.reduce(0) { $0 + agenda.value[$1] }, upperBound: 0)
  }
}
