extension CohortSolver {
  /// A day with meetings in flat arrays, for ``MeetingPass``.
  ///
  /// Ways to hold meetings are told by their slots: by twos, as positions in the day's plus 1, or 0.
  /// It is a class because it is handed over millions of times, and its arrays need not be counted
  /// each time.
  final class MeetingDay: Sendable {
    /// Some ways to hold meetings, in ``slots``; none at all where it cannot be done.
    struct Ways: Sendable {
      let first: Int32
      let end: Int32
    }

    /// What can follow a candidate after some meetings.
    struct Hold: Sendable {
      let slots: (UInt16, UInt16)
      /// The candidates that can, in ``followers`` up to those of the next hold.
      let first: Int32
      /// From where on all can.
      let far: Int32
    }

    /// The states, as ``AgendaSolver/Timeline`` has them.
    let states: [AgendaSolver.State]
    /// By slot: the resources of a meeting there.
    let resources: [[Int32]]
    let slots: [(UInt16, UInt16)]
    /// By state and candidate: the ways to be in the state when it starts.
    let begins: [Ways]
    /// By state and candidate: the ways to do without another after it.
    let finishes: [Ways]
    /// By number of meetings: the ways to have nothing else.
    let alone: [Ways]
    /// By stay and candidate, and one that ends the last: where its holds begin.
    let firstHold: [Int32]
    /// Those that are over first come first; the last one ends the followers of that before.
    let holds: [Hold]
    let followers: [UInt16]

    init(
      _ timeline: AgendaSolver.Timeline, of day: AgendaProblem.Day, resources: [[Int32]]
    ) {
      let times = MeetingTimes(timeline.free, of: day)
      var lists = WayLists()
      begins = timeline.states.flatMap { state in
        let ways = timeline.starts.all.map {
          lists.add(times.beginnings(before: $0.time, in: $0.area, as: state))
        }
        return timeline.starts.position.map { ways[$0] }
      }
      finishes = timeline.states.flatMap { state in
        let ways = timeline.ends.all.map {
          lists.add(times.finishes(after: $0.time, in: $0.area, as: state))
        }
        return timeline.ends.position.map { ways[$0] }
      }
      alone = (0..<timeline.states.count / 2).map { lists.add(times.alone(meetings: $0)) }
      slots = lists.slots
      let table = HoldTable(timeline, times)
      (firstHold, holds, followers) = (table.firstHold, table.holds, table.followers)
      states = timeline.states
      self.resources = resources
    }

    /// Returns the positions in ``holds`` of those of a stay after an entry.
    func holds(of stay: Int, after entry: Int, of count: Int) -> Range<Int> {
      Int(firstHold[stay * count + entry])..<Int(firstHold[stay * count + entry + 1])
    }
  }
}

/// Ways to hold meetings, one list after the other.
private struct WayLists {
  private(set) var slots: [(UInt16, UInt16)] = []

  mutating func add(_ ways: [CohortSolver.MeetingTimes.Hold]) -> CohortSolver.MeetingDay.Ways {
    let first = slots.count
    slots += ways.map(\.slots)
    return CohortSolver.MeetingDay.Ways(first: Int32(first), end: Int32(slots.count))
  }
}

/// What can follow each candidate of a day after some meetings.
private struct HoldTable {
  typealias Hold = CohortSolver.MeetingDay.Hold

  private(set) var firstHold: [Int32] = []
  private(set) var holds: [Hold] = []
  private(set) var followers: [UInt16] = []

  init(_ timeline: AgendaSolver.Timeline, _ times: CohortSolver.MeetingTimes) {
    for stay in timeline.stays {
      let ways = timeline.ends.all.map { end in
        stay.meetings > 0 ? times.holds(stay, in: end.area, from: end.time) : []
      }
      for entry in timeline.entries.indices {
        firstHold.append(Int32(holds.count))
        for way in ways[timeline.ends.position[entry]] { add(way, after: entry, timeline) }
      }
    }
    firstHold.append(Int32(holds.count))
    holds.append(Hold(slots: (0, 0), first: Int32(followers.count), far: 0))
  }

  private mutating func add(
    _ way: CohortSolver.MeetingTimes.Hold, after entry: Int, _ timeline: AgendaSolver.Timeline
  ) {
    let walk = timeline.entries[entry].longestWalk
    let near = max(entry + 1, timeline.start.lowerBound(way.over))
    let far = max(near, timeline.start.lowerBound(way.over + walk))
    holds.append(Hold(slots: way.slots, first: Int32(followers.count), far: Int32(far)))
    for other in near..<timeline.entries.count
    where other < far || timeline.entries[other].isHurried {
      if timeline.leads(from: entry, to: other, ready: way.over) {
        followers.append(UInt16(other))
      }
    }
  }
}
