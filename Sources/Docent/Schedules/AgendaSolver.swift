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
/// 8. day by day the earliest meetings, then the earliest meal.
///
/// So the choice is unique, and depends on nothing but the problem. A day that could not have the
/// meal it needs whatever is chosen (agreed meetings may fill its window) is planned without one.
///
/// Days share nothing but the number of meetings, so each is solved by itself for every such
/// number (``DayTable``), and the numbers that go best together are picked.
package enum AgendaSolver {
  /// Returns the best choice.
  ///
  /// With *n* candidates a day it takes O(*n* log *n*), and a look at every pair of them whose walk
  /// could matter: closer in time than the longest walk from the first, or with the second so soon
  /// after an agreed meeting. At worst that is O(*n*²).
  package static func solve(_ problem: AgendaProblem) -> AgendaSolution {
    let walks = Walks(problem)
    let tables = problem.days.map { day in
      let table = DayTable(problem, day, walks)
      return table.isPossible ? table : DayTable(problem, day, walks, isMealWaived: true)
    }
    let best = distribute(problem.meetingsWanted, over: tables)
    return AgendaSolution(
      days: zip(tables, best.meetings).map { table, meetings in
        Placement.day(table, meetings: meetings)
      },
      musts: best.rank.musts,
      meetings: best.rank.meetings,
      value: best.rank.value,
      upperBound: best.rank.value
    )
  }

  /// Returns the best of all ways to give up to `count` meetings to the days.
  ///
  /// Ways are tried with the most on the first days first, and among equals the first stays.
  private static func distribute(_ count: Int, over tables: [DayTable]) -> Distribution {
    let scores = tables.map { table in (0...count).map { table.best(meetings: $0) } }
    var best: Distribution?

    func extend(_ distribution: Distribution, by left: Int) {
      let day = distribution.meetings.count
      guard day < scores.count else {
        if best.map({ $0.rank < distribution.rank }) ?? true { best = distribution }
        return
      }
      for meetings in (0...left).reversed() {
        guard let score = scores[day][meetings] else { continue }
        extend(distribution.adding(score, meetings: meetings), by: left - meetings)
      }
    }

    extend(Distribution(), by: count)
    return best ?? Distribution()
  }
}

extension AgendaSolver {
  /// The number of free meetings on each day, and what that comes to.
  private struct Distribution {
    var meetings: [Int] = []
    var rank = Rank()

    func adding(_ score: Score, meetings count: Int) -> Distribution {
      Distribution(
        meetings: meetings + [count],
        rank: Rank(
          musts: rank.musts + score.musts,
          meetings: rank.meetings + count,
          meetingDays: rank.meetingDays + min(count, 1),
          value: rank.value + score.value,
          candidates: rank.candidates + score.candidates
        )
      )
    }
  }

  /// What makes one distribution better than another, foremost first.
  private struct Rank: Comparable {
    var musts = 0
    var meetings = 0
    var meetingDays = 0
    var value = 0
    var candidates = 0

    static func < (a: Rank, b: Rank) -> Bool {
      (a.musts, a.meetings, a.meetingDays, a.value, b.candidates)
        < (b.musts, b.meetings, b.meetingDays, b.value, a.candidates)
    }
  }
}
