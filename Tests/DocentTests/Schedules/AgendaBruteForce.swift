import Docent

/// Solves tiny agenda problems by trying everything, minute by minute.
///
/// A day is the 64 minutes from its number times ``dayLength`` on, and a set of minutes one word.
/// Every set of candidates is tried with every set of slots. There are no states, no order of
/// events and no greedy step here: what is free is what is left when all that is taken is taken
/// away.
struct AgendaBruteForce {
  typealias Stretch = AgendaProblem.Stretch

  static let dayLength = 100

  let problem: AgendaProblem

  /// What one day can be like, for what the days share: its free meetings and its offerings.
  private struct Share: Hashable {
    var meetings: Int
    var offerings: Set<Int>
  }

  /// Returns the one best solution, as ``AgendaSolver`` defines it.
  func solve() -> AgendaSolution {
    let days = problem.days.indices.map(bestDays)
    var best: (rank: [Int], days: [AgendaSolution.Day])?
    for shares in combinations(of: days.map { Array($0.keys) }) {
      let chosen = zip(days, shares).compactMap { $0[$1] }
      let counts = shares.map(\.meetings)
      let candidates = chosen.flatMap(\.candidates)
      let rank =
        [
          candidates.count { problem.isMust[$0] },
          counts.reduce(0, +),
          counts.count { $0 > 0 },
          candidates.reduce(0) { $0 + problem.value[$1] },
          -candidates.count,
        ] + counts + chosen.flatMap { $0.candidates.map { -$0 - 1 } + [0] }
      if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true {
        best = (rank, chosen)
      }
    }
    let rank = best?.rank ?? []
    return AgendaSolution(
      days: best?.days ?? [], musts: rank[0], meetings: rank[1], value: rank[3],
      upperBound: rank[3])
  }

  /// Returns all ways to take one share for each day that go together.
  private func combinations(of shares: [[Share]]) -> [[Share]] {
    shares.reduce([[]]) { all, shares in
      all.flatMap { chosen in
        shares.filter { share in
          chosen.reduce(share.meetings) { $0 + $1.meetings } <= problem.meetingsWanted
            && chosen.allSatisfy { $0.offerings.isDisjoint(with: share.offerings) }
        }
        .map { chosen + [$0] }
      }
    }
  }

  /// Returns the best choices for one day by what days share, without a meal if that saves a must.
  private func bestDays(_ index: Int) -> [Share: AgendaSolution.Day] {
    bestDays(
      index, among: Set(problem.days[index].candidates), isMealWaived: isMealWaived(on: index))
  }

  /// Whether a day is planned without the meal it needs, since that saves a must.
  func isMealWaived(on index: Int) -> Bool {
    let day = problem.days[index]
    let free = Set(day.candidates).subtracting(day.limits.flatMap(\.candidates))
      .filter { problem.offering[$0] < 0 }
    func musts(isMealWaived: Bool) -> Int {
      bestDays(index, among: free, isMealWaived: isMealWaived).values
        .map { $0.candidates.count { problem.isMust[$0] } }.max() ?? -1
    }
    return musts(isMealWaived: true) > musts(isMealWaived: false)
  }

  private func bestDays(
    _ index: Int, among allowed: Set<Int>, isMealWaived: Bool
  ) -> [Share: AgendaSolution.Day] {
    let day = problem.days[index]
    var best: [Share: (rank: [Int], day: AgendaSolution.Day)] = [:]
    for subset in 0..<1 << day.candidates.count {
      let chosen = day.candidates.indices.filter { subset >> $0 & 1 == 1 }
      let candidates = chosen.map { day.candidates[$0] }
      let offerings = candidates.map { problem.offering[$0] }.filter { $0 >= 0 }
      guard allowed.isSuperset(of: candidates), isWithinLimits(day, candidates),
        Set(offerings).count == offerings.count, let free = freeMinutes(index, candidates)
      else { continue }
      let quality = [
        -candidates.count { problem.isMust[$0] },
        -candidates.reduce(0) { $0 + problem.value[$1] },
        candidates.count,
      ]
      for meetings in slotSets(of: day, candidates, in: free, index) {
        guard
          let choice = plan(
            index, candidates, meetings.map(\.start), free, isMealWaived: isMealWaived)
        else { continue }
        let rank =
          quality + chosen + [meetings.reduce(0) { $0 + $1.walk }] + meetings.map(\.start)
        let share = Share(meetings: meetings.count, offerings: Set(offerings))
        if best[share].map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true {
          best[share] = (rank, choice)
        }
      }
    }
    return best.mapValues(\.day)
  }

  func isWithinLimits(_ day: AgendaProblem.Day, _ candidates: [Int]) -> Bool {
    day.limits.allSatisfy { limit in
      zip(limit.candidates, limit.amounts).filter { candidates.contains($0.0) }
        .reduce(0) { $0 + $1.1 } <= limit.most
    }
  }

  /// Returns the minutes left for meetings and the meal, or nil if the candidates exclude each
  /// other or an agreed meeting.
  func freeMinutes(_ index: Int, _ candidates: [Int]) -> UInt64? {
    let day = problem.days[index]
    var taken: UInt64 = 0
    for candidate in candidates {
      let own = minutes(problem.start[candidate], problem.end[candidate], index)
      guard taken & own == 0 else { return nil }
      taken |= own
    }
    for (first, next) in zip(candidates, candidates.dropFirst()) {
      let places = (problem.place[first], problem.place[next])
      let known = places.0 >= 0 && places.1 >= 0
      let walk = known ? Int(problem.walking[places.0 * problem.placeCount + places.1]) : 0
      guard problem.end[first] + walk <= problem.start[next] else { return nil }
      taken |= minutes(problem.start[next] - walk, problem.start[next], index)
    }
    let open = day.fixedMeetings.reduce(day.open) { min($0, $1.start) }
    let close = day.fixedMeetings.reduce(day.close) { max($0, $1.end) }
    let agreed = day.fixedMeetings.reduce(0) { $0 | minutes($1.start, $1.end, index) }
    return taken & agreed == 0 ? minutes(open, close, index) & ~taken & ~agreed : nil
  }

  typealias Meeting = (start: Int, walk: Int)

  /// Returns every set of up to the wanted number of slots that can be held.
  func slotSets(
    of day: AgendaProblem.Day, _ candidates: [Int], in free: UInt64, _ index: Int
  ) -> [[Meeting]] {
    func held(_ start: Int) -> UInt64 { minutes(start, start + problem.meetingMinutes, index) }
    let singles: [Meeting] = day.slots.filter { held($0.start) & ~free == 0 }.compactMap { slot in
      let before = candidates.last { problem.end[$0] <= slot.start }
      guard let candidate = before ?? candidates.first, !slot.walks.isEmpty else {
        return (slot.start, 0)
      }
      let place = problem.place[candidate]
      let walk = place < 0 ? 0 : slot.walks[place]
      return walk < 0 ? nil : (slot.start, Int(walk))
    }
    let pairs = singles.flatMap { first in
      singles.filter { $0.start > first.start && held($0.start) & held(first.start) == 0 }
        .map { [first, $0] }
    }
    return ([[]] + singles.map { [$0] } + pairs).filter { $0.count <= problem.meetingsWanted }
  }

  /// Returns the day with its meal, or nil if it needs one and has no room for it.
  func plan(
    _ index: Int, _ candidates: [Int], _ meetings: [Int], _ free: UInt64, isMealWaived: Bool
  ) -> AgendaSolution.Day? {
    let day = problem.days[index]
    let window = day.mealWindow
    var plan = AgendaSolution.Day(
      candidates: candidates, meal: nil, isMealWaived: isMealWaived, meetings: meetings)
    let starts = candidates.map { problem.start[$0] } + day.fixedMeetings.map(\.start) + meetings
    let meetingEnds = day.fixedMeetings.map(\.end) + meetings.map { $0 + problem.meetingMinutes }
    let ends = candidates.map { problem.end[$0] } + meetingEnds
    let bringsMeal = candidates.contains {
      problem.start[$0] <= window.start && problem.end[$0] >= window.end
        || problem.isMeal[$0] && problem.start[$0] < window.end && problem.end[$0] > window.start
    }
    let isNeeded = starts.contains { $0 < window.start } && ends.contains { $0 > window.end }
    if isMealWaived || bringsMeal || !isNeeded { return plan }

    let free = meetings.reduce(free) { $0 & ~minutes($1, $1 + problem.meetingMinutes, index) }
    for start in window.start..<max(window.start, window.end) {
      let ends = (start + day.mealMinutes)...(start + day.longestMealMinutes)
      let end = ends.last { $0 <= window.end && minutes(start, $0, index) & ~free == 0 }
      guard let end else { continue }
      plan.meal = Stretch(start: start, end: end)
      return plan
    }
    return nil
  }

  /// Returns the set of a day's minutes from `start` to `end`.
  private func minutes(_ start: Int, _ end: Int, _ index: Int) -> UInt64 {
    func first(_ count: Int) -> UInt64 { count == 64 ? .max : 1 << UInt64(count) - 1 }
    let origin = index * Self.dayLength
    precondition(start >= origin && end <= origin + 64, "The day is too long to be tried out.")
    return start < end ? first(end - origin) & ~first(start - origin) : 0
  }
}
