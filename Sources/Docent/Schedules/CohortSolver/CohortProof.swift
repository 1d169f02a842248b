/// What one attendee could come to at most, in parts of a point, with as much as they have.
struct CohortProof {
  /// If nothing had a price.
  let alone: Int
  /// At prices, which bounds what all can come to together.
  let bound: Int

  /// The greater ones of two.
  func joined(_ other: CohortProof) -> CohortProof {
    CohortProof(alone: max(alone, other.alone), bound: max(bound, other.bound))
  }

  /// Returns the days of the attendee with what they could come to alone; and the bound.
  func bounded(_ agenda: AgendaSolution) -> (AgendaSolution, Int) {
    var agenda = agenda
    agenda.upperBound = max(agenda.value, alone / CohortSolution.priceUnit)
    return (agenda, bound)
  }

  private init(alone: Int, bound: Int) {
    self.alone = alone
    self.bound = bound
  }

  /// Finds both.
  ///
  /// - Parameters:
  ///   - attendee: The attendee, with all candidates.
  ///   - prices: By resource.
  ///   - tiePrices: By key.
  ///   - had: What the attendee has, as a score.
  ///   - known: Where all of the attendee's candidates are laid out already, if that is known.
  init(
    _ attendee: CohortProblem.Attendee, at prices: [Int], _ tiePrices: [Int: Int], had: Int,
    known: (block: CohortSolver.Block, number: Int)? = nil
  ) {
    let free = prices.map { _ in 0 }
    if let known, let quick = Self.quick(known.block, known.number, at: [prices, free], had: had) {
      self.init(alone: quick[1], bound: quick[0])
      return
    }
    let search = Search(attendee, tiePrices)
    self.init(
      alone: search.value(of: had, at: free), bound: search.value(of: had, at: prices))
  }

  /// The bounds of somebody who has nothing tied and lacks nothing; nil for others.
  private static func quick(
    _ block: CohortSolver.Block, _ number: Int, at prices: [[Int]], had: Int
  ) -> [Int]? {
    guard block.attendees[number].ties.isEmpty else { return nil }
    let planner = CohortSolver.Planner(for: [block])
    let bounds = prices.map { prices in
      planner.bound(number, in: block, prices: prices, tiePrices: [], countsCandidates: false)
    }
    guard bounds.allSatisfy({ CohortSolver.rank($0) <= CohortSolver.rank(had) }) else { return nil }
    return bounds.map(CohortSolver.value)
  }

  private struct Search {
    let attendee: CohortProblem.Attendee
    let tiePrices: [Int: Int]
    let block: CohortSolver.Block

    init(_ attendee: CohortProblem.Attendee, _ tiePrices: [Int: Int]) {
      self.attendee = attendee
      self.tiePrices = tiePrices
      block = CohortSolver.Block([attendee])
    }

    /// Returns the greatest value of what has as many musts and meetings, on as many days, as is had.
    func value(of had: Int, at prices: [Int]) -> Int {
      let ties = block.ties.map { tiePrices[$0.key] ?? $0.firstPrice }
      let best = least(in: block, at: prices, from: [ties, block.ties.map(\.firstPrice)])
      guard CohortSolver.rank(best) > CohortSolver.rank(had) else {
        return CohortSolver.value(best)
      }
      // Whoever has less than they could is held against others who have as little, whose musts are
      // worth what they are worth.
      let bare = CohortSolver.Block(
        [attendee], ignoresMusts: true, spreadsMeetings: false)
      let rank = CohortSolver.rank(had)
      return least(
        in: bare, at: prices,
        from: [
          zip(block.ties, ties).map { max(0, $1 - $0.firstPrice) }, bare.ties.map(\.firstPrice),
        ], spread: (rank >> 2 & 3, rank & 3))
    }

    /// Returns the least bound that is found from some prices of ties on.
    private func least(
      in block: CohortSolver.Block, at prices: [Int], from starts: [[Int]],
      spread: (meetings: Int, days: Int)? = nil
    ) -> Int {
      let planner = CohortSolver.Planner(for: [block])
      var least = Int.max
      for start in starts.prefix(block.ties.isEmpty ? 1 : starts.count) {
        var ties = CohortSolver.TiePrices(block, from: start)
        for _ in 0..<(block.ties.isEmpty ? 1 : Self.mostMoves) {
          least = min(
            least,
            planner.bound(
              0, in: block, prices: prices, tiePrices: ties.now, countsCandidates: false,
              spread: spread))
          let before = ties.now
          for tie in block.ties.indices {
            ties.move(tie, by: block.ties[tie].excess(of: planner.cells))
          }
          if ties.now == before { break }
        }
      }
      return least
    }

    /// How often the prices of an attendee's ties are moved for a bound.
    private static let mostMoves = 8
  }
}
