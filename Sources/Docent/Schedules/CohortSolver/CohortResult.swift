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
    let people = CohortSolver.forAll(in: blocks, workers: workers) { block, number, planner in
      let person = block.first + number
      let plan = seating.plans[person]
      let attendee = core.problem.attendees[person]
      let proof = Proof(
        reduced.contains(person) ? core.full.attendees[person] : attendee, at: prices,
        tiePrices[person], had: plan.score)
      var agenda = Self.agenda(plan, block.attendees[number], block, of: attendee.agenda)
      agenda.upperBound = max(agenda.value, proof.alone / CohortSolution.priceUnit)
      return Person(
        agenda: agenda, proof: proof,
        held: Self.held(by: plan, number, block, at: prices, tiePrices[person], planner))
    }
    let value = people.reduce(0) { $0 + $1.agenda.value }
    let bound =
      zip(prices, core.problem.capacities).reduce(0) { $0 + $1.0 * $1.1 }
      + people.reduce(0) { $0 + $1.proof.bound }
    var (demand, holders) = (prices.map { _ in 0 }, prices.map { _ in 0 })
    for person in people {
      for resource in person.proof.wanted { demand[Int(resource)] += 1 }
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
    let proof: Proof
    /// What the attendee has that would be missed more than its price.
    let held: [Int32]
  }

  /// What counts as no difference between what is lost and a price: a hundredth of a point.
  private static let leastDifference = CohortSolution.priceUnit / 100

  /// Of the resources that a plan uses, those without which its attendee would lose at least their
  /// price.
  private static func held(
    by plan: Plan, _ number: Int, _ block: CohortSolver.Block, at prices: [Int],
    _ tiePrices: [Int: Int], _ planner: CohortSolver.Planner
  ) -> [Int32] {
    let dear = plan.resources.filter { prices[Int($0)] > 0 }
    guard !dear.isEmpty else { return [] }
    var without = prices
    let paid = plan.resources.reduce(CohortSolver.value(plan.score)) { $0 - prices[Int($1)] }
    let ties = block.ties.map { tiePrices[$0.key] ?? 0 }
    return dear.filter { resource in
      without[Int(resource)] = CohortSolver.closed
      defer { without[Int(resource)] = prices[Int(resource)] }
      let rest = planner.planKeepingTies(number, in: block, prices: without, tiePrices: ties)
      return CohortSolver.rank(rest) < CohortSolver.rank(plan.score)
        || CohortSolver.value(rest) <= paid + Self.leastDifference
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

/// What one attendee could come to at most, in parts of a point.
private struct Proof: Sendable {
  /// If nothing had a price.
  let alone: Int
  /// At prices, which bounds what all can come to together.
  let bound: Int
  /// What is used if nothing has a price.
  let wanted: [Int32]

  /// Finds them.
  ///
  /// - Parameters:
  ///   - attendee: The attendee, with all candidates.
  ///   - prices: By resource.
  ///   - tiePrices: By key.
  ///   - had: What the attendee has, as a score.
  init(
    _ attendee: CohortProblem.Attendee, at prices: [Int], _ tiePrices: [Int: Int], had: Int
  ) {
    let first = Self.scores(of: attendee, at: prices, tiePrices)
    wanted = first.wanted
    guard CohortSolver.rank(first.bound) > CohortSolver.rank(had) else {
      (alone, bound) = (CohortSolver.value(first.alone), CohortSolver.value(first.bound))
      return
    }
    // Whoever has less than they could is held against others who have as little.
    var less = attendee
    less.agenda = attendee.agenda.lowered(to: AgendaSolver.Score(packed: had)?.meetings ?? 0)
    let second = Self.scores(of: less, at: prices, tiePrices)
    alone = max(CohortSolver.value(first.alone), CohortSolver.value(second.alone))
    bound = max(CohortSolver.value(first.bound), CohortSolver.value(second.bound))
  }

  private static func scores(
    of attendee: CohortProblem.Attendee, at prices: [Int], _ tiePrices: [Int: Int]
  ) -> (alone: Int, bound: Int, wanted: [Int32]) {
    let block = CohortSolver.Block([attendee])
    let planner = CohortSolver.Planner(for: [block])
    let ties = block.ties.map { tiePrices[$0.key] ?? 0 }
    let bound = planner.plan(
      0, in: block, prices: prices, tiePrices: ties, countsCandidates: false)
    let alone = planner.plan(
      0, in: block, prices: prices.map { _ in 0 }, tiePrices: ties.map { _ in 0 },
      countsCandidates: false)
    let wanted = CohortSolver.Seating.Plan(planner, block).resources
    return (alone, zip(block.ties, ties).reduce(bound) { $0 + $1.0.most * $1.1 }, wanted)
  }
}

extension AgendaProblem {
  /// The same for so many meetings, with musts that are worth what they are worth.
  fileprivate func lowered(to meetings: Int) -> AgendaProblem {
    AgendaProblem(
      start: start, end: end, place: place, value: value, isMust: isMust.map { _ in false },
      isMeal: isMeal, offering: offering, walking: walking, placeCount: placeCount,
      meetingMinutes: meetingMinutes, meetingsWanted: meetings, days: days)
  }
}
