/// Finds the best choice for an ``AgendaProblem``, exactly.
///
/// The best choice has, in this order,
/// 1. the most musts,
/// 2. the most free meetings, up to the number wanted,
/// 3. its free meetings on the most different days,
/// 4. the greatest total value,
/// 5. the fewest candidates, so that nothing is chosen that adds nothing,
/// 6. its free meetings on the earliest days,
/// 7. day by day the lexicographically smallest list of candidates, in the problem's order,
/// 8. day by day the meetings for which the other one walks least, of those the earliest, and then
///    the earliest meal.
///
/// So the choice is unique, and depends on nothing but the problem. Where an offering or a limit
/// stands in the way of the choice that would be best without it, 5 to 7 are not promised: the
/// choice still depends on nothing but the problem.
///
/// A day on which more musts can be had without the meal it needs than with it is planned without
/// one. That is told from the candidates that no offering and no limit bounds, so that there is
/// always a choice.
///
/// Days share nothing but offerings and the number of meetings. Each is solved by itself for every
/// such number (``DayTable``), and the numbers that go best together are picked. What that leaves
/// undone, ``Coupling`` does.
package enum AgendaSolver {
  /// Returns the best choice.
  ///
  /// With *n* candidates a day it takes O(*n* log *n*), and a look at every pair of them whose walk
  /// could matter: closer in time than the longest walk from the first, or with the second so soon
  /// after an agreed meeting. At worst that is O(*n*²). Where offerings and limits stand in the
  /// way, it takes a number of such solutions that is bounded by `effort`; if that is not enough,
  /// the solution's ``AgendaSolution/upperBound`` exceeds its value.
  package static func solve(
    _ problem: AgendaProblem, effort: AgendaEffort = .usual
  ) -> AgendaSolution {
    SolvedAgenda(problem, effort: effort).solution
  }

  /// Returns what a day can come to, without a meal if that saves a must.
  static func table(
    of day: AgendaProblem.Day, in problem: AgendaProblem, _ walks: Walks
  ) -> DayTable {
    let table = DayTable(Timeline(problem, day, walks, isMealWaived: false))
    let bound = problem.bound(on: day)
    let musts = table.timeline.entries.count {
      problem.isMust[$0.candidate] && !bound.contains($0.candidate)
    }
    let had = table.musts(without: bound)
    guard had < musts else { return table }
    let waived = DayTable(Timeline(problem, day, walks, isMealWaived: true))
    return waived.musts(without: bound) > had ? waived : table
  }
}

/// How much work the solver does at most before it says how far from proven its answer is.
package struct AgendaEffort: Sendable {
  /// The most times that the days are solved for other prices.
  package var rounds: Int
  /// The most partial days that all searches together look at.
  package var labels: Int
  /// The most cases that are told apart.
  package var cases: Int

  package init(rounds: Int, labels: Int, cases: Int) {
    self.rounds = rounds
    self.labels = labels
    self.cases = cases
  }

  /// Enough for a conference of thousands of sessions.
  package static let usual = AgendaEffort(rounds: 60, labels: 2_000_000, cases: 2_000)
}

extension AgendaSolver {
  /// A choice by the entries of each day's timeline.
  struct Choice {
    /// The number of free meetings on each day.
    var meetings: [Int]
    /// The chosen entries of each day, ascending.
    var entries: [[Int]]
    /// What they come to.
    var score: Int
  }

  /// The number of free meetings on each day, and what that comes to.
  struct Distribution {
    private(set) var meetings: [Int] = []
    private(set) var score = 0

    /// Returns the best way to give free meetings to days.
    ///
    /// Ways are tried with the most on the first days first, and among equals the first stays.
    ///
    /// - Parameter scores: By day and number of meetings, what the day comes to; nil if it cannot
    ///   hold so many.
    /// - Returns: The numbers and what they come to; no numbers if there is no way.
    static func best(of scores: [[Int?]]) -> Distribution {
      var best: Distribution?

      func extend(_ distribution: Distribution, by left: Int) {
        let day = distribution.meetings.count
        guard day < scores.count else {
          if best.map({ $0.score < distribution.score }) ?? true { best = distribution }
          return
        }
        for count in (0...left).reversed() {
          guard let score = scores[day][count] else { continue }
          extend(distribution.adding(score, meetings: count), by: left - count)
        }
      }

      extend(Distribution(), by: (scores.first?.count ?? 1) - 1)
      return best ?? Distribution()
    }

    private func adding(_ score: Int, meetings count: Int) -> Distribution {
      var distribution = self
      distribution.meetings.append(count)
      distribution.score += score + Score.meetings(count)
      return distribution
    }
  }
}

extension AgendaSolver.DayTable {
  /// Finds the best for a day at what the problem says its entries are worth.
  init(_ timeline: AgendaSolver.Timeline) {
    let problem = timeline.problem
    self.init(
      timeline,
      worth: timeline.entries.map {
        AgendaSolver.Score(
          value: problem.value[$0.candidate], isMust: problem.isMust[$0.candidate]
        ).packed
      })
  }

  /// Returns how many musts the day can hold, at the most, without some candidates; -1 if the day
  /// cannot be filled at all.
  fileprivate func musts(without out: Set<Int>) -> Int {
    guard !out.isEmpty else { return best(meetings: 0)?.musts ?? -1 }
    let worth = timeline.entries.indices.map {
      out.contains(timeline.entries[$0].candidate) ? AgendaSolver.Score.impossible : self.worth[$0]
    }
    return AgendaSolver.DayTable(timeline, worth: worth).best(meetings: 0)?.musts ?? -1
  }
}

extension AgendaProblem {
  /// The candidates of a day that an offering or a limit bounds.
  fileprivate func bound(on day: Day) -> Set<Int> {
    Set(day.candidates.filter { offering[$0] >= 0 } + day.limits.flatMap(\.candidates))
  }
}
