extension AgendaSolver {
  /// What ties candidates together beside time and place: offerings, over all days, and the limits
  /// of each day.
  ///
  /// Offerings get *prices*. If choosing a candidate costs the price of its offering, and every
  /// offering brings its price once, then the best days together are worth at least as much as any
  /// choice that keeps the rules (Lagrange). Prices are moved towards the least such bound. What is
  /// left between the bound and the best choice found is closed by telling cases apart: a candidate
  /// is out, or all others of its offering are. Within a day, ``DaySearch`` is exact.
  struct Coupling {
    /// By day: its solution without offerings and limits.
    let tables: [DayTable]
    /// The different offerings that have several entries: where they are.
    let offerings: [[Spot]]
    /// By day and entry: the position in ``offerings``, or -1.
    let offeringOf: [[Int]]
    /// By day: its limits, those of offerings within the day among them.
    let limits: [[DayLimit]]
    let meetingsWanted: Int
    /// A number that divides every value.
    let unit: Int

    /// An entry of a day.
    struct Spot {
      let day: Int
      let entry: Int
    }

    init(_ problem: AgendaProblem, _ tables: [DayTable]) {
      var spots: [Int: [Spot]] = [:]
      for (day, table) in tables.enumerated() {
        for (entry, known) in table.timeline.entries.enumerated() {
          let offering = problem.offering[known.candidate]
          guard offering >= 0 else { continue }
          spots[offering, default: []].append(Spot(day: day, entry: entry))
        }
      }
      let offerings = spots.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
      var offeringOf = tables.map { $0.timeline.entries.map { _ in -1 } }
      for (number, spots) in offerings.enumerated() {
        for spot in spots { offeringOf[spot.day][spot.entry] = number }
      }
      self.tables = tables
      self.offerings = offerings
      self.offeringOf = offeringOf
      limits = tables.indices.map { day in
        problem.days[day].limits.map { DayLimit($0, in: tables[day].timeline) }
          + offerings.map { $0.filter { $0.day == day }.map(\.entry) }.filter { $0.count > 1 }
          .map { DayLimit(once: $0, of: tables[day].timeline) }
      }
      meetingsWanted = problem.meetingsWanted
      unit = max(
        1,
        tables.reduce(0) { unit, table in
          table.timeline.entries.reduce(unit) { Self.divisor($0, problem.value[$1.candidate]) }
        })
    }

    /// Whether a choice keeps all offerings and limits.
    func allows(_ entries: [[Int]]) -> Bool {
      entries.indices.allSatisfy { day in limits[day].allSatisfy { $0.allows(entries[day]) } }
        && repeated(in: entries).isEmpty
    }

    /// The offerings of which a choice has several, in order.
    func repeated(in entries: [[Int]]) -> [Int] {
      var counts: [Int: Int] = [:]
      for (day, chosen) in entries.enumerated() {
        for entry in chosen where offeringOf[day][entry] >= 0 {
          counts[offeringOf[day][entry], default: 0] += 1
        }
      }
      return counts.filter { $0.value > 1 }.keys.sorted()
    }

    /// Whether nothing that comes to at most `bound` is worth more than a choice of some score.
    ///
    /// Values are multiples of a unit, so what lies between two of them counts nothing.
    func isProven(_ score: Int, by bound: Int) -> Bool {
      let (least, most) = (Score.worth(score), Score.worth(bound))
      guard most > least else { return true }
      let width = 1 << 35
      guard most / width == least / width else { return false }
      return most % width / unit <= least % width / unit
    }

    private static func divisor(_ first: Int, _ second: Int) -> Int {
      second == 0 ? first : divisor(second, first % second)
    }
  }

  /// A limit by the entries of a day.
  struct DayLimit {
    /// What each entry counts; 0 for those that it does not bound.
    let amounts: [Int]
    /// The entries that it bounds, ascending.
    let members: [Int]
    let most: Int

    init(_ limit: AgendaProblem.Limit, in timeline: Timeline) {
      let amounts = Dictionary(
        uniqueKeysWithValues: zip(limit.candidates, limit.amounts))
      self.init(timeline.entries.map { amounts[$0.candidate] ?? 0 }, most: limit.most)
    }

    /// The limit that only one of some entries is chosen.
    init(once entries: [Int], of timeline: Timeline) {
      var amounts = timeline.entries.map { _ in 0 }
      for entry in entries { amounts[entry] = 1 }
      self.init(amounts, most: 1)
    }

    private init(_ amounts: [Int], most: Int) {
      self.amounts = amounts
      self.most = most
      members = amounts.indices.filter { amounts[$0] > 0 }
    }

    /// The price at which no member is worth choosing.
    func greatestPrice(for worth: [Int]) -> Int {
      members.reduce(0) { max($0, worth[$1] / amounts[$1] + 1) }
    }

    func amount(of entries: [Int]) -> Int { entries.reduce(0) { $0 + amounts[$1] } }

    func allows(_ entries: [Int]) -> Bool { amount(of: entries) <= most }
  }
}
