extension CohortSolver {
  /// Plans one attendee after the other at given prices, in memory that it keeps.
  final class Planner {
    /// The chosen cells of the last plan, by number within the block.
    var cells: [Int] = []
    /// The slots of its meetings: the day's number within the block, and the slot's within the day.
    var slots: [(day: Int, slot: Int)] = []
    private let pass: DayPass
    private var passes: [MeetingPass] = []
    /// What each candidate of the attendee costs besides the prices of resources.
    var extra: [Int]

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
    ///   - spread: How many meetings there are and on how many days; nil for the best.
    /// - Returns: The score, and what ties bring: no choice that breaks none is worth more. What is
    ///   chosen is in ``cells`` and ``slots``.
    func bound(
      _ number: Int, in block: borrowing Block, prices: [Int], tiePrices: [Int],
      countsCandidates: Bool = true, spread: (meetings: Int, days: Int)? = nil
    ) -> Int {
      let attendee = block.attendees[number]
      guard !attendee.ties.isEmpty || !countsCandidates || spread != nil else {
        return plan(attendee, block, prices)
      }
      price(attendee, block, tiePrices)
      if !countsCandidates { for index in 0..<attendee.cells.count { extra[index] -= 1 } }
      defer { clear(attendee) }
      let ties = attendee.ties.reduce(0) { $0 + block.ties[$1].most * tiePrices[$1] }
      return plan(attendee, block, prices, spread) + ties
    }

    /// Adds what ties cost to what candidates cost.
    func price(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ tiePrices: [Int]
    ) {
      for tie in attendee.ties where tiePrices[tie] > 0 {
        for member in block.ties[tie].members {
          extra[member.cell - attendee.cells.lowerBound] += tiePrices[tie] * member.amount
        }
      }
    }

    func clear(_ attendee: Block.Attendee) {
      for index in 0..<attendee.cells.count { extra[index] = 0 }
    }

    /// What the last plan is worth, all prices apart.
    func worth(in block: borrowing Block) -> Int {
      let worth = cells.reduce(0) { $0 + block.cells[$1].worth }
      let days = Dictionary(grouping: slots, by: \.day)
      return days.values.reduce(worth) { $0 + AgendaSolver.Score.meetings($1.count) }
    }

    /// What the last plan is worth, less the prices of resources.
    func worth(_ block: borrowing Block, _ prices: [Int]) -> Int {
      let worth = cells.reduce(worth(in: block)) { sum, cell in
        let seat = Int(block.cells[cell].seat)
        return seat >= 0 ? sum - prices[seat] : sum
      }
      return slots.reduce(worth) { sum, slot in
        (block.days[slot.day].meetings?.resources[slot.slot] ?? [])
          .reduce(sum) { $0 - prices[Int($1)] }
      }
    }

    /// Plans at prices, and at what candidates cost besides.
    func plan(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: [Int],
      _ spread: (meetings: Int, days: Int)? = nil
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
              score = max(CohortSolver.nothing, score)
            }
            return score
          }
          return planMeetings(attendee, block, prices, extra, spread)
        }
      }
    }

    private func planMeetings(
      _ attendee: Block.Attendee, _ block: borrowing Block, _ prices: UnsafePointer<Int>,
      _ extra: UnsafePointer<Int>, _ exactly: (meetings: Int, days: Int)?
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
      if let exactly {
        return CohortSolver.score(
          of: exactly.meetings, on: exactly.days, over: bests.map { $0.map { $0?.score } }[...])
          ?? CohortSolver.nothing
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
}
