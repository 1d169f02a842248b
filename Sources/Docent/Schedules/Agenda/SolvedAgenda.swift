/// An ``AgendaProblem`` with its best choice, which can be asked what else there was.
package struct SolvedAgenda: Sendable {
  /// The problem.
  package let problem: AgendaProblem
  /// Its best choice.
  package let solution: AgendaSolution
  private let coupling: AgendaSolver.Coupling
  private let choice: AgendaSolver.Choice

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
    let gap = AgendaSolver.Score.worth(bound) - AgendaSolver.Score.worth(choice.score)
    return AgendaSolution(
      days: days,
      musts: chosen.count { problem.isMust[$0] },
      meetings: choice.meetings.reduce(0, +),
      value: value,
      upperBound: value + max(0, gap)
    )
  }
}

extension SolvedAgenda {
  /// A day as it would be with a candidate that was not chosen, all other days as they are.
  package struct Alternative: Equatable, Sendable {
    /// The candidate.
    package var candidate: Int
    /// How much less the day would be worth; 0 for what is as good.
    package var cost: Int
    /// The candidates that would go, in the day's order.
    package var removed: [Int]
    /// The candidates that would come, itself among them, in the day's order.
    package var added: [Int]
  }

  /// How many alternatives are told for a day.
  package static let mostAlternatives = 3

  /// The alternatives of each day that cost least and no must, the cheapest first.
  ///
  /// - Complexity: One pass over each day, and as many solutions of it as alternatives, or a few
  ///   more where offerings and limits are in the way.
  package var alternatives: [[Alternative]] {
    problem.days.indices.map { day in
      let table = table(beside: day)
      let through = table.through(meetings: choice.meetings[day])
      let chosen = Set(choice.entries[day])
      let order = table.timeline.entries.indices
        .filter { !chosen.contains($0) && through[$0] > Int.min }
        .sorted { (-through[$0], $0) < (-through[$1], $1) }
      var found: [Alternative] = []
      for entry in order {
        if found.count >= Self.mostAlternatives {
          let dearest = found[Self.mostAlternatives - 1].cost
          guard cost(of: through[entry], on: day, table) < dearest else { break }
        }
        guard let alternative = alternative(entry, on: day, table) else { continue }
        found.append(alternative)
        found.sort { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
      }
      return Array(found.prefix(Self.mostAlternatives))
    }
  }

  /// A day's table without what other days have of its offerings.
  private func table(beside day: Int) -> AgendaSolver.DayTable {
    let table = coupling.tables[day]
    let taken = Set(
      choice.entries.enumerated().filter { $0.offset != day }.flatMap { other, entries in
        entries.map { coupling.offeringOf[other][$0] }.filter { $0 >= 0 }
      })
    guard !taken.isEmpty else { return table }
    return AgendaSolver.DayTable(
      table.timeline,
      worth: table.worth.indices.map {
        taken.contains(coupling.offeringOf[day][$0])
          ? AgendaSolver.Score.impossible : table.worth[$0]
      })
  }

  private func cost(of score: Int, on day: Int, _ table: AgendaSolver.DayTable) -> Int {
    AgendaSolver.Score.worth(choice.entries[day].reduce(0) { $0 + table.worth[$1] })
      - AgendaSolver.Score.worth(score)
  }

  /// The day with an entry that must be in it; nil if that cannot be, or costs a must.
  private func alternative(
    _ entry: Int, on day: Int, _ table: AgendaSolver.DayTable
  ) -> Alternative? {
    var worth = table.worth
    worth[entry] += AgendaSolver.Score.must
    var search = AgendaSolver.DaySearch(table.timeline, limits: coupling.limits[day])
    var labels = AgendaEffort.usual.labels / 100
    let found = search.best(
      meetings: choice.meetings[day], worth: worth, known: nil, labels: &labels)
    guard let entries = found?.entries, entries.contains(entry) else { return nil }
    let cost = cost(of: entries.reduce(0) { $0 + table.worth[$1] }, on: day, table)
    guard cost < 1 << 34 else { return nil }
    let before = Set(choice.entries[day])
    func candidates(_ entries: [Int]) -> [Int] {
      entries.map { table.timeline.entries[$0].candidate }
    }
    return Alternative(
      candidate: table.timeline.entries[entry].candidate, cost: cost,
      removed: candidates(choice.entries[day].filter { !entries.contains($0) }),
      added: candidates(entries.filter { !before.contains($0) }))
  }
}
