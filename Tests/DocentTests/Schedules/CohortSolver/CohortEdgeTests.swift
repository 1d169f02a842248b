import Docent
import Testing

/// The least and the greatest cohorts.
@Suite struct CohortEdgeTests {
  typealias Item = AgendaProblem.Item

  private func check(_ problem: CohortProblem, value: Int, bound: Int? = nil) {
    for workers in [1, 2] {
      let solution = CohortSolver.solve(problem, effort: CohortEffort(workers: workers))
      #expect(CohortChecker.violations(of: solution, in: problem) == [])
      #expect(solution.value == value)
      #expect(solution.upperBound == bound ?? value)
    }
  }

  @Test func `nobody has nothing`() {
    check(CohortProblem(attendees: [], capacities: []), value: 0)
    check(CohortProblem(attendees: [], capacities: [0, 5]), value: 0)
  }

  @Test func `there need be no resources`() {
    let agenda = AgendaProblem.sample([Item(9, 10, worth: 7)])
    let attendee = CohortProblem.Attendee(agenda: agenda, seats: [-1])
    check(CohortProblem(attendees: [attendee, attendee], capacities: []), value: 14)
  }

  @Test func `days and candidates can be missing`() {
    let attendees = [0, 1, 3].map { days in
      CohortProblem.Attendee(agenda: AgendaProblem.sample([], days: days), seats: [])
    }
    check(CohortProblem(attendees: attendees, capacities: [1]), value: 0)
    let idle = AgendaProblem.sample([], days: 0, wanted: 2)
    check(
      CohortProblem(attendees: [.init(agenda: idle, seats: [])], capacities: []), value: 0)
  }

  @Test func `what there is none of is not had`() {
    let agenda = AgendaProblem.sample(
      [Item(9, 10, worth: 7, must: true), Item(15, 16, worth: 2)], slots: [10], wanted: 1)
    let attendee = CohortProblem.Attendee(agenda: agenda, seats: [0, -1], slots: [[[1]]])
    let problem = CohortProblem(attendees: [attendee, attendee], capacities: [0, 0])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(solution.value == 4)
    #expect(solution.agendas.allSatisfy { $0.musts == 0 && $0.meetings == 0 })
  }

  @Test func `the greatest values and numbers are added up`() {
    let most = AgendaProblem.greatestValue
    let agenda = AgendaProblem.sample(
      (0..<12).map { Item(7 + Double($0) / 4, 7.25 + Double($0) / 4, worth: most) })
    let attendee = CohortProblem.Attendee(agenda: agenda, seats: (0..<12).map { Int32($0) })
    check(
      CohortProblem(
        attendees: [attendee, attendee, attendee],
        capacities: (0..<12).map { $0 % 2 == 0 ? 1 : Int.max }),
      value: most * (6 + 18))
  }

  @Test func `prices to begin with may be anything`() {
    let agenda = AgendaProblem.sample([Item(9, 10, worth: 7)])
    let attendee = CohortProblem.Attendee(agenda: agenda, seats: [0])
    let problem = CohortProblem(attendees: [attendee, attendee], capacities: [1])
    for price in [Int.min, 0, Int.max] {
      let solution = CohortSolver.solve(problem, from: [price])
      #expect(CohortChecker.violations(of: solution, in: problem) == [])
      #expect(solution.value == 7)
    }
  }

  @Test func `many days that only what there is none of would fill are left empty`() {
    let mornings = (0..<6).map { 24 * Double($0) }
    let fed = AgendaProblem.sample(
      mornings.map { Item($0 + 12, $0 + 12.5, meal: true) }, days: 6,
      agreed: mornings.map { ($0 + 10, $0 + 12) } + mornings.map { ($0 + 12.5, $0 + 15) })
    let attendee = CohortProblem.Attendee(agenda: fed, seats: mornings.indices.map { Int32($0) })
    check(CohortProblem(attendees: [attendee], capacities: mornings.map { _ in 0 }), value: 0)
  }
}
