extension AgendaSolver.Coupling {
  typealias Choice = AgendaSolver.Choice
  typealias Score = AgendaSolver.Score

  /// Returns the best choice that keeps all offerings and limits, and what none exceeds.
  ///
  /// - Parameters:
  ///   - bound: What no choice exceeds, offerings and limits or not.
  ///   - effort: How much work to do at most.
  /// - Returns: The choice and the bound, which is its score if it is proven to be the best.
  func best(below bound: Int, effort: AgendaEffort) -> (choice: Choice, bound: Int) {
    var work = Work(self, effort)
    work.beginWithoutMeetings()
    let root = Case(
      prices: offerings.map { spots in
        // A must that is offered several times is a must once.
        spots.count(where: { isMust($0) }) > 1 ? Score.must : 0
      }, out: [], bound: bound)
    var open = [work.look(at: root, rounds: effort.rounds)].compactMap(\.self)
    var count = 1
    while let next = open.indices.max(by: { (open[$0].bound, $1) < (open[$1].bound, $0) }) {
      guard !isProven(work.best.score, by: open[next].bound) else { break }
      guard count < effort.cases, work.labels > 0 else { break }
      let parted = open.remove(at: next).parted
      count += parted.count
      open += parted.compactMap { work.look(at: $0, rounds: 8) }
    }
    let rest = open.map(\.bound).max() ?? work.best.score
    let isProven = isProven(work.best.score, by: rest) && work.loose <= work.best.score
    return (work.best, isProven ? work.best.score : max(rest, work.loose))
  }

  private func isMust(_ spot: Spot) -> Bool {
    tables[spot.day].worth[spot.entry] >= Score.must / 2
  }

  /// Entries that are out, and the prices at which the rest is looked at.
  struct Case {
    var prices: [Int]
    var out: [Spot]
    /// What no choice of this case exceeds.
    var bound: Int
    /// The entries of one offering that the days would choose together at these prices.
    var rivals: [Spot] = []
    /// All entries of that offering.
    var spots: [Spot] = []

    /// The case told apart: the first rival is out, or all others of its offering are.
    var parted: [Case] {
      guard let first = rivals.first else { return [] }
      let others = spots.filter { $0.day != first.day || $0.entry != first.entry }
      return [[first], others].map { out in
        var part = self
        part.out += out
        part.rivals = []
        return part
      }
    }
  }

  /// The searches of the days, and the best choice found so far.
  private struct Work {
    let coupling: AgendaSolver.Coupling
    /// How many labels may still be made, for all days and cases together.
    var labels: Int
    /// The best choice so far; of the least score as long as there is none.
    var best: Choice
    /// The greatest bound of a case that could not be parted and is not proven.
    var loose = Int.min
    private var searches: [AgendaSolver.DaySearch]
    /// By day and number of meetings: what was found for which worth.
    private var last: [[(worth: [Int], found: AgendaSolver.DaySearch.Found?)?]]

    init(_ coupling: AgendaSolver.Coupling, _ effort: AgendaEffort) {
      self.coupling = coupling
      labels = effort.labels
      searches = coupling.tables.indices.map {
        AgendaSolver.DaySearch(coupling.tables[$0].timeline, limits: coupling.limits[$0])
      }
      last = coupling.tables.map { _ in Array(repeating: nil, count: coupling.meetingsWanted + 1) }
      best = Choice(
        meetings: coupling.tables.map { _ in 0 }, entries: coupling.tables.map { _ in [] },
        score: Int.min)
    }

    /// Finds a choice to begin with, which is there whatever meetings are possible.
    mutating func beginWithoutMeetings() {
      let none = coupling.tables.map { _ in 0 }
      mend(
        Answer(meetings: none, entries: none.map { _ in [] }, counts: [], bound: Int.max), out: [])
    }

    /// Moves the prices of a case; returns it with its bound, or nil if nothing in it is better
    /// than the best choice, or that was found.
    mutating func look(at first: Case, rounds: Int) -> Case? {
      var node = first
      var prices = node.prices
      let greatestPrices = coupling.offerings.indices.map { worth(of: $0) + 1 }
      for round in 0..<rounds {
        guard let answer = answer(prices, out: node.out) else { return nil }
        let excess = coupling.offerings.indices.map { answer.counts[$0] - 1 }
        if answer.bound < node.bound || node.rivals.isEmpty {
          node.bound = min(node.bound, answer.bound)
          node.prices = prices
        }
        let repeated = coupling.offerings.indices.filter { answer.counts[$0] > 1 }
        if let number = repeated.max(by: { (worth(of: $0), $1) < (worth(of: $1), $0) }) {
          node.spots = coupling.offerings[number]
          node.rivals = node.spots.filter { answer.entries[$0.day].contains($0.entry) }
        }
        if repeated.isEmpty || round % 8 == 0 { mend(answer, out: node.out) }
        guard !coupling.isProven(best.score, by: node.bound) else { return nil }
        let gap = best.score == Int.min ? Score.must : answer.bound - best.score
        guard AgendaSolver.move(&prices, along: excess, by: gap, upTo: greatestPrices) else {
          break
        }
      }
      guard !node.rivals.isEmpty else {
        loose = max(loose, node.bound)
        return nil
      }
      return node
    }

    private func worth(of offering: Int) -> Int {
      coupling.offerings[offering].map { coupling.tables[$0.day].worth[$0.entry] }.max() ?? 0
    }

    /// What the days do at some prices.
    private struct Answer {
      var meetings: [Int]
      var entries: [[Int]]
      /// How many entries of each offering are chosen.
      var counts: [Int]
      var bound: Int
    }

    private mutating func answer(_ prices: [Int], out: [Spot]) -> Answer? {
      let worths = coupling.tables.indices.map { worth(on: $0, prices, out: out) }
      var bounds: [[Int?]] = []
      for day in worths.indices {
        bounds.append((0...coupling.meetingsWanted).map { find(day, $0, worths[day])?.bound })
      }
      guard bounds.allSatisfy({ $0.contains { $0 != nil } }) else { return nil }
      let spread = AgendaSolver.Distribution.best(of: bounds)
      guard spread.meetings.count == bounds.count else { return nil }
      var entries: [[Int]] = []
      for day in worths.indices {
        guard let found = find(day, spread.meetings[day], worths[day])?.entries else {
          loose = max(loose, prices.reduce(spread.score, +))
          return nil
        }
        entries.append(found)
      }
      var counts = coupling.offerings.map { _ in 0 }
      for (day, chosen) in entries.enumerated() {
        for entry in chosen where coupling.offeringOf[day][entry] >= 0 {
          counts[coupling.offeringOf[day][entry]] += 1
        }
      }
      return Answer(
        meetings: spread.meetings, entries: entries, counts: counts,
        bound: prices.reduce(spread.score, +))
    }

    private func worth(on day: Int, _ prices: [Int], out: [Spot]) -> [Int] {
      var worth = coupling.tables[day].worth
      for entry in worth.indices where coupling.offeringOf[day][entry] >= 0 {
        worth[entry] -= prices[coupling.offeringOf[day][entry]]
      }
      for spot in out where spot.day == day { worth[spot.entry] = Score.impossible }
      return worth
    }

    /// Returns the best of a day; what was found for the same worth is not looked for again.
    private mutating func find(
      _ day: Int, _ meetings: Int, _ worth: [Int]
    ) -> AgendaSolver.DaySearch.Found? {
      if let known = last[day][meetings], known.worth == worth { return known.found }
      let found = searches[day].best(
        meetings: meetings, worth: worth, known: last[day][meetings]?.found?.entries,
        labels: &labels)
      last[day][meetings] = (worth, found)
      return found
    }

    /// Makes an allowed choice of what the days do: those that have what others have do without it,
    /// and then each is chosen again beside the others, as long as that gains anything.
    private mutating func mend(_ answer: Answer, out: [Spot]) {
      var choice = Choice(meetings: answer.meetings, entries: answer.entries, score: Int.min)
      for day in choice.entries.indices where !taken(beside: day, in: choice).isEmpty {
        let shares = taken(beside: day, in: choice).contains {
          $0.day == day && choice.entries[day].contains($0.entry)
        }
        guard !shares || settle(day, of: &choice, out) else { return }
      }
      repeat {
        choice.score = score(of: choice)
        if choice.score > best.score { best = choice }
        for day in choice.entries.indices where !settle(day, of: &choice, out) { return }
      } while score(of: choice) > choice.score
    }

    /// All entries of the offerings that the other days have.
    private func taken(beside day: Int, in choice: Choice) -> [Spot] {
      choice.entries.indices.filter { $0 != day }.flatMap { other in
        choice.entries[other].map { coupling.offeringOf[other][$0] }.filter { $0 >= 0 }
          .flatMap { coupling.offerings[$0] }
      }
    }

    /// Chooses the best for one day beside what the others have; returns whether there is any.
    private mutating func settle(_ day: Int, of choice: inout Choice, _ out: [Spot]) -> Bool {
      let worth = worth(
        on: day, coupling.offerings.map { _ in 0 }, out: out + taken(beside: day, in: choice))
      let isAllowed =
        coupling.limits[day].allSatisfy { $0.allows(choice.entries[day]) }
        && choice.entries[day].allSatisfy { worth[$0] != Score.impossible }
      let found = searches[day].best(
        meetings: choice.meetings[day], worth: worth,
        known: isAllowed ? choice.entries[day] : nil, labels: &labels)
      guard let entries = found?.entries else { return false }
      choice.entries[day] = entries
      return true
    }

    private func score(of choice: Choice) -> Int {
      zip(choice.entries, choice.meetings).enumerated().reduce(0) { score, day in
        let worth = coupling.tables[day.offset].worth
        return day.element.0.reduce(score + Score.meetings(day.element.1)) { $0 + worth[$1] }
      }
    }
  }
}
