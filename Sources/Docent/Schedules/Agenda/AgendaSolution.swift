/// The days chosen for an ``AgendaProblem``, and what they come to.
package struct AgendaSolution: Equatable, Sendable {
  /// What is done on one day.
  package struct Day: Equatable, Sendable {
    /// The chosen candidates, in order of time.
    package var candidates: [Int]
    /// The meal break, on a day that needs a meal and has no chosen candidate to bring it.
    package var meal: AgendaProblem.Stretch?
    /// Whether the need of a meal was passed over, because no choice could have met it.
    ///
    /// Only meetings already agreed can bring that about.
    package var isMealWaived: Bool
    /// The starts of the free meetings, ascending.
    package var meetings: [Int]

    package init(
      candidates: [Int],
      meal: AgendaProblem.Stretch?,
      isMealWaived: Bool,
      meetings: [Int]
    ) {
      self.candidates = candidates
      self.meal = meal
      self.isMealWaived = isMealWaived
      self.meetings = meetings
    }
  }

  /// The days, in the problem's order.
  package var days: [Day]
  /// The number of musts chosen.
  package var musts: Int
  /// The number of free meetings placed.
  package var meetings: Int
  /// The total value of the candidates chosen.
  package var value: Int
  /// A value which no other choice with as many musts and meetings on as many days exceeds.
  package var upperBound: Int

  package init(days: [Day], musts: Int, meetings: Int, value: Int, upperBound: Int) {
    self.days = days
    self.musts = musts
    self.meetings = meetings
    self.value = value
    self.upperBound = upperBound
  }
}
