/// Plans anew those whose days were laid out for what others have now.
///
/// A day goes without the meal that it needs if that saves a must, and there are days that a certain
/// meal alone makes possible. Where there was no room for it, the attendee is planned as if what is
/// full was not there at all.
struct CohortRelief {
  /// An attendee without what is full, and what they do.
  struct Person {
    let attendee: CohortProblem.Attendee
    let block: CohortSolver.Block
    let plan: CohortSolver.Seating.Plan
  }

  /// By person: those who are planned anew.
  private(set) var people: [Int: Person] = [:]

  init(
    _ attendees: [CohortProblem.Attendee], _ blocks: [CohortSolver.Block],
    _ seating: CohortSolver.Seating
  ) {
    var free = seating.free
    for (person, plan) in seating.plans.enumerated() {
      let block = blocks[person / CohortSolver.blockSize]
      let days = block.attendees[person % CohortSolver.blockSize].days
      guard days.contains(where: { Self.needs(block.days[$0], $0, plan, block) }) else { continue }
      for resource in plan.resources { free[Int(resource)] += 1 }
      let relieved = Self.planned(attendees[person], beside: free)
      for resource in relieved.plan.resources { free[Int(resource)] -= 1 }
      people[person] = relieved
    }
  }

  /// Whether a day lacks a must for which it has no meal, or could not be filled at all.
  private static func needs(
    _ day: CohortSolver.Block.Day, _ number: Int, _ plan: CohortSolver.Seating.Plan,
    _ block: CohortSolver.Block
  ) -> Bool {
    let chosen = plan.cells.filter(day.cells.contains)
    guard day.isMealWaived else {
      return chosen.isEmpty && !day.canStayEmpty && !plan.slots.contains { $0.day == number }
    }
    return day.cells.contains { block.isMust($0) && !chosen.contains($0) }
  }

  private static func planned(
    _ attendee: CohortProblem.Attendee, beside free: [Int]
  ) -> Person {
    var attendee = attendee
    for day in attendee.agenda.days.indices {
      attendee.agenda.days[day].candidates.removeAll { candidate in
        let seat = Int(attendee.seats[candidate])
        return seat >= 0 && free[seat] <= 0
      }
    }
    let block = CohortSolver.Block([attendee], spreadsMeetings: false)
    let planner = CohortSolver.Planner(for: [block])
    let offer = CohortSolver.Offer(free.map { _ in 0 }, free)
    _ = planner.planKeepingTies(
      0, in: block, prices: offer.now, tiePrices: block.ties.map { _ in 0 })
    return Person(
      attendee: attendee, block: block, plan: CohortSolver.Seating.Plan(planner, block))
  }
}
