extension CohortSolver {
  /// Gets people the musts and meetings that they could have alone, where others can move on.
  ///
  /// Whoever lacks something chooses as if nothing was full. Of those who have what is then used too
  /// often one chooses anew without it, likewise, and so on until what the last one takes is free: so
  /// a way is found as it is in Kuhn's algorithm for matchings. What somebody has already moved for is
  /// not asked for again.
  struct Chain {
    private var ledger: Ledger
    private let attendees: [CohortProblem.Attendee]
    private let blocks: [Block]
    private let prices: [Int]
    private let tiePrices: [[Int]]
    private let planner: Planner
    /// What things cost: nothing as long as there are any, and a little more than their price beyond.
    private var asked: [Int]
    /// What this chain has already asked for.
    private var visited: Set<Int> = []
    /// Who is moving.
    private var moving: Set<Int> = []
    private var undo: [(person: Int, plan: Seating.Plan)] = []
    /// How many plans may still be made for this chain.
    private var left = 0
    /// By person: their days with room for all meetings on one day, where that was looked for.
    private var whole: [Int: Block] = [:]
    /// Whether those who move may have all meetings on one day, where that is not looked for otherwise.
    private var joinsMeetings = false

    /// How many plans are made for one person.
    private static let mostPlans = 128

    init(
      _ seating: Seating, _ blocks: [Block], of attendees: [CohortProblem.Attendee],
      prices: [Int], tiePrices: [[Int]], _ planner: Planner
    ) {
      self.attendees = attendees
      ledger = Ledger(seating)
      self.blocks = blocks
      self.prices = prices
      self.tiePrices = tiePrices
      self.planner = planner
      asked = prices.indices.map { seating.free[$0] > 0 ? 0 : prices[$0] + 1 }
    }

    var seating: Seating { ledger.seating }

    /// Tries everybody who has less than they could.
    ///
    /// - Parameter possible: By person: the rank of what they could have alone.
    mutating func run(possible: [Int]) {
      for level in [Level.musts, .meetings, .days] {
        for person in possible.indices {
          for floor in level.floors where lacks(person, possible[person], level) {
            help(person, level, floor: floor)
          }
          guard level == .meetings, lacks(person, possible[person], level) else { continue }
          joinsMeetings = true
          help(person, level, floor: .meetings)
          joinsMeetings = false
        }
      }
    }

    private func lacks(_ person: Int, _ possible: Int, _ level: Level) -> Bool {
      level.part(of: CohortSolver.rank(seating.plans[person].score)) < level.part(of: possible)
    }

    private mutating func help(_ person: Int, _ level: Level, floor: Level) {
      let before = seating.worth
      left = Self.mostPlans
      let rank = level.part(of: CohortSolver.rank(seating.plans[person].score)) + level.unit
      let hasMoved = move(person, to: rank, level, floor: floor)
      if !hasMoved || seating.worth <= before { takeBack(to: 0) }
      undo = []
      let visited = visited
      self.visited = []
      for resource in visited { update(resource) }
    }

    /// Lets somebody choose so that they have a rank; returns whether all who must move for it could.
    private mutating func move(
      _ person: Int, to rank: Int, _ level: Level, floor: Level
    ) -> Bool {
      moving.insert(person)
      defer { moving.remove(person) }
      let mark = undo.count
      while left > 0 {
        left -= 1
        let plan = plan(person)
        guard level.part(of: CohortSolver.rank(plan.score)) >= rank else { return false }
        undo.append((person, seating.plans[person]))
        set(person, plan)
        let full = plan.resources.map { Int($0) }.filter { seating.free[$0] < 0 }
        if full.allSatisfy({ release($0, floor: floor) }) { return true }
        takeBack(to: mark)
      }
      return false
    }

    /// Lets somebody who has a resource do without it; returns whether somebody can.
    private mutating func release(_ resource: Int, floor: Level) -> Bool {
      visited.insert(resource)
      asked[resource] = CohortSolver.closed
      while seating.free[resource] < 0 {
        let others = ledger.holders[resource].filter { !moving.contains($0) }
        let hasRoom = others.contains { other in
          let rank = floor.part(of: CohortSolver.rank(seating.plans[other].score))
          return move(other, to: rank, floor, floor: floor)
        }
        guard hasRoom else { return false }
      }
      return true
    }

    /// What somebody chooses if only what was asked for already is closed.
    private mutating func plan(_ person: Int) -> Seating.Plan {
      let (block, number) = CohortSolver.place(of: person)
      let held = seating.plans[person].resources.map { Int($0) }.filter { !visited.contains($0) }
      for resource in held { asked[resource] = 0 }
      defer { for resource in held { update(resource) } }
      if joinsMeetings, attendees[person].agenda.meetingsWanted > 1, whole[person] == nil {
        whole[person] = Block([attendees[person]], spreadsMeetings: false)
      }
      guard let whole = whole[person] else {
        _ = planner.planKeepingTies(
          number, in: blocks[block], prices: asked, tiePrices: tiePrices[block])
        return Seating.Plan(planner, blocks[block])
      }
      let attendee = blocks[block].attendees[number]
      _ = planner.planKeepingTies(
        0, in: whole, prices: asked, tiePrices: Array(tiePrices[block][attendee.ties]))
      return Seating.Plan(planner, whole).moved(to: attendee)
    }

    private mutating func takeBack(to mark: Int) {
      while undo.count > mark, let last = undo.popLast() { set(last.person, last.plan) }
    }

    private mutating func set(_ person: Int, _ plan: Seating.Plan) {
      for resource in ledger.set(person, plan) { update(resource) }
    }

    private mutating func update(_ resource: Int) {
      asked[resource] =
        visited.contains(resource)
        ? CohortSolver.closed : seating.free[resource] > 0 ? 0 : prices[resource] + 1
    }
  }
}

extension CohortSolver.Chain {
  /// A part of a rank that begins at its top.
  private enum Level: Equatable {
    case musts, meetings, days

    /// The least difference that counts.
    var unit: Int {
      switch self {
      case .musts: 16
      case .meetings: 4
      case .days: 1
      }
    }

    /// What those who move must keep: all they have, or else only what comes before this.
    var floors: [Level] {
      switch self {
      case .musts: [.days, .musts]
      case .meetings: [.days, .meetings]
      case .days: [.days]
      }
    }

    func part(of rank: Int) -> Int { rank & ~(unit - 1) }
  }
}
