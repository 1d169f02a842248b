import Docent
import Testing

/// Everybody who can have their musts has them, whatever others would give for the seats.
@Suite struct CohortMustTests {
  typealias Item = AgendaProblem.Item

  @Test func `a room with as many seats as attendees who must be there has them all`() {
    let eager = AgendaProblem.sample([Item(9, 10, worth: 1_000)])
    let bound = AgendaProblem.sample([Item(9, 10, worth: 1, must: true), Item(9, 10, worth: 900)])
    let problem = CohortProblem(
      attendees: (0..<6).map { _ in .init(agenda: eager, seats: [0]) }
        + (0..<6).map { _ in .init(agenda: bound, seats: [0, -1]) },
      capacities: [6])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(
      solution.agendas.map(\.musts) == Array(repeating: 0, count: 6) + Array(repeating: 1, count: 6)
    )
    #expect(solution.value == 6)
    #expect(solution.upperBound == 6)
  }

  @Test func `a must offered twice is had by all if there are seats in both together`() {
    let both = AgendaProblem.sample(
      [Item(9, 10, worth: 50, must: true), Item(14, 15, worth: 50, must: true)], offering: [0, 0])
    let eager = AgendaProblem.sample([Item(9, 10, worth: 1_000), Item(14, 15, worth: 1_000)])
    let problem = CohortProblem(
      attendees: (0..<3).map { _ in .init(agenda: eager, seats: [0, 1]) }
        + (0..<5).map { _ in .init(agenda: both, seats: [0, 1]) },
      capacities: [2, 3])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(solution.agendas.map(\.musts) == [0, 0, 0, 1, 1, 1, 1, 1])
    #expect(solution.value == 250)
    #expect(solution.upperBound == 250)
  }

  @Test func `who can go only to one of two times is not left out by those who can go to both`() {
    let items = [Item(9, 10, worth: 50, must: true), Item(14, 15, worth: 50, must: true)]
    let both = AgendaProblem.sample(items, offering: [0, 0])
    let late = AgendaProblem.sample(
      items + [Item(9, 10, worth: 10, must: true)], offering: [0, 0, -1])
    let problem = CohortProblem(
      attendees: (0..<3).map { _ in .init(agenda: both, seats: [0, 1]) }
        + (0..<3).map { _ in .init(agenda: late, seats: [0, 1, -1]) },
      capacities: [3, 3])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(solution.agendas.map(\.musts) == [1, 1, 1, 2, 2, 2])
  }

  /// Attendees *n* can go to the *n*th or the next time; the last one only to the first.
  @Test func `a chain of attendees moves on for one who has no other time`() {
    let items = (0..<6).map { Item(8 + Double($0), 9 + Double($0), worth: 9 - $0, must: true) }
    func attendee(_ times: [Int]) -> CohortProblem.Attendee {
      .init(
        agenda: AgendaProblem.sample(times.map { items[$0] }, offering: times.map { _ in 0 }),
        seats: times.map(Int32.init))
    }
    let problem = CohortProblem(
      attendees: (0..<5).map { attendee([$0, $0 + 1]) } + [attendee([0])],
      capacities: items.map { _ in 1 })
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(solution.agendas.map(\.musts) == Array(repeating: 1, count: 6))
  }

  @Test func `where not all can have a must as many have it as there are seats`() {
    let bound = AgendaProblem.sample([Item(9, 10, worth: 5, must: true), Item(9, 10, worth: 900)])
    let problem = CohortProblem(
      attendees: (0..<5).map { _ in .init(agenda: bound, seats: [0, -1]) }, capacities: [3])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(
      solution.agendas.map(\.musts) == [1, 1, 1, 0, 0]
        || solution.ranks.map(\.musts).reduce(0, +) == 3)
    #expect(solution.value == 3 * 5 + 2 * 900)
    #expect(solution.upperBound >= solution.value)
  }

  @Test func `a day is not without a meal for a must that others have`() {
    let bound = AgendaProblem.sample(
      [Item(10, 12.5, must: true), Item(12.5, 15, must: true)], meal: 60)
    let eager = AgendaProblem.sample([Item(12.5, 15, must: true)])
    let problem = CohortProblem(
      attendees: [
        .init(agenda: eager, seats: [0]), .init(agenda: bound, seats: [-1, 0]),
      ], capacities: [1])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(solution.agendas.map(\.musts).reduce(0, +) == 2)
  }

  @Test func `a day that only a meal in a full room makes possible goes without one`() {
    let fed = AgendaProblem.sample(
      [Item(12, 12.5, worth: 9, meal: true)], agreed: [(10, 12), (12.5, 15)])
    let problem = CohortProblem(
      attendees: [.init(agenda: fed, seats: [0]), .init(agenda: fed, seats: [0])], capacities: [1])
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    #expect(solution.value == 9)
    #expect(solution.agendas.filter { $0.days[0].isMealWaived }.count == 1)
  }
}
