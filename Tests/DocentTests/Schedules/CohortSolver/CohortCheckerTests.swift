import Docent
import Testing

@Suite struct CohortCheckerTests {
  typealias Item = AgendaProblem.Item

  /// Two attendees who want the same seat and the same hour of a mentor; there is one of each.
  static let problem: CohortProblem = {
    let agenda = AgendaProblem.sample(
      [Item(9, 10, worth: 5), Item(15, 16, worth: 3)], slots: [10], wanted: 1)
    let attendee = CohortProblem.Attendee(agenda: agenda, seats: [0, -1], slots: [[[1]]])
    return CohortProblem(attendees: [attendee, attendee], capacities: [1, 1])
  }()

  /// A way to spoil a solution, and what the checker says to it.
  struct Tampering: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let spoil: @Sendable (inout CohortSolution) -> Void

    init(_ violation: String, _ spoil: @escaping @Sendable (inout CohortSolution) -> Void) {
      testDescription = violation
      self.spoil = spoil
    }
  }

  @Test func `a solution breaks no rule`() {
    let solution = CohortSolver.solve(Self.problem)
    #expect(CohortChecker.violations(of: solution, in: Self.problem) == [])
    #expect(solution.value == 11)
    #expect(solution.agendas.map(\.meetings).reduce(0, +) == 1)
  }

  @Test(arguments: [
    Tampering("There are 1 plans for 2 attendees.") { $0.agendas.removeLast() },
    Tampering("Of resource 0 there are 1, and 2 are used.") {
      for person in $0.agendas.indices {
        $0.value += 8 - $0.agendas[person].value
        $0.agendas[person].value = 8
        $0.agendas[person].upperBound = 8
        $0.agendas[person].days[0].candidates = [0, 1]
        $0.agendas[person].days[0].meal = .init(start: 660, end: 720)
      }
      $0.upperBound = max($0.upperBound, $0.value)
    },
    Tampering("Of resource 1 there are 1, and 2 are used.") {
      for person in $0.agendas.indices {
        $0.agendas[person].days[0].meetings = [600]
        $0.agendas[person].meetings = 1
        guard !$0.agendas[person].days[0].candidates.contains(1) else {
          $0.agendas[person].days[0].meal = .init(start: 660, end: 720)
          continue
        }
      }
    },
    Tampering("Attendee 1: 0 musts are chosen, not 7.") { $0.agendas[1].musts = 7 },
    Tampering("The value is 11, not 12.") { $0.value = 12 },
    Tampering("The bound 10 lies below the value 11.") { $0.upperBound = 10 },
    Tampering("A price is negative.") { $0.prices[1] = -1 },
  ])
  func `what breaks a rule is told`(_ tampering: Tampering) {
    var solution = CohortSolver.solve(Self.problem)
    tampering.spoil(&solution)
    #expect(
      CohortChecker.violations(of: solution, in: Self.problem) == [tampering.testDescription])
  }
}
