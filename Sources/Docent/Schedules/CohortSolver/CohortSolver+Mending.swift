extension CohortSolver.Planner {
  typealias Block = CohortSolver.Block

  /// Returns the score, less the prices of resources, of a good choice of an attendee that breaks
  /// no tie.
  ///
  /// It is the best there is for those who have no ties.
  func planKeepingTies(
    _ number: Int, in block: borrowing Block, prices: [Int], tiePrices: [Int]
  ) -> Int {
    let attendee = block.attendees[number]
    guard !attendee.ties.isEmpty else { return plan(attendee, block, prices) }
    defer { clear(attendee) }
    price(attendee, block, tiePrices)
    mend(attendee, block, prices)
    let guided = (score: worth(block, prices), cells: cells, slots: slots)
    clear(attendee)
    mend(attendee, block, prices)
    let own = worth(block, prices)
    if guided.score > own { (cells, slots) = (guided.cells, guided.slots) }
    return max(guided.score, own)
  }

  /// Finds a plan that breaks no tie: as long as one is broken, one of those that break it together is
  /// barred.
  ///
  /// The one without which the rest is best comes first; as long as there is time for it the others
  /// are tried too, where that could still be better.
  private func mend(
    _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: [Int]
  ) {
    let score = plan(attendee, block, prices)
    var best: Mended?
    var left = Self.mostBranches
    branch(Mended(score, self), attendee, block, prices, &best, &left)
    if let best { (cells, slots) = (best.cells, best.slots) }
  }

  /// How many broken ties are looked at before the first plan that breaks none is taken.
  private static let mostBranches = 8

  /// A plan that is being mended.
  private struct Mended {
    let score: Int
    let cells: [Int]
    let slots: [(day: Int, slot: Int)]

    init(_ score: Int, _ planner: CohortSolver.Planner) {
      (self.score, cells, slots) = (score, planner.cells, planner.slots)
    }
  }

  private func branch(
    _ whole: Mended, _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: [Int],
    _ best: inout Mended?, _ left: inout Int
  ) {
    var members: [Int]?
    for tie in attendee.ties where block.ties[tie].excess(of: whole.cells) > 0 {
      members = block.ties[tie].members.map(\.cell).filter(whole.cells.contains)
      break
    }
    guard let members else { return best = whole }
    left -= 1
    var parts: [(index: Int, part: Mended)] = []
    for member in members {
      let index = member - attendee.cells.lowerBound
      extra[index] += CohortSolver.closed
      parts.append((index, Mended(plan(attendee, block, prices), self)))
      extra[index] -= CohortSolver.closed
    }
    parts.sort { ($1.part.score, $0.index) < ($0.part.score, $1.index) }
    for (index, part) in parts {
      if let best, left <= 0 || part.score <= best.score { return }
      extra[index] += CohortSolver.closed
      branch(part, attendee, block, prices, &best, &left)
      extra[index] -= CohortSolver.closed
    }
  }
}
