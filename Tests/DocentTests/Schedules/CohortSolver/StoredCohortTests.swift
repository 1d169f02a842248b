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

  @Test func `all together are worth nearly what they can be`() throws {
    #expect(Self.names.count == 12)
    let pairs = try Self.names.map { name in
      let cohort = try StoredCohort(contentsOf: Self.folder.appending(path: name))
      return (CohortSolver.solve(cohort.problem).value, try #require(cohort.optimum))
    }
    let (value, optimum) = pairs.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    // Measured: 0.24 %.
    #expect(10_000 * (optimum - value) <= 25 * optimum)
  }

  @Test(arguments: names) func `the optimum lies between value and bound`(name: String) throws {
    let cohort = try StoredCohort(contentsOf: Self.folder.appending(path: name))
    let (problem, optimum) = (cohort.problem, try #require(cohort.optimum))
    let solution = CohortSolver.solve(problem)
    #expect(CohortChecker.violations(of: solution, in: problem) == [])
    let musts = problem.attendees.map { $0.agenda.isMust.count { $0 } }
    #expect(solution.agendas.map(\.musts) == musts)
    #expect(solution.value <= optimum)
    #expect(optimum <= solution.upperBound)
    // Measured: 1.91 % in the worst of them, and a bound that is 0.14 % too great.
    #expect(100 * (optimum - solution.value) <= 2 * optimum)
    #expect(1_000 * (solution.upperBound - optimum) <= 2 * optimum)
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
