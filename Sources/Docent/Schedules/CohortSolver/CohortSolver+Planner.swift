extension CohortSolver {
  /// Plans one attendee after the other at given prices, in memory that it keeps.
  final class Planner {
    /// The chosen cells of the last plan, by number within the block.
    private(set) var cells: [Int] = []
    /// The slots of its meetings: the day's number within the block, and the slot's within the day.
    private(set) var slots: [(day: Int, slot: Int)] = []
    private let pass: DayPass
    private var passes: [MeetingPass] = []
    /// What each candidate of the attendee costs besides the prices of resources.
    private var extra: [Int]

    init(for blocks: [Block]) {
      let widest = blocks.reduce(0) { $1.days.reduce($0) { max($0, $1.cells.count) } }
      let most = blocks.reduce(0) { $1.attendees.reduce($0) { max($0, $1.cells.count) } }
      pass = DayPass(candidates: widest)
      extra = Array(repeating: 0, count: most)
    }

    /// Returns the best score of an attendee, less all prices; ties cost what they cost and may be
    /// broken.
    ///
    /// - Parameters:
    ///   - number: The attendee, within the block.
    ///   - block: Where the attendee's days are.
    ///   - prices: By resource.
    ///   - tiePrices: By tie of the block.
    ///   - countsCandidates: Whether of what is worth the same fewer candidates are better; a bound
    ///     must not take them off.
    /// - Returns: The score; what is chosen is in ``cells`` and ``slots``.
    func plan(
      _ number: Int, in block: borrowing Block, prices: [Int], tiePrices: [Int],
      countsCandidates: Bool = true
    ) -> Int {
      let attendee = block.attendees[number]
      guard !attendee.ties.isEmpty || !countsCandidates else {
        return plan(attendee, block, prices)
      }
      price(attendee, block, tiePrices)
      if !countsCandidates { for index in 0..<attendee.cells.count { extra[index] -= 1 } }
      defer { clear(attendee) }
      return plan(attendee, block, prices)
    }

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

    private func price(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ tiePrices: [Int]
    ) {
      for tie in attendee.ties where tiePrices[tie] > 0 {
        for member in block.ties[tie].members {
          extra[member.cell - attendee.cells.lowerBound] += tiePrices[tie] * member.amount
        }
      }
    }

    private func clear(_ attendee: Block.Attendee) {
      for index in 0..<attendee.cells.count { extra[index] = 0 }
    }

    /// Plans, and bars one of those that break a tie together until none is broken: the one without
    /// which the rest is best.
    private func mend(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: [Int]
    ) {
      _ = plan(attendee, block, prices)
      let chosen = cells
      guard let broken = attendee.ties.first(where: { block.ties[$0].excess(of: chosen) > 0 })
      else {
        return
      }
      var best: (score: Int, cell: Int)?
      for member in block.ties[broken].members where chosen.contains(member.cell) {
        let index = member.cell - attendee.cells.lowerBound
        extra[index] += CohortSolver.closed
        let score = plan(attendee, block, prices)
        extra[index] -= CohortSolver.closed
        if score > best?.score ?? Int.min { best = (score, index) }
      }
      guard let best else { return }
      extra[best.cell] += CohortSolver.closed
      mend(attendee, block, prices)
    }

    /// What the last plan is worth, all prices apart.
    func worth(in block: borrowing Block) -> Int {
      let worth = cells.reduce(0) { $0 + block.cells[$1].worth }
      let days = Dictionary(grouping: slots, by: \.day)
      return days.values.reduce(worth) { $0 + AgendaSolver.Score.meetings($1.count) }
    }

    /// What the last plan is worth, less the prices of resources.
    private func worth(_ block: borrowing Block, _ prices: [Int]) -> Int {
      let worth = cells.reduce(worth(in: block)) { sum, cell in
        let seat = Int(block.cells[cell].seat)
        return seat >= 0 ? sum - prices[seat] : sum
      }
      return slots.reduce(worth) { sum, slot in
        (block.days[slot.day].meetings?.resources[slot.slot] ?? [])
          .reduce(sum) { $0 - prices[Int($1)] }
      }
    }

    private func plan(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: [Int]
    ) -> Int {
      cells.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
      return prices.withUnsafeBufferPointer { prices in
        extra.withUnsafeBufferPointer { extra in
          guard let prices = prices.baseAddress, let extra = extra.baseAddress else { return 0 }
          guard attendee.meetings > 0 else {
            var score = 0
            for day in attendee.days {
              let known = block.days[day]
              score += pass.solve(
                known, in: block, prices: prices,
                extra: extra + (known.cells.lowerBound - attendee.cells.lowerBound), chosen: &cells)
            }
            return score
          }
          return planMeetings(attendee, block, prices, extra)
        }
      }
    }

    private func planMeetings(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: UnsafePointer<Int>,
      _ extra: UnsafePointer<Int>
    ) -> Int {
      var bests: [[(score: Int, start: Int32)?]] = []
      for (index, day) in attendee.days.enumerated() {
        guard let meetings = block.days[day].meetings else { return CohortSolver.nothing }
        if index == passes.count { passes.append(MeetingPass()) }
        let offset = block.days[day].cells.lowerBound - attendee.cells.lowerBound
        passes[index].solve(day, meetings, in: block, prices: prices, extra: extra + offset)
        bests.append(
          (0..<meetings.states.count / 2).map { passes[index].best(meetings: $0, meetings) })
      }
      let spread = CohortSolver.spread(attendee.meetings, over: bests.map { $0.map { $0?.score } })
      for (index, count) in spread.meetings.enumerated() {
        let day = attendee.days.lowerBound + index
        guard let start = bests[index][count]?.start, let meetings = block.days[day].meetings else {
          continue
        }
        let found = passes[index].trace(
          meetings: count, from: start, day, meetings, in: block)
        for entry in found.entries { cells.append(block.days[day].cells.lowerBound + entry) }
        for slot in found.slots { slots.append((day, slot)) }
      }
      return spread.score
    }
  }

  /// Returns the best way to give at most so many meetings to days; of equal ways the one with most on
  /// the first days.
  ///
  /// - Parameters:
  ///   - most: How many meetings there are at most.
  ///   - scores: By day and number of meetings, what the day comes to; nil if it cannot hold so many.
  /// - Returns: By day, how many it has; and what all come to.
  static func spread(_ most: Int, over scores: [[Int?]]) -> (meetings: [Int], score: Int) {
    // By number of meetings left: the best of the days from here on, and how many this day has.
    var rest = [Int](repeating: 0, count: most + 1)
    var picks: [[Int]] = []
    for day in scores.reversed() {
      var now = [Int](repeating: CohortSolver.nothing, count: most + 1)
      var pick = [Int](repeating: 0, count: most + 1)
      for left in 0...most {
        for (count, score) in day.enumerated().reversed() where count <= left {
          guard let score, rest[left - count] > CohortSolver.nothing / 2 else { continue }
          let sum = score + AgendaSolver.Score.meetings(count) + rest[left - count]
          if sum > now[left] { (now[left], pick[left]) = (sum, count) }
        }
      }
      rest = now
      picks.append(pick)
    }
    var left = most
    let meetings = picks.reversed().map { pick in
      defer { left -= pick[left] }
      return pick[left]
    }
    return (meetings, rest[most])
  }
}
