/// A cohort in which everybody has only the candidates most likely to matter.
///
/// At a conference of thousands of sessions somebody goes to two dozen. Looking at all the others again
/// and again would take most of the time, and knowing what can follow what most of the memory. So each
/// day is planned with those candidates around which the best days are, and at the prices found all are
/// looked at once: who would choose something else has it added. The bound is that of all candidates.
struct CohortCore {
  /// How many candidates a day has at most before any are left out.
  static let mostCandidates = 96
  /// How many are kept then, besides musts.
  static let keptCandidates = 64
  /// How often candidates are added.
  static let mostExtensions = 3

  /// The problem with all candidates.
  let full: CohortProblem
  /// The problem with those that are kept.
  private(set) var problem: CohortProblem
  /// The attendees some of whose candidates were left out.
  let reduced: [Int]

  init(_ problem: CohortProblem, workers: Int) {
    full = problem
    reduced = problem.attendees.indices.filter { number in
      problem.attendees[number].agenda.days.contains { $0.candidates.count > Self.mostCandidates }
    }
    self.problem = problem
    let kept = Parallel.map(reduced.count, workers: workers) { [reduced] index in
      Self.days(of: problem.attendees[reduced[index]].agenda)
    }
    for (number, days) in zip(reduced, kept) { self.problem.attendees[number].agenda.days = days }
  }

  /// The days with the candidates around which the best days are, if nothing has a price.
  private static func days(of agenda: AgendaProblem) -> [AgendaProblem.Day] {
    let walks = AgendaSolver.Walks(agenda)
    return agenda.days.map { day in
      guard day.candidates.count > mostCandidates else { return day }
      let table = AgendaSolver.table(of: day, in: agenda, walks)
      let through = table.through(meetings: 0)
      let entries = table.timeline.entries
      let best = through.indices.filter { through[$0] > Int.min }
        .sorted { (-through[$0], $0) < (-through[$1], $1) }.prefix(keptCandidates)
      let kept = Set(best.map { entries[$0].candidate })
      var day = day
      day.candidates = day.candidates.filter { kept.contains($0) || agenda.isMust[$0] }
      return day
    }
  }

  /// Adds what attendees would choose at some prices if they had all candidates.
  ///
  /// - Parameters:
  ///   - prices: By resource.
  ///   - tiePrices: By attendee and key of the tie.
  ///   - workers: How many look at a time.
  /// - Returns: Whether anything was added.
  mutating func extend(at prices: [Int], _ tiePrices: [[Int: Int]], workers: Int) -> Bool {
    let wanted = Parallel.map(reduced.count, workers: workers) { [full, reduced] index in
      let number = reduced[index]
      return Self.choice(of: full.attendees[number], at: prices, tiePrices[number])
    }
    var hasGrown = false
    for (number, wanted) in zip(reduced, wanted) {
      for (day, candidates) in wanted.enumerated() {
        let known = Set(problem.attendees[number].agenda.days[day].candidates)
        guard !known.isSuperset(of: candidates) else { continue }
        hasGrown = true
        let all = known.union(candidates)
        problem.attendees[number].agenda.days[day].candidates =
          full.attendees[number].agenda.days[day].candidates.filter(all.contains)
      }
    }
    return hasGrown
  }

  /// What an attendee chooses at some prices of all candidates, by day.
  private static func choice(
    of attendee: CohortProblem.Attendee, at prices: [Int], _ tiePrices: [Int: Int]
  ) -> [[Int]] {
    let block = CohortSolver.Block([attendee])
    let planner = CohortSolver.Planner(for: [block])
    _ = planner.bound(
      0, in: block, prices: prices,
      tiePrices: block.ties.map { tiePrices[$0.key] ?? $0.firstPrice })
    return block.days.map { day in
      planner.cells.filter(day.cells.contains).map { Int(block.candidates[$0]) }
    }
  }
}
