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

  /// Returns the one best solution, as ``AgendaSolver`` defines it.
  func solve() -> AgendaSolution {
    let days = problem.days.indices.map(bestDays)
    var best: (rank: [Int], days: [AgendaSolution.Day])?
    for counts in distributions(over: days.count) {
      let chosen = zip(days, counts).compactMap { $0[$1] }
      guard chosen.count == days.count else { continue }
      let candidates = chosen.flatMap(\.candidates)
      let rank = [
        candidates.count { problem.isMust[$0] },
        counts.reduce(0, +),
        counts.count { $0 > 0 },
        candidates.reduce(0) { $0 + problem.value[$1] },
        -candidates.count,
      ]
      if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true {
        best = (rank, chosen)
      }
    }
    let rank = best?.rank ?? []
    return AgendaSolution(
      days: best?.days ?? [], musts: rank[0], meetings: rank[1], value: rank[3],
      upperBound: rank[3])
  }

  /// Returns all ways to give up to the wanted meetings to days, the greatest first days first.
  private func distributions(over days: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for _ in 0..<days {
      all = all.flatMap { counts in
        (0...problem.meetingsWanted - counts.reduce(0, +)).reversed().map { counts + [$0] }
      }
    }
    return all
  }

  /// Returns the best choice for one day by its number of meetings.
  private func bestDays(_ index: Int) -> [Int: AgendaSolution.Day] {
    let best = bestDays(index, isMealWaived: false)
    return best[0] == nil ? bestDays(index, isMealWaived: true) : best
  }

  private func bestDays(_ index: Int, isMealWaived: Bool) -> [Int: AgendaSolution.Day] {
    let day = problem.days[index]
    var best: [Int: (rank: [Int], day: AgendaSolution.Day)] = [:]
    for subset in 0..<1 << day.candidates.count {
      let chosen = day.candidates.indices.filter { subset >> $0 & 1 == 1 }
      let candidates = chosen.map { day.candidates[$0] }
      guard let free = freeMinutes(index, candidates) else { continue }
      let quality = [
        -candidates.count { problem.isMust[$0] },
        -candidates.reduce(0) { $0 + problem.value[$1] },
        candidates.count,
      ]
      for meetings in slotSets(of: day, in: free, index) {
        guard let choice = plan(index, candidates, meetings, free, isMealWaived: isMealWaived)
        else { continue }
        let rank = quality + chosen + meetings
        if best[meetings.count].map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true {
          best[meetings.count] = (rank, choice)
        }
      }
    }
    return best.mapValues(\.day)
  }

  /// Returns the minutes left for meetings and the meal, or nil if the candidates exclude each
  /// other or an agreed meeting.
  private func freeMinutes(_ index: Int, _ candidates: [Int]) -> UInt64? {
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

  /// Returns every set of up to the wanted number of slots that can be held.
  private func slotSets(of day: AgendaProblem.Day, in free: UInt64, _ index: Int) -> [[Int]] {
    func held(_ slot: Int) -> UInt64 { minutes(slot, slot + problem.meetingMinutes, index) }
    let singles = day.slots.filter { held($0) & ~free == 0 }
    let pairs = singles.flatMap { first in
      singles.filter { $0 > first && held($0) & held(first) == 0 }.map { [first, $0] }
    }
    return ([[]] + singles.map { [$0] } + pairs).filter { $0.count <= problem.meetingsWanted }
  }

  /// Returns the day with its meal, or nil if it needs one and has no room for it.
  private func plan(
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
