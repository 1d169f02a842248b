extension CohortSolver.Block {
  /// A bound of what some candidates of one attendee come to together.
  struct Tie: Sendable {
    /// The candidates, in ``cells``, and what each counts.
    let members: [(cell: Int, amount: Int)]
    let most: Int
    /// What tells it from the attendee's other ties, whichever candidates are left out.
    let key: Int
    /// What it costs to begin with: one must where too many musts could be had otherwise, such as one
    /// offered twice, which would be chosen twice at any price of value.
    var firstPrice = 0

    /// How much more than allowed some candidates come to; negative where more could be chosen.
    func excess(of chosen: [Int]) -> Int {
      members.reduce(-most) { chosen.contains($1.cell) ? $0 + $1.amount : $0 }
    }

    /// Returns the ties of an attendee's candidates that can be broken.
    ///
    /// - Parameters:
    ///   - agenda: The attendee's days.
    ///   - tables: The days as they are laid out.
    ///   - firstCell: The number of the first candidate's cell.
    /// - Returns: Those of which more could be chosen than is allowed.
    static func all(
      of agenda: AgendaProblem, _ tables: [AgendaSolver.DayTable], from firstCell: Int
    ) -> [Tie] {
      let isTied =
        agenda.offering.contains { $0 >= 0 } || agenda.days.contains { !$0.limits.isEmpty }
      guard isTied else { return [] }
      var cellOf: [Int: Int] = [:]
      for candidate in tables.flatMap({ $0.timeline.entries.map(\.candidate) }) {
        cellOf[candidate] = firstCell + cellOf.count
      }
      var offerings: [Int: [Int]] = [:]
      for candidate in agenda.offering.indices where agenda.offering[candidate] >= 0 {
        offerings[agenda.offering[candidate], default: []].append(candidate)
      }
      let limits =
        offerings.sorted { $0.key < $1.key }.map { AgendaProblem.Limit($0.value, most: 1) }
        + agenda.days.flatMap(\.limits)
      return limits.enumerated().map { key, limit in
        Tie(
          members: zip(limit.candidates, limit.amounts).compactMap { candidate, amount in
            cellOf[candidate].map { ($0, amount) }
          }, most: limit.most, key: key)
      }.filter { $0.members.reduce(0) { $0 + $1.amount } > $0.most }
    }
  }

  /// Whether a candidate comes before all value.
  func isMust(_ cell: Int) -> Bool { cells[cell].worth >= AgendaSolver.Score.must / 2 }

  /// Returns the ties with the first prices of those by which an attendee would choose too many musts.
  func tiesWithFirstPrices(of number: Int) -> [Tie] {
    var ties = ties
    let attendee = attendees[number]
    let bound = attendee.ties.filter { tie in
      ties[tie].members.count { isMust($0.cell) && $0.amount == 1 } > ties[tie].most
    }
    guard !bound.isEmpty else { return ties }
    let seats = cells[attendee.cells].map(\.seat)
    let slots = days[attendee.days].flatMap { $0.meetings?.resources.flatMap(\.self) ?? [] }
    let resources = (seats + slots).reduce(-1, max)
    let planner = CohortSolver.Planner(for: [self])
    _ = planner.bound(
      number, in: self, prices: Array(repeating: 0, count: Int(resources) + 1),
      tiePrices: ties.map(\.firstPrice))
    var free = Set(planner.cells.filter(isMust))
    for tie in bound {
      let musts = ties[tie].members.filter { $0.amount == 1 && free.contains($0.cell) }
      guard musts.count > ties[tie].most else { continue }
      ties[tie].firstPrice = AgendaSolver.Score.must
      free.subtract(musts.map(\.cell))
    }
    return ties
  }
}
