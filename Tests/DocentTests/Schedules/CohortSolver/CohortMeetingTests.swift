import Docent
import Testing

/// Mentors have time for one mentee at a time.
@Suite struct CohortMeetingTests {
  typealias Item = AgendaProblem.Item

  /// A mentee who is free at some hours of a mentor, each a resource.
  private func mentee(
    _ hours: [Double: Int32], wanted: Int = 1, days: Int = 1, _ items: [Item] = []
  ) -> CohortProblem.Attendee {
    let starts = hours.keys.sorted()
    let agenda = AgendaProblem.sample(items, days: days, slots: starts, wanted: wanted)
    return CohortProblem.Attendee(
      agenda: agenda, seats: items.map { _ in -1 },
      slots: (0..<days).map { day in
        starts.filter { Int($0) / 24 == day }.map { [hours[$0] ?? 0] }
      })
  }

  private func solved(_ attendees: [CohortProblem.Attendee], _ count: Int) -> CohortSolution {
    let problem = CohortProblem(
      attendees: attendees, capacities: Array(repeating: 1, count: count))
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    return solution
  }

  @Test func `three mentees share the three hours of one mentor`() {
    let all: [Double: Int32] = [9: 0, 10: 1, 15: 2]
    #expect(solved((0..<3).map { _ in mentee(all) }, 3).agendas.map(\.meetings) == [1, 1, 1])
  }

  @Test func `whoever has time at one hour only gets it from those who have more`() {
    let solution = solved(
      [mentee([9: 0, 10: 1]), mentee([10: 1, 15: 2]), mentee([9: 0])], 3)
    #expect(solution.agendas.map(\.meetings) == [1, 1, 1])
  }

  @Test func `a mentee gives up value for an hour that another needs`() {
    let items = [Item(15, 15.5, worth: 400)]
    let solution = solved([mentee([9: 0, 15: 1], items), mentee([9: 0])], 2)
    #expect(solution.agendas.map(\.meetings) == [1, 1])
    #expect(solution.value == 0)
    #expect(solution.upperBound >= 0)
  }

  @Test func `two meetings are on different days where there are hours for all`() {
    let all: [Double: Int32] = [9: 0, 10: 1, 33: 2, 34: 3]
    let solution = solved((0..<2).map { _ in mentee(all, wanted: 2, days: 2) }, 4)
    #expect(solution.agendas.map(\.meetings) == [2, 2])
    #expect(solution.agendas.allSatisfy { $0.days.allSatisfy { $0.meetings.count == 1 } })
  }

  @Test func `two meetings are on one day if others need the hours of the other`() {
    let all: [Double: Int32] = [9: 0, 10: 1, 33: 2]
    let solution = solved(
      [mentee(all, wanted: 2, days: 2), mentee([33: 2], days: 2)], 3)
    #expect(solution.agendas.map(\.meetings) == [2, 1])
    #expect(solution.agendas[0].meetingHours == [[9, 10], []])
  }

  @Test func `as many meet as there are hours`() {
    let all: [Double: Int32] = [9: 0, 10: 1]
    let solution = solved((0..<4).map { _ in mentee(all) }, 2)
    #expect(solution.agendas.map(\.meetings).reduce(0, +) == 2)
  }
}
