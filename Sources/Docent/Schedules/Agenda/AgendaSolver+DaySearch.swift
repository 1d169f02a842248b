extension AgendaSolver {
  /// The best of one day under its limits, for what its entries are worth at some prices.
  ///
  /// The best without limits is often allowed. Where it is not, members of limits are priced as
  /// those of offerings are (``Coupling``), which gives a bound, and mostly a choice that reaches it.
  /// Where few limits have a price, ``LabelSearch`` closes what is left, first under these, then under
  /// those besides that its answer breaks; where many have, ``partCases(meetings:worth:_:_:)`` does.
  /// Prices are kept for the next search.
  struct DaySearch {
    /// What a search found.
    struct Found {
      /// The entries; nil if none were found, though there may be some.
      var entries: [Int]?
      /// What the entries come to.
      var score: Int
      /// What no allowed choice exceeds.
      var bound: Int
      /// The choice that gave the bound, limits or not.
      var relaxed: [Int]

      /// Takes allowed entries if they are better.
      mutating func take(_ entries: [Int], _ worth: [Int]) {
        guard entries.allSatisfy({ worth[$0] != Score.impossible }) else { return }
        let score = entries.reduce(0) { $0 + worth[$1] }
        if self.entries == nil || score > self.score {
          (self.entries, self.score) = (entries, score)
        }
      }
    }

    /// A score that is less than any there is, and can be added to.
    private static let nothing = Int.min / 4

    let timeline: Timeline
    let limits: [DayLimit]
    /// The price of each limit.
    var prices: [Int]

    init(_ timeline: Timeline, limits: [DayLimit]) {
      self.timeline = timeline
      self.limits = limits
      prices = limits.map { _ in 0 }
    }

    /// Returns the best allowed entries for exactly so many free meetings; nil if there are none.
    ///
    /// - Parameters:
    ///   - meetings: The number of free meetings.
    ///   - worth: What each entry is worth.
    ///   - known: Entries that are allowed, to begin with.
    ///   - labels: How many partial days may still be looked at; none for what prices alone tell.
    /// - Returns: The entries, what they come to, and what no allowed entries exceed.
    mutating func best(
      meetings: Int, worth: [Int], known: [Int]?, labels: inout Int
    ) -> Found? {
      let table = DayTable(timeline, worth: worth)
      guard let best = table.best(meetings: meetings)?.packed else { return nil }
      let chosen = table.chosen(meetings: meetings)
      guard !limits.allSatisfy({ $0.allows(chosen) }) else {
        return Found(entries: chosen, score: best, bound: best, relaxed: chosen)
      }
      var found = Found(entries: nil, score: Self.nothing, bound: best, relaxed: chosen)
      if let known { found.take(known, worth) }
      movePrices(meetings: meetings, worth: worth, &found)
      guard found.bound > found.score, labels > 0 else { return found }
      guard prices.count(where: { $0 > 0 }) <= LabelSearch.mostLimits else {
        return partCases(meetings: meetings, worth: worth, found, &labels)
      }
      return search(meetings: meetings, worth: worth, &found, &labels)
        ?? partCases(meetings: meetings, worth: worth, found, &labels)
    }

    /// Looks for what is better than what prices found, until no limit is broken; returns nil if more
    /// limits come to count than it keeps in mind, or nothing is allowed.
    private func search(
      meetings: Int, worth: [Int], _ found: inout Found, _ labels: inout Int
    ) -> Found? {
      var kept = limits.indices.filter { prices[$0] > 0 }
      while kept.count <= LabelSearch.mostLimits {
        let search = LabelSearch(
          timeline, worth: worth, limits: kept.map { limits[$0] }, prices: kept.map { prices[$0] })
        let better = search.best(meetings: meetings, above: found.score, labels: &labels)
        guard better.isComplete else { return found }
        guard let entries = better.entries else {
          found.bound = found.score
          return found.entries == nil ? nil : found
        }
        let broken = limits.indices.filter { !kept.contains($0) && !limits[$0].allows(entries) }
        found.bound = min(found.bound, better.score)
        guard !broken.isEmpty else {
          return Found(
            entries: entries, score: better.score, bound: better.score, relaxed: entries)
        }
        kept += broken
      }
      return nil
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
