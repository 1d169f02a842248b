/// The days chosen for a ``CohortProblem``, and what they come to.
package struct CohortSolution: Equatable, Sendable {
  /// By attendee: the days.
  ///
  /// The bound of each is what the attendee could have if nobody else was there.
  package var agendas: [AgendaSolution]
  /// The value of all together.
  package var value: Int
  /// A value which no other choice with as many musts and meetings for each exceeds.
  package var upperBound: Int
  /// By resource: the price that proves the bound, in parts of a point of value.
  package var prices: [Int]
  /// By resource: how many would be used if there were no end of any.
  package var demand: [Int]
  /// By resource that has a price: how many of those who use it would lose at least that much
  /// without it, at the prices of all others.
  package var holders: [Int]

  /// Into how many parts a point is divided for prices.
  package static let priceUnit = 1 << AgendaSolver.Score.valueShift

  package init(
    agendas: [AgendaSolution], value: Int, upperBound: Int, prices: [Int], demand: [Int] = [],
    holders: [Int] = []
  ) {
    self.agendas = agendas
    self.value = value
    self.upperBound = upperBound
    self.prices = prices
    self.demand = demand
    self.holders = holders
  }
}

/// How much work the solver of cohorts does at most.
package struct CohortEffort: Sendable {
  /// How often prices are moved.
  package var rounds: Int
  /// How often all attendees choose again beside the others.
  package var passes: Int
  /// Into how many parts the work is divided; the result does not depend on it.
  package var workers: Int

  package init(rounds: Int = 160, passes: Int = 400, workers: Int = 1) {
    self.rounds = rounds
    self.passes = passes
    self.workers = workers
  }
}
