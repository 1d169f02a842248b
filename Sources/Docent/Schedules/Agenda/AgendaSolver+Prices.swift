extension AgendaSolver.DaySearch {
  typealias DaySearch = AgendaSolver.DaySearch
  typealias DayTable = AgendaSolver.DayTable
  typealias Score = AgendaSolver.Score

  /// How often prices are moved for one search, at the most.
  static let rounds = 80
  /// After how many moves that gain next to nothing steps get shorter.
  private static let patience = 5
  /// How much shorter than at first steps get before no more are made, as a power of 2.
  private static let shortest = 4

  /// Moves the prices of limits towards the least bound, and keeps the best allowed choice that
  /// comes up.
  ///
  /// - Returns: Whether there is any choice, limits or not.
  @discardableResult mutating func movePrices(
    meetings: Int, worth: [Int], _ found: inout Found, rounds: Int = DaySearch.rounds
  ) -> Bool {
    let greatest = limits.map { $0.greatestPrice(for: worth) }
    var (best, stale, shortening) = (prices, 0, 0)
    for round in 0..<rounds {
      let priced = priced(worth)
      let table = DayTable(timeline, worth: priced)
      guard let score = table.best(meetings: meetings)?.packed else { return false }
      let bound = zip(limits, prices).reduce(score) { $0 + $1.0.most * $1.1 }
      let chosen = table.chosen(meetings: meetings)
      stale = found.bound - bound > (found.bound - found.score) / 64 ? 0 : stale + 1
      if bound < found.bound || round == 0 {
        (found.bound, found.relaxed, best) = (min(bound, found.bound), chosen, prices)
      }
      if let allowed = allowed(chosen, meetings: meetings, worth: priced, mends: round % 8 == 0) {
        found.take(allowed, worth)
      }
      if stale == Self.patience { (stale, shortening, prices) = (0, shortening + 1, best) }
      guard found.bound > found.score, shortening < Self.shortest else { break }
      let excess = limits.map { $0.amount(of: chosen) - $0.most }
      let gap = found.entries == nil ? bound : bound - found.score
      guard AgendaSolver.move(&prices, along: excess, by: gap >> shortening, upTo: greatest) else {
        break
      }
    }
    prices = best
    return true
  }

  /// Returns what no allowed choice with each entry in it exceeds; `Int.min` where there is none.
  ///
  /// - Parameters:
  ///   - meetings: The number of free meetings.
  ///   - worth: What each entry is worth.
  ///   - known: The best allowed entries.
  /// - Returns: A bound for each entry, exact where no limit is in the way.
  mutating func through(meetings: Int, worth: [Int], known: [Int]) -> [Int] {
    var labels = 0
    _ = best(meetings: meetings, worth: worth, known: known, labels: &labels)
    let slack = zip(limits, prices).reduce(0) { $0 + $1.0.most * $1.1 }
    return DayTable(timeline, worth: priced(worth)).through(meetings: meetings)
      .map { $0 == Int.min ? $0 : $0 + slack }
  }

  private func priced(_ worth: [Int]) -> [Int] {
    var priced = worth
    for (limit, price) in zip(limits, prices) where price > 0 {
      for member in limit.members where worth[member] != Score.impossible {
        priced[member] -= price * limit.amounts[member]
      }
    }
    return priced
  }

  /// Returns a choice if it is allowed, or one made of it if it is to be mended: as long as a limit
  /// is broken, the chosen member that is worth least for what it counts is out.
  private func allowed(
    _ chosen: [Int], meetings: Int, worth: [Int], mends: Bool
  ) -> [Int]? {
    var (chosen, worth) = (chosen, worth)
    while let broken = limits.first(where: { !$0.allows(chosen) }) {
      let out = chosen.filter { broken.amounts[$0] > 0 }
        .min { worth[$0] / broken.amounts[$0] < worth[$1] / broken.amounts[$1] }
      guard mends, let out else { return nil }
      worth[out] = Score.impossible
      let table = DayTable(timeline, worth: worth)
      guard table.best(meetings: meetings) != nil else { return nil }
      chosen = table.chosen(meetings: meetings)
    }
    return chosen
  }
}
