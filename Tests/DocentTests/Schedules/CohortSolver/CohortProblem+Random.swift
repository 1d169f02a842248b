import Docent

extension CohortProblem {
  /// Returns a tiny cohort with a little of everything, small enough for ``CohortBruteForce``.
  ///
  /// - Parameters:
  ///   - seed: What the numbers depend on.
  ///   - isTied: Whether there are offerings and limits.
  ///   - capacities: How many there may be of a resource.
  /// - Returns: The problem.
  static func random(
    seed: Int, isTied: Bool = false, capacities: Range<Int> = 0..<4
  ) -> CohortProblem {
    var numbers = SplitMix64(state: UInt64(seed))
    let resources = numbers.number(2..<9)
    let attendees = (0..<numbers.number(2..<5)).map { number in
      let agenda = AgendaProblem.random(
        seed: numbers.number(0..<1 << 40) + number, isTied: isTied)
      var uses = RandomUses(resources: resources, numbers)
      defer { numbers = uses.numbers }
      return Attendee(
        agenda: agenda,
        seats: agenda.start.indices.map { uses.one(at: agenda.start[$0]..<agenda.end[$0]) },
        slots: agenda.days.map { day in
          day.slots.map { slot in
            let time = slot.start..<slot.start + agenda.meetingMinutes
            return Set([uses.one(at: time), uses.one(at: time)].filter { $0 >= 0 }).sorted()
          }
        })
    }
    return CohortProblem(
      attendees: attendees, capacities: (0..<resources).map { _ in numbers.number(capacities) })
  }
}

/// Gives out resources so that nobody can use one twice.
private struct RandomUses {
  let resources: Int
  var numbers: SplitMix64
  private var times: [Int32: [Range<Int>]] = [:]

  init(resources: Int, _ numbers: SplitMix64) {
    self.resources = resources
    self.numbers = numbers
  }

  /// Returns a resource that is otherwise used at times only which overlap this, or -1.
  mutating func one(at time: Range<Int>) -> Int32 {
    let resource = Int32(numbers.number(0..<resources))
    guard times[resource, default: []].allSatisfy({ $0.overlaps(time) }) else { return -1 }
    times[resource, default: []].append(time)
    return resource
  }
}
