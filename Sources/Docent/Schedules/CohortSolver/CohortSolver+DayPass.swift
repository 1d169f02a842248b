extension CohortSolver {
  /// The innermost loop of planning cohorts: the best of a day at some prices.
  ///
  /// It is ``AgendaSolver/DayTable`` again, for memory laid out by ``Block``, and it keeps where the
  /// best of each goes on, so that nothing is looked for twice. It works on bare memory, which it
  /// owns.
  final class DayPass {
    private let best: UnsafeMutablePointer<Int>
    private let next: UnsafeMutablePointer<Int32>
    private let width: Int

    /// Makes room for days of so many candidates at the most.
    init(candidates: Int) {
      width = candidates + 1
      best = .allocate(capacity: 4 * width)
      next = .allocate(capacity: 4 * width)
      best.initialize(repeating: 0, count: 4 * width)
      next.initialize(repeating: 0, count: 4 * width)
    }

    deinit {
      best.deallocate()
      next.deallocate()
    }

    /// Finds the best of a day without meetings.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - block: Where its candidates are.
    ///   - prices: By resource.
    ///   - extra: What the day's candidates cost besides.
    ///   - chosen: Where the numbers of the chosen cells are added.
    /// - Returns: The score, less the prices.
    func solve(
      _ day: Block.Day, in block: borrowing Block, prices: UnsafePointer<Int>,
      extra: UnsafePointer<Int>, chosen: inout [Int]
    ) -> Int {
      let count = day.cells.count
      let nothing = CohortSolver.nothing
      // The best of arriving in a state, then the best of arriving there or later.
      let (arriving0, arriving1) = (best, best + width)
      let (onward0, onward1) = (best + 2 * width, best + 3 * width)
      let (next0, next1) = (next, next + width)
      let (later0, later1) = (next + 2 * width, next + 3 * width)
      onward0[count] = nothing
      onward1[count] = nothing
      var total = day.canStayEmpty ? 0 : nothing
      var start: Int32 = -1
      block.cells.withUnsafeBufferPointer { cells in
        block.reaches.withUnsafeBufferPointer { reaches in
          block.followers.withUnsafeBufferPointer { followers in
            for entry in stride(from: count - 1, through: 0, by: -1) {
              let cell = cells[day.cells.lowerBound + entry]
              let price = extra[entry] + (cell.seat >= 0 ? prices[Int(cell.seat)] : 0)
              let worth = cell.worth - price
              let isOpen = price < CohortSolver.closed
              // What follows in each state after it, as twice the entry plus the state, or -1.
              var (after0, after1) = (nothing, nothing)
              var (follower0, follower1): (Int32, Int32) = (-1, -1)
              let plain = reaches[day.reaches + entry]
              let plainEnd = reaches[day.reaches + entry + 1].first
              if cell.effect != .owes {
                if cell.finishes & 1 != 0 { after0 = 0 }
                let far = Int(plain.far)
                if onward0[far] > after0 { (after0, follower0) = (onward0[far], later0[far]) }
                for arc in Int(plain.first)..<Int(plainEnd) {
                  let other = Int(followers[arc])
                  if arriving0[other] > after0 {
                    (after0, follower0) = (arriving0[other], Int32(2 * other))
                  }
                }
              }
              if cell.effect == .owes || cell.effect == .keeps {
                if cell.finishes & 2 != 0 { after1 = 0 }
                let far = Int(plain.far)
                if onward1[far] > after1 { (after1, follower1) = (onward1[far], later1[far]) }
                for arc in Int(plain.first)..<Int(plainEnd) {
                  let other = Int(followers[arc])
                  if arriving1[other] > after1 {
                    (after1, follower1) = (arriving1[other], Int32(2 * other + 1))
                  }
                }
                let meal = reaches[day.reaches + count + entry]
                let mealEnd = reaches[day.reaches + count + entry + 1].first
                let mealFar = Int(meal.far)
                if onward0[mealFar] > after1 {
                  (after1, follower1) = (onward0[mealFar], later0[mealFar])
                }
                for arc in Int(meal.first)..<Int(mealEnd) {
                  let other = Int(followers[arc])
                  if arriving0[other] > after1 {
                    (after1, follower1) = (arriving0[other], Int32(2 * other))
                  }
                }
              }
              let from0 = isOpen && after0 > nothing / 2 ? worth + after0 : nothing
              let from1 = isOpen && after1 > nothing / 2 ? worth + after1 : nothing
              switch cell.effect {
              case .settles:
                (arriving0[entry], next0[entry]) = (from0, follower0)
                (arriving1[entry], next1[entry]) = (from0, follower0)
              case .owes:
                (arriving0[entry], next0[entry]) = (from1, follower1)
                (arriving1[entry], next1[entry]) = (from1, follower1)
              case .demands:
                (arriving0[entry], next0[entry]) = (from0, follower0)
                (arriving1[entry], next1[entry]) = (nothing, -1)
              case .keeps:
                (arriving0[entry], next0[entry]) = (from0, follower0)
                (arriving1[entry], next1[entry]) = (from1, follower1)
              }
              if cell.begins & 1 != 0, arriving0[entry] > total {
                (total, start) = (arriving0[entry], Int32(2 * entry))
              }
              if cell.begins & 2 != 0, arriving1[entry] > total {
                (total, start) = (arriving1[entry], Int32(2 * entry + 1))
              }
              (onward0[entry], later0[entry]) = (onward0[entry + 1], later0[entry + 1])
              (onward1[entry], later1[entry]) = (onward1[entry + 1], later1[entry + 1])
              if !cell.isHurried {
                if arriving0[entry] >= onward0[entry] {
                  (onward0[entry], later0[entry]) = (arriving0[entry], Int32(2 * entry))
                }
                if arriving1[entry] >= onward1[entry] {
                  (onward1[entry], later1[entry]) = (arriving1[entry], Int32(2 * entry + 1))
                }
              }
            }
          }
        }
      }
      while start >= 0 {
        chosen.append(day.cells.lowerBound + Int(start >> 1))
        start = start & 1 == 0 ? next0[Int(start >> 1)] : next1[Int(start >> 1)]
      }
      return total
    }
  }
}
