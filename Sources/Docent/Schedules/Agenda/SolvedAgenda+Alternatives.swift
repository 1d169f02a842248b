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
  /// How many candidates of a day are tried, at the most.
  private static let mostTries = 12

  /// Returns the alternatives of each day that cost least and no must, the cheapest first.
  ///
  /// Bounds of what a day can come to with each candidate tell where to look, and when to stop. Where
  /// limits are in the way, no more than a dozen candidates of a day are looked at.
  ///
  /// - Complexity: Two passes over each day, and a few solutions of it.
  ///
  /// - Parameter isWanted: Whether a candidate may be one.
  /// - Returns: By day, up to three.
  package func alternatives(where isWanted: (Int) -> Bool = { _ in true }) -> [[Alternative]] {
    problem.days.indices.map { day in
      var search = DayWith(day, of: self)
      var found: [Alternative] = []
      let wanted = search.order.filter { isWanted(search.timeline.entries[$0.entry].candidate) }
      for (entry, leastCost) in wanted.prefix(Self.mostTries) {
        if found.count >= Self.mostAlternatives, leastCost >= found[Self.mostAlternatives - 1].cost
        {
          break
        }
        guard let alternative = search.alternative(entry) else { continue }
        found.append(alternative)
        found.sort { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
      }
      return Array(found.prefix(Self.mostAlternatives))
    }
  }
}

/// One day of a solved agenda, solved again with something in it.
private struct DayWith {
  typealias Score = AgendaSolver.Score

  let timeline: AgendaSolver.Timeline
  /// What each entry is worth; impossible for what other days have of its offering.
  private let worth: [Int]
  private let chosen: [Int]
  private let meetings: Int
  private var search: AgendaSolver.DaySearch
  /// The entries that were not chosen, and what each costs at least; the likeliest first.
  private(set) var order: [(entry: Int, leastCost: Int)] = []

  init(_ day: Int, of solved: SolvedAgenda) {
    let (coupling, choice) = (solved.coupling, solved.choice)
    let taken = Set(
      choice.entries.enumerated().filter { $0.offset != day }.flatMap { other, entries in
        entries.map { coupling.offeringOf[other][$0] }.filter { $0 >= 0 }
      })
    let table = coupling.tables[day]
    timeline = table.timeline
    worth = table.worth.indices.map {
      taken.contains(coupling.offeringOf[day][$0]) ? Score.impossible : table.worth[$0]
    }
    chosen = choice.entries[day]
    meetings = choice.meetings[day]
    search = AgendaSolver.DaySearch(timeline, limits: coupling.limits[day])
    let through = search.through(meetings: meetings, worth: worth, known: chosen)
    let members = Set(chosen)
    order = through.indices.filter { !members.contains($0) && through[$0] > Int.min }
      .sorted { (-through[$0], $0) < (-through[$1], $1) }
      .map { ($0, cost(of: through[$0])) }
  }

  private func cost(of score: Int) -> Int {
    Score.worth(chosen.reduce(0) { $0 + worth[$1] }) - Score.worth(score)
  }

  /// The day with an entry that must be in it; nil if that cannot be, costs a must, or could not be
  /// proven to be the best.
  mutating func alternative(_ entry: Int) -> SolvedAgenda.Alternative? {
    var urgent = worth
    urgent[entry] += Score.must
    var labels = AgendaEffort.usual.labels / 100
    let found = search.best(meetings: meetings, worth: urgent, known: nil, labels: &labels)
    guard let found, let entries = found.entries, found.bound <= found.score,
      entries.contains(entry)
    else { return nil }
    let cost = cost(of: entries.reduce(0) { $0 + worth[$1] })
    guard cost < Score.worth(Score.must) / 2 else { return nil }
    func candidates(_ entries: [Int]) -> [Int] { entries.map { timeline.entries[$0].candidate } }
    return SolvedAgenda.Alternative(
      candidate: timeline.entries[entry].candidate, cost: cost,
      removed: candidates(chosen.filter { !entries.contains($0) }),
      added: candidates(entries.filter { !chosen.contains($0) }))
  }
}
