extension CohortSolver {
  /// ``DayPass`` for a day with meetings, whose times have prices too.
  ///
  /// It keeps what it found for one day, of which several numbers of meetings can be asked, in memory
  /// of its own.
  final class MeetingPass {
    private(set) var memory = Memory(cells: 0)
    private var slotPrices: [Int] = []
    /// By entry: what it is worth, less all prices; ``CohortSolver/nothing`` for what is closed.
    private(set) var worth: [Int] = []

    /// Bare memory by state and entry, with a column for "none".
    struct Memory {
      let cells: Int
      /// The best from the entry's start on, in the state before it.
      let arriving: UnsafeMutablePointer<Int>
      /// The same for that entry or any later one that is not hurried.
      let onward: UnsafeMutablePointer<Int>
      /// What follows in the state after the entry, as entry times states plus state, or -1.
      let next: UnsafeMutablePointer<Int32>
      /// Which entry and state ``onward`` is of, likewise.
      let later: UnsafeMutablePointer<Int32>

      init(cells: Int) {
        self.cells = cells
        arriving = .allocate(capacity: cells)
        onward = .allocate(capacity: cells)
        next = .allocate(capacity: cells)
        later = .allocate(capacity: cells)
      }

      func deallocate() {
        arriving.deallocate()
        onward.deallocate()
        next.deallocate()
        later.deallocate()
      }
    }

    deinit { memory.deallocate() }

    /// Finds the best of a day.
    ///
    /// - Parameters:
    ///   - number: The day's number within the block.
    ///   - meetings: Its meetings.
    ///   - block: Where its candidates are.
    ///   - prices: By resource.
    ///   - extra: What the day's candidates cost besides.
    func solve(
      _ number: Int, _ meetings: MeetingDay, in block: borrowing Block,
      prices: UnsafePointer<Int>, extra: UnsafePointer<Int>
    ) {
      let (cells, firstReach) = (block.days[number].cells, block.days[number].reaches)
      let count = cells.count
      let states = meetings.states.count
      if memory.cells < states * (count + 1) {
        memory.deallocate()
        memory = Memory(cells: 2 * states * (count + 1))
      }
      slotPrices.removeAll(keepingCapacity: true)
      slotPrices.append(0)
      for resources in meetings.resources {
        slotPrices.append(resources.reduce(0) { min(CohortSolver.closed, $0 + prices[Int($1)]) })
      }
      worth.removeAll(keepingCapacity: true)
      for entry in 0..<count {
        let cell = block.cells[cells.lowerBound + entry]
        let price = extra[entry] + (cell.seat >= 0 ? prices[Int(cell.seat)] : 0)
        worth.append(price < CohortSolver.closed ? cell.worth - price : CohortSolver.nothing)
      }
      for state in 0..<states {
        memory.onward[state * (count + 1) + count] = CohortSolver.nothing
        memory.later[state * (count + 1) + count] = -1
      }
      block.cells.withUnsafeBufferPointer { all in
        block.reaches.withUnsafeBufferPointer { reaches in
          block.followers.withUnsafeBufferPointer { followers in
            for entry in stride(from: count - 1, through: 0, by: -1) {
              fill(
                entry, of: count, all[cells.lowerBound + entry], meetings, firstReach, reaches,
                followers)
            }
          }
        }
      }
    }

    private func fill(
      _ entry: Int, of count: Int, _ cell: Block.Cell, _ meetings: MeetingDay, _ firstReach: Int,
      _ reaches: UnsafeBufferPointer<Block.Reach>, _ followers: UnsafeBufferPointer<UInt16>
    ) {
      let (states, width, nothing) = (meetings.states.count, count + 1, CohortSolver.nothing)
      let half = states / 2
      let (arriving, onward) = (memory.arriving, memory.onward)
      let (next, later) = (memory.next, memory.later)
      let isOpen = worth[entry] > nothing
      // What follows is told by the state after the entry; in `arriving` it goes by that before.
      withUnsafeTemporaryAllocation(of: Int.self, capacity: states) { after in
        for from in 0..<states {
          after[from] = nothing
          next[from * width + entry] = -1
          let (isOwed, left) = (from >= half, from % half)
          guard isOpen, cell.effect.canLead(isOwed: isOwed) else { continue }
          var (best, following) = (nothing, Int32(-1))
          if let finish = cheapest(meetings.finishes[from * count + entry], meetings) {
            best = -finish.price
          }
          for to in 0..<states where (isOwed || to < half) && to % half <= left {
            let (hasMeal, held) = (isOwed && to < half, left - to % half)
            let row = to * width
            guard held > 0 else {
              let reach = firstReach + (hasMeal ? count : 0) + entry
              let far = row + Int(reaches[reach].far)
              if onward[far] > best { (best, following) = (onward[far], later[far]) }
              for arc in Int(reaches[reach].first)..<Int(reaches[reach + 1].first) {
                let other = Int(followers[arc])
                if arriving[row + other] > best {
                  (best, following) = (arriving[row + other], Int32(other * states + to))
                }
              }
              continue
            }
            var cheapest = CohortSolver.closed
            for number in meetings.holds(of: (hasMeal ? half : 0) + held, after: entry, of: count) {
              let hold = meetings.holds[number]
              let price = price(hold.slots)
              guard price < cheapest else { continue }
              cheapest = price
              let far = row + Int(hold.far)
              if onward[far] - price > best {
                (best, following) = (onward[far] - price, later[far])
              }
              for arc in Int(hold.first)..<Int(meetings.holds[number + 1].first) {
                let other = Int(meetings.followers[arc])
                if arriving[row + other] - price > best {
                  (best, following) = (
                    arriving[row + other] - price, Int32(other * states + to)
                  )
                }
              }
              // Nothing later is better than what costs nothing.
              if price == 0 { break }
            }
          }
          after[from] = best
          next[from * width + entry] = following
        }
        for before in 0..<states {
          let spot = before * width + entry
          let then = cell.effect.state(after: before, of: half)
          let isPossible = isOpen && then >= 0 && after[then] > nothing / 2
          arriving[spot] = isPossible ? worth[entry] + after[then] : nothing
          (onward[spot], later[spot]) = (onward[spot + 1], later[spot + 1])
          if !cell.isHurried, arriving[spot] >= onward[spot] {
            (onward[spot], later[spot]) = (arriving[spot], Int32(entry * states + before))
          }
        }
      }
    }

    func price(_ slots: (UInt16, UInt16)) -> Int {
      slotPrices[Int(slots.0)] + slotPrices[Int(slots.1)]
    }

    /// Returns the cheapest of some ways; nil if there is none that is open.
    func cheapest(
      _ ways: MeetingDay.Ways, _ meetings: MeetingDay
    ) -> (price: Int, way: Int)? {
      var best: (price: Int, way: Int)?
      for way in Int(ways.first)..<Int(ways.end) {
        let price = price(meetings.slots[way])
        if price < best?.price ?? CohortSolver.closed { best = (price, way) }
        if price == 0 { break }
      }
      return best
    }
  }
}

extension AgendaSolver.Effect {
  /// Whether a meal can be owed, or not, after the candidate.
  fileprivate func canLead(isOwed: Bool) -> Bool {
    switch self {
    case .settles, .demands: !isOwed
    case .owes: isOwed
    case .keeps: true
    }
  }

  /// Returns the position of the state after the candidate, or -1, where half of the states are
  /// those in which no meal is owed.
  func state(after state: Int, of half: Int) -> Int {
    switch self {
    case .settles: state % half
    case .owes: half + state % half
    case .demands: state >= half ? -1 : state
    case .keeps: state
    }
  }
}
