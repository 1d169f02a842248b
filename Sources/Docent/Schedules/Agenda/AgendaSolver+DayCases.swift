extension AgendaSolver.DaySearch {
  /// A part of what a day could be: some entries are out, others are kept in mind as chosen.
  private struct Case {
    /// What each entry is worth; ``AgendaSolver/Score/impossible`` for those that are out.
    var worth: [Int]
    /// The entries beside which nothing is left that does not go with them.
    var kept: Set<Int> = []
    var prices: [Int]
    /// What no allowed choice of this case exceeds, and the choice that gave it.
    var bound: Int
    var relaxed: [Int]
  }

  /// Closes what prices leave by telling cases apart.
  ///
  /// An entry is out, or all is out that does not go with it. The case of the greatest bound comes
  /// first, so that the rest is bounded at any time.
  ///
  /// - Parameters:
  ///   - meetings: The number of free meetings.
  ///   - worth: What each entry is worth.
  ///   - known: What prices found.
  ///   - labels: How much may still be done; a case counts as a hundred partial days.
  /// - Returns: The best allowed entries; nil if there are none.
  mutating func partCases(
    meetings: Int, worth: [Int], _ known: Found, _ labels: inout Int
  ) -> Found? {
    var found = known
    var effort = labels / Self.labelsPerCase
    defer { labels = max(0, effort) * Self.labelsPerCase }
    let usual = prices
    defer { prices = usual }
    var open = [
      Case(worth: worth, prices: prices, bound: known.bound, relaxed: known.relaxed)
    ]
    while let next = open.indices.max(by: { (open[$0].bound, $1) < (open[$1].bound, $0) }) {
      guard open[next].bound > found.score else { break }
      guard effort > 0 else {
        found.bound = open[next].bound
        return found
      }
      var whole = open.remove(at: next)
      effort -= 1
      guard entry(toDecide: whole) != nil || relax(&whole, meetings: meetings, &found) else {
        continue
      }
      let parts = parts(of: whole)
      effort -= parts.count
      for var part in parts where look(at: &part, meetings: meetings, &found, &effort) {
        open.append(part)
      }
    }
    found.bound = found.score
    return found.entries == nil ? nil : found
  }

  /// Moves the prices of a case; returns whether anything in it may be better than what is known.
  private mutating func look(
    at part: inout Case, meetings: Int, _ found: inout Found, _ effort: inout Int
  ) -> Bool {
    prices = part.prices
    var own = found
    own.bound = part.bound
    own.relaxed = []
    guard movePrices(meetings: meetings, worth: part.worth, &own, rounds: 20) else { return false }
    (part.bound, part.relaxed, part.prices) = (min(part.bound, own.bound), own.relaxed, prices)
    (found.entries, found.score) = (own.entries, own.score)
    return part.bound > found.score && !close(&part, meetings: meetings, &found, &effort)
  }

  /// Searches a case in which few limits still count; returns whether that settles it.
  private func close(
    _ part: inout Case, meetings: Int, _ found: inout Found, _ effort: inout Int
  ) -> Bool {
    let counting = limits.indices.filter {
      part.prices[$0] > 0 || !limits[$0].allows(part.relaxed)
    }
    guard counting.count <= AgendaSolver.LabelSearch.mostLimits else { return false }
    let search = AgendaSolver.LabelSearch(
      timeline, worth: part.worth, limits: counting.map { limits[$0] },
      prices: counting.map { part.prices[$0] })
    var labels = Self.labelsOfCase
    let better = search.best(meetings: meetings, above: found.score, labels: &labels)
    effort -= (Self.labelsOfCase - labels) / Self.labelsPerCase
    guard better.isComplete else { return false }
    guard let entries = better.entries else { return true }
    (part.bound, part.relaxed) = (min(part.bound, better.score), entries)
    guard limits.allSatisfy({ $0.allows(entries) }) else { return false }
    (found.entries, found.score) = (entries, better.score)
    return true
  }

  /// How many partial days are looked at to settle one case.
  private static let labelsOfCase = 20_000
  /// As how many partial days a case counts.
  static let labelsPerCase = 100

  /// Takes the prices off a case in which nothing is open that has one; returns whether its choice
  /// breaks another limit, so that there is something to decide.
  private func relax(_ part: inout Case, meetings: Int, _ found: inout Found) -> Bool {
    let table = DayTable(timeline, worth: part.worth)
    guard let score = table.best(meetings: meetings)?.packed else { return false }
    part.prices = limits.map { _ in 0 }
    part.bound = min(part.bound, score)
    part.relaxed = table.chosen(meetings: meetings)
    guard limits.allSatisfy({ $0.allows(part.relaxed) }) else { return part.bound > found.score }
    found.take(part.relaxed, part.worth)
    return false
  }

  private func parts(of whole: Case) -> [Case] {
    guard let entry = entry(toDecide: whole) else { return [] }
    var without = whole
    without.worth[entry] = Score.impossible
    guard let with = keeping(entry, in: whole) else { return [without] }
    return [with, without]
  }

  /// The entry by which cases are told apart: of those that a broken or priced limit bounds, one that
  /// the choice has and that most such limits bound.
  private func entry(toDecide part: Case) -> Int? {
    let chosen = Set(part.relaxed)
    var weights: [Int: Int] = [:]
    for (limit, price) in zip(limits, part.prices) {
      let isBroken = !limit.allows(part.relaxed)
      guard isBroken || price > 0 else { continue }
      for member in limit.members
      where part.worth[member] != Score.impossible && !part.kept.contains(member) {
        weights[member, default: 0] += chosen.contains(member) ? (isBroken ? 10_000 : 100) : 1
      }
    }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The case without what does not go with an entry; nil if the limits have no room for it.
  private func keeping(_ entry: Int, in whole: Case) -> Case? {
    var part = whole
    part.kept.insert(entry)
    let kept = timeline.entries[entry]
    for other in timeline.entries.indices where other != entry {
      let time = timeline.entries[other]
      if time.start < kept.end, kept.start < time.end { part.worth[other] = Score.impossible }
    }
    for limit in limits where limit.amounts[entry] > 0 {
      let left = limit.most - part.kept.reduce(0) { $0 + limit.amounts[$1] }
      guard left >= 0 else { return nil }
      for member in limit.members
      where !part.kept.contains(member) && limit.amounts[member] > left {
        part.worth[member] = Score.impossible
      }
    }
    return part
  }
}
