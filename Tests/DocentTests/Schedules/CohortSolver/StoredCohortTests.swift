import AgendaInstances
import Docent
import Foundation
import Testing

/// Cohorts whose optima two general solvers agree on; `Scripts/verify.d/cohorts.py` wrote them.
@Suite struct StoredCohortTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Instances")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()) ?? []

  @Test(arguments: names) func `the optimum is found, and nearly proved`(name: String) throws {
    let cohort = try StoredCohort(contentsOf: Self.folder.appending(path: name))
    let (problem, optimum) = (cohort.problem, try #require(cohort.optimum))
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    let musts = problem.attendees.map { $0.agenda.isMust.count { $0 } }
    #expect(solution.agendas.map(\.musts) == musts)
    #expect(Self.names.count == 12)
    #expect(solution.value == optimum)
    #expect(optimum <= solution.upperBound)
    // Measured: equal in eleven of them, and 0.09 % too great in one.
    #expect(1_000 * (solution.upperBound - optimum) <= optimum)
  }

  @Test func `what is written is what is read`() throws {
    let problem = CohortInstance(attendees: 8, sessions: 40, candidates: 10).problem(seed: 1)
    let data = try JSONEncoder().encode(StoredCohort(problem))
    let read = try JSONDecoder().decode(StoredCohort.self, from: data).problem
    #expect(read.attendees.map(\.agenda) == problem.attendees.map(\.agenda))
    #expect(read.attendees.map(\.seats) == problem.attendees.map(\.seats))
    #expect(read.capacities == problem.capacities)
  }
}
