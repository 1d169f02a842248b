import Docent

/// Solves tiny cohorts by trying everything: every way to fill every day of everybody, and then every
/// way to go together.
struct CohortBruteForce {
  /// What counts of one attendee's days before their value does, in the order in which it does.
  struct Rank: Hashable, Comparable {
    var musts = 0
    var meetings = 0
    /// The number of days with meetings.
    var days = 0

    static func < (one: Rank, other: Rank) -> Bool {
      (one.musts, one.meetings, one.days) < (other.musts, other.meetings, other.days)
    }

    static func + (one: Rank, other: Rank) -> Rank {
      Rank(
        musts: one.musts + other.musts, meetings: one.meetings + other.meetings,
        days: one.days + other.days)
    }
  }

  /// What somebody's days can come to.
  struct Outcome: Hashable {
    var rank: Rank
    /// By resource: how many are used.
    var used: [Int]
    var offerings: Set<Int> = []
  }

  /// By attendee: the greatest value of every outcome.
  let outcomes: [[Outcome: Int]]
  /// Whether somebody has a day without the meal it needs.
  let hasWaivedMeal: Bool
  private let capacities: [Int]

  init(_ problem: CohortProblem) {
    capacities = problem.capacities
    outcomes = problem.attendees.map { Self.outcomes(of: $0, resources: problem.capacities.count) }
    hasWaivedMeal = problem.attendees.contains { attendee in
      let days = AgendaBruteForce(problem: attendee.agenda)
      return attendee.agenda.days.indices.contains { days.isMealWaived(on: $0) }
    }
  }

  /// Returns the best that all can come to together: the most musts, then the most meetings, then the
  /// most days with meetings, then the greatest value.
  func best() -> (rank: Rank, value: Int)? {
    var best: [[Int]: (rank: Rank, value: Int)] = [capacities: (Rank(), 0)]
    for outcomes in outcomes { best = Self.joined(best, outcomes) }
    return best.values.max { ($0.rank, $0.value) < ($1.rank, $1.value) }
  }

  /// Returns the greatest value with such a rank for each; nil if there is no such choice.
  func best(ranks: [Rank]) -> Int? {
    var best: [[Int]: (rank: Rank, value: Int)] = [capacities: (Rank(), 0)]
    for (outcomes, rank) in zip(outcomes, ranks) {
      best = Self.joined(best, outcomes.filter { $0.key.rank == rank })
    }
    return best.values.map(\.value).max()
  }

  /// Adds somebody to the best of others by what they leave.
  private static func joined(
    _ others: [[Int]: (rank: Rank, value: Int)], _ outcomes: [Outcome: Int]
  ) -> [[Int]: (rank: Rank, value: Int)] {
    var joined: [[Int]: (rank: Rank, value: Int)] = [:]
    for (left, other) in others {
      for (outcome, value) in outcomes {
        let rest = zip(left, outcome.used).map { $0 - $1 }
        guard !rest.contains(where: { $0 < 0 }) else { continue }
        let sum = (rank: other.rank + outcome.rank, value: other.value + value)
        if joined[rest].map({ ($0.rank, $0.value) < (sum.rank, sum.value) }) ?? true {
          joined[rest] = sum
        }
      }
    }
    return joined
  }

  private static func outcomes(
    of attendee: CohortProblem.Attendee, resources: Int
  ) -> [Outcome: Int] {
    let none = Outcome(rank: Rank(), used: Array(repeating: 0, count: resources))
    let days = attendee.agenda.days.indices.map { ways(attendee, on: $0, beside: none) }
    let all = days.reduce([none: 0]) { before, day in
      var sums: [Outcome: Int] = [:]
      for (one, value) in before {
        for (other, more) in day where one.offerings.isDisjoint(with: other.offerings) {
          let sum = Outcome(
            rank: one.rank + other.rank, used: zip(one.used, other.used).map(+),
            offerings: one.offerings.union(other.offerings))
          guard sum.rank.meetings <= attendee.agenda.meetingsWanted else { continue }
          sums[sum] = max(sums[sum] ?? 0, value + more)
        }
      }
      return sums
    }
    return all.reduce(into: [:]) { all, one in
      var outcome = one.key
      outcome.offerings = []
      all[outcome] = max(all[outcome] ?? 0, one.value)
    }
  }

  /// Returns the outcomes of one day.
  private static func ways(
    _ attendee: CohortProblem.Attendee, on index: Int, beside none: Outcome
  ) -> [Outcome: Int] {
    let agenda = attendee.agenda
    let day = agenda.days[index]
    let rules = AgendaBruteForce(problem: agenda)
    let isMealWaived = rules.isMealWaived(on: index)
    var ways: [Outcome: Int] = [:]
    for subset in 0..<1 << day.candidates.count {
      let candidates = day.candidates.indices.filter { subset >> $0 & 1 == 1 }
        .map { day.candidates[$0] }
      let offerings = candidates.map { agenda.offering[$0] }.filter { $0 >= 0 }
      guard rules.isWithinLimits(day, candidates), Set(offerings).count == offerings.count,
        let free = rules.freeMinutes(index, candidates)
      else { continue }
      for meetings in rules.slotSets(of: day, candidates, in: free, index) {
        let starts = meetings.map(\.start)
        guard rules.plan(index, candidates, starts, free, isMealWaived: isMealWaived) != nil else {
          continue
        }
        var outcome = none
        outcome.offerings = Set(offerings)
        outcome.rank = Rank(
          musts: candidates.count { agenda.isMust[$0] }, meetings: starts.count,
          days: starts.isEmpty ? 0 : 1)
        for candidate in candidates where attendee.seats[candidate] >= 0 {
          outcome.used[Int(attendee.seats[candidate])] += 1
        }
        for (slot, resources) in zip(day.slots, attendee.slots[index])
        where starts.contains(slot.start) {
          for resource in resources { outcome.used[Int(resource)] += 1 }
        }
        let value = candidates.reduce(0) { $0 + agenda.value[$1] }
        ways[outcome] = max(ways[outcome] ?? 0, value)
      }
    }
    return ways
  }
}

extension CohortBruteForce.Rank {
  init(_ solution: AgendaSolution) {
    self.init(
      musts: solution.musts, meetings: solution.meetings,
      days: solution.days.count { !$0.meetings.isEmpty })
  }
}
