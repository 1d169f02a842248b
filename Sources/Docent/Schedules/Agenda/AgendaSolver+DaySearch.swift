extension AgendaSolver {
  /// The best of one day under its limits, for what its entries are worth at some prices.
  ///
  /// The best without limits is often allowed. Where it is not, the limits that it breaks become
  /// *critical*: their members are priced as offerings are (``Coupling``), which gives a bound, and
  /// if that does not tell, ``LabelSearch`` does. What it finds may break other limits, which become
  /// critical in turn. Which limits those are, and their prices, are kept for the next search.
  struct DaySearch {
    /// What a search found.
    struct Found {
      /// The entries; nil if none were found, though there may be some.
      var entries: [Int]?
      /// What the entries come to.
      var score: Int
      /// What no allowed choice exceeds.
      var bound: Int

      /// Takes allowed entries if they are better.
      fileprivate mutating func take(_ entries: [Int], _ worth: [Int]) {
        guard entries.allSatisfy({ worth[$0] != Score.impossible }) else { return }
        let score = entries.reduce(0) { $0 + worth[$1] }
        if self.entries == nil || score > self.score {
          (self.entries, self.score) = (entries, score)
        }
      }
    }

    /// A score that is less than any there is, and can be added to.
    private static let nothing = Int.min / 4

    /// How often prices are moved for one search.
    private static let rounds = 16

    let timeline: Timeline
    let limits: [DayLimit]
    /// The positions of the limits that have been broken so far, in the order of that.
    private var critical: [Int] = []
    /// The price of each critical limit.
    private var prices: [Int] = []

    init(_ timeline: Timeline, limits: [DayLimit]) {
      self.timeline = timeline
      self.limits = limits
    }

    /// Returns the best allowed entries for exactly so many free meetings; nil if there are none.
    ///
    /// - Parameters:
    ///   - meetings: The number of free meetings.
    ///   - worth: What each entry is worth.
    ///   - known: Entries that are allowed, to begin with.
    ///   - labels: The most partial days to look at.
    /// - Returns: The entries, what they come to, and what no allowed entries exceed.
    mutating func best(meetings: Int, worth: [Int], known: [Int]?, labels: Int) -> Found? {
      let table = DayTable(timeline, worth: worth)
      guard let best = table.best(meetings: meetings)?.packed else { return nil }
      let chosen = table.chosen(meetings: meetings)
      var broken = broken(by: chosen)
      guard !broken.isEmpty else { return Found(entries: chosen, score: best, bound: best) }
      var found = Found(entries: nil, score: Self.nothing, bound: best)
      for entries in [known, allowed(meetings: meetings, worth: worth)].compactMap(\.self) {
        found.take(entries, worth)
      }
      while true {
        let fresh = broken.filter { !critical.contains($0) }
        guard critical.count + fresh.count <= LabelSearch.mostLimits else { return found }
        critical += fresh
        prices += fresh.map { _ in 0 }
        movePrices(meetings: meetings, worth: worth, &found)
        guard found.bound > found.score else { return found }
        let search = LabelSearch(
          timeline, worth: worth, limits: critical.map { limits[$0] }, prices: prices)
        let better = search.best(meetings: meetings, above: found.score, labels: labels)
        guard better.isComplete else { return found }
        guard let entries = better.entries else {
          found.bound = found.score
          return found.entries == nil ? nil : found
        }
        broken = self.broken(by: entries)
        found.bound = min(found.bound, better.score)
        if broken.isEmpty {
          return Found(entries: entries, score: better.score, bound: better.score)
        }
      }
    }

    /// Moves the prices of critical limits towards the least bound, and keeps the best allowed
    /// choice that comes up.
    private mutating func movePrices(meetings: Int, worth: [Int], _ found: inout Found) {
      var best = prices
      for _ in 0..<Self.rounds {
        let table = DayTable(timeline, worth: priced(worth))
        guard let score = table.best(meetings: meetings)?.packed else { break }
        let bound = zip(critical, prices).reduce(score) { $0 + limits[$1.0].most * $1.1 }
        if bound < found.bound { (found.bound, best) = (bound, prices) }
        let chosen = table.chosen(meetings: meetings)
        if limits.allSatisfy({ $0.allows(chosen) }) { found.take(chosen, worth) }
        guard found.bound > found.score else { break }
        let excess = critical.map { limits[$0].amount(of: chosen) - limits[$0].most }
        let gap = found.entries == nil ? bound : bound - found.score
        let most = critical.map { limits[$0].greatestPrice(for: worth) }
        guard AgendaSolver.move(&prices, along: excess, by: gap, upTo: most) else { break }
      }
      prices = best
    }

    private func priced(_ worth: [Int]) -> [Int] {
      var worth = worth
      for (limit, price) in zip(critical, prices) where price > 0 {
        for entry in worth.indices where limits[limit].amounts[entry] > 0 {
          guard worth[entry] != Score.impossible else { continue }
          worth[entry] -= price * limits[limit].amounts[entry]
        }
      }
      return worth
    }

    /// Returns an allowed choice: as long as a limit is broken, the chosen member that is worth
    /// least for what it counts is out.
    private func allowed(meetings: Int, worth: [Int]) -> [Int]? {
      var worth = worth
      while true {
        let table = DayTable(timeline, worth: worth)
        guard table.best(meetings: meetings) != nil else { return nil }
        let chosen = table.chosen(meetings: meetings)
        guard let broken = limits.first(where: { !$0.allows(chosen) }) else { return chosen }
        let out = chosen.filter { broken.amounts[$0] > 0 }
          .min { worth[$0] / broken.amounts[$0] < worth[$1] / broken.amounts[$1] }
        guard let out else { return nil }
        worth[out] = Score.impossible
      }
    }

    private func broken(by entries: [Int]) -> [Int] {
      limits.indices.filter { !limits[$0].allows(entries) }
    }
  }

  /// Moves prices along what was chosen too much of, none below 0 or above what anything is worth.
  ///
  /// The step is Polyak's: as far as would close the gap if the bound went on as it does here.
  ///
  /// - Returns: Whether any price has moved.
  static func move(
    _ prices: inout [Int], along excess: [Int], by gap: Int, upTo most: [Int]
  ) -> Bool {
    let square = zip(prices, excess).reduce(0) { square, one in
      one.0 > 0 || one.1 > 0 ? square + one.1 * one.1 : square
    }
    guard square > 0, gap > 0 else { return false }
    let step = max(1, min(gap, Score.must) / square)
    var hasMoved = false
    for index in prices.indices {
      let price = max(0, min(most[index], prices[index] + step * excess[index]))
      hasMoved = hasMoved || price != prices[index]
      prices[index] = price
    }
    return hasMoved
  }
}
