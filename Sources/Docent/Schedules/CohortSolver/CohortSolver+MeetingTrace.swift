extension CohortSolver.MeetingPass {
  typealias MeetingDay = CohortSolver.MeetingDay
  typealias Block = CohortSolver.Block

  /// Returns the best with exactly so many meetings, less the prices, and where it begins: entry
  /// times states plus state, or -1.
  func best(meetings wanted: Int, _ meetings: MeetingDay) -> (score: Int, start: Int32)? {
    let (count, states) = (worth.count, meetings.states.count)
    let half = states / 2
    var best: (score: Int, start: Int32)?
    if let alone = cheapest(meetings.alone[wanted], meetings) { best = (-alone.price, -1) }
    for state in 0..<states where state % half <= wanted {
      let held = (state >= half ? half : 0) + wanted - state % half
      for entry in 0..<count {
        let score = memory.arriving[state * (count + 1) + entry]
        guard score > best?.score ?? CohortSolver.nothing / 2,
          let way = cheapest(meetings.begins[held * count + entry], meetings),
          score - way.price > best?.score ?? CohortSolver.nothing / 2
        else { continue }
        best = (score - way.price, Int32(entry * states + state))
      }
    }
    return best
  }

  /// Returns the entries and the slots, from 0, of the best that begins somewhere.
  func trace(
    meetings wanted: Int, from start: Int32, _ number: Int, _ meetings: MeetingDay,
    in block: borrowing Block
  ) -> (entries: [Int], slots: [Int]) {
    let (count, states) = (worth.count, meetings.states.count)
    let half = states / 2
    let cells = block.days[number].cells
    var slots: [(UInt16, UInt16)] = []
    func take(_ ways: MeetingDay.Ways) {
      if let way = cheapest(ways, meetings)?.way { slots.append(meetings.slots[way]) }
    }
    var entries: [Int] = []
    if start < 0 {
      take(meetings.alone[wanted])
    } else {
      var (entry, state) = Int(start).quotientAndRemainder(dividingBy: states)
      take(meetings.begins[((state >= half ? half : 0) + wanted - state % half) * count + entry])
      while true {
        entries.append(entry)
        let from = block.cells[cells.lowerBound + entry].effect.state(after: state, of: half)
        let following = memory.next[from * (count + 1) + entry]
        guard following >= 0 else {
          take(meetings.finishes[from * count + entry])
          break
        }
        let (other, to) = Int(following).quotientAndRemainder(dividingBy: states)
        let held = from % half - to % half
        if held > 0 {
          let stay = (from >= half && to < half ? half : 0) + held
          let isHurried = block.cells[cells.lowerBound + other].isHurried
          slots.append(
            cheapestHold(
              meetings.holds(of: stay, after: entry, of: count), to: other, isHurried: isHurried,
              meetings))
        }
        (entry, state) = (other, to)
      }
    }
    return (entries, slots.flatMap { [$0.0, $0.1] }.filter { $0 > 0 }.map { Int($0) - 1 })
  }

  /// Returns the slots of the cheapest hold after which an entry can follow.
  private func cheapestHold(
    _ numbers: Range<Int>, to entry: Int, isHurried: Bool, _ meetings: MeetingDay
  ) -> (UInt16, UInt16) {
    var best: (price: Int, slots: (UInt16, UInt16)) = (CohortSolver.closed, (0, 0))
    for number in numbers {
      let hold = meetings.holds[number]
      let followers = meetings.followers[Int(hold.first)..<Int(meetings.holds[number + 1].first)]
      let price = price(hold.slots)
      guard price < best.price,
        entry >= Int(hold.far) && !isHurried || followers.contains(UInt16(entry))
      else { continue }
      best = (price, hold.slots)
    }
    return best.slots
  }
}
