import AgendaInstances
import Docent
import Foundation
import Testing

/// Problems whose optima two general solvers agree on; `Scripts/verify.d/agendas.py` wrote them.
@Suite struct StoredAgendaTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Instances")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()) ?? []

  @Test func `there are problems with ties between days and without`() {
    #expect(Self.names.count { $0.hasPrefix("plain-") } == 12)
    #expect(Self.names.count { $0.hasPrefix("tied-") } == 12)
  }

  @Test(arguments: names) func `the optimum is what other solvers find`(name: String) throws {
    let instance = try AgendaInstance(contentsOf: Self.folder.appending(path: name))
    let optimum = try #require(instance.optimum)
    let solution = AgendaSolver.solve(instance.problem)
    #expect(solution.musts == optimum.musts)
    #expect(solution.value == optimum.value)
    #expect(solution.upperBound == solution.value)
    #expect(AgendaChecker.violations(of: solution, in: instance.problem) == [])
  }
}
