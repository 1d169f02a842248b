/// An ``AgendaProblem`` with its best choice, which can be asked what else there was.
package struct SolvedAgenda: Sendable {
  /// The problem.
  package let problem: AgendaProblem
  /// Its best choice.
  package let solution: AgendaSolution
  let coupling: AgendaSolver.Coupling
  let choice: AgendaSolver.Choice

  /// Solves a problem; see ``AgendaSolver/solve(_:effort:)``.
  package init(_ problem: AgendaProblem, effort: AgendaEffort = .usual) {
    let walks = AgendaSolver.Walks(problem)
    let tables = problem.days.map { AgendaSolver.table(of: $0, in: problem, walks) }
    let free = AgendaSolver.Distribution.best(
      of: tables.map { table in
        (0...problem.meetingsWanted).map { table.best(meetings: $0)?.packed }
      })
    var choice = AgendaSolver.Choice(
      meetings: free.meetings,
      entries: zip(tables, free.meetings).map { $0.chosen(meetings: $1) }, score: free.score)
    var bound = free.score
    let coupling = AgendaSolver.Coupling(problem, tables)
    if !coupling.allows(choice.entries) {
      (choice, bound) = coupling.best(below: bound, effort: effort)
    }
    self.problem = problem
    self.coupling = coupling
    self.choice = choice
    solution = Self.solution(choice, of: problem, tables, bound: bound)
  }

  private static func solution(
    _ choice: AgendaSolver.Choice, of problem: AgendaProblem, _ tables: [AgendaSolver.DayTable],
    bound: Int
  ) -> AgendaSolution {
    let days = tables.indices.map { day in
      AgendaSolver.Placement.day(
        tables[day].timeline, entries: choice.entries[day], meetings: choice.meetings[day])
    }
    let chosen = days.flatMap(\.candidates)
    let value = chosen.reduce(0) { $0 + problem.value[$1] }
    let gap = gap(choice.score, below: bound, tables)
    return AgendaSolution(
      days: days,
      musts: chosen.count { problem.isMust[$0] },
      meetings: choice.meetings.reduce(0, +),
      value: value,
      upperBound: value + gap
    )
  }

  /// How much more value there may be at most.
  ///
  /// Where a bound has more musts or meetings than the choice, its value says nothing: then all days
  /// at their best bound it.
  private static func gap(
    _ score: Int, below bound: Int, _ tables: [AgendaSolver.DayTable]
  ) -> Int {
    let gap = AgendaSolver.Score.worth(bound) - AgendaSolver.Score.worth(score)
    guard gap > AgendaProblem.greatestValue * AgendaProblem.mostChosen else { return max(0, gap) }
    let all = tables.reduce(0) { sum, table in
      let problem = table.timeline.problem
      let worth = table.timeline.entries.map {
        AgendaSolver.Score(value: problem.value[$0.candidate], isMust: false).packed
      }
      let free = AgendaSolver.DayTable(table.timeline, worth: worth)
      return sum + (free.best(meetings: 0)?.value ?? 0)
    }
    return max(0, all - (AgendaSolver.Score(packed: score)?.value ?? 0))
  }
}
