package import Docent
package import Foundation

/// A problem of planning as `Scripts/bench.d/schedules_instances.py` writes it, in JSON.
package struct AgendaInstance: Sendable {
  /// The best there is, as far as it is known.
  package struct Optimum: Decodable, Sendable {
    package let musts: Int
    package let value: Int
  }

  package let problem: AgendaProblem
  package let optimum: Optimum?

  package init(contentsOf url: URL) throws {
    let file = try JSONDecoder().decode(File.self, from: try Data(contentsOf: url))
    problem = file.problem
    optimum = file.optimum
  }
}

private struct File: Decodable {
  let places: Int
  let walking: [UInt16]
  /// Of each its start, end, place, value, whether it is a must, whether a meal, and its offering.
  let candidates: [[Int]]
  let days: [StoredDay]
  let optimum: AgendaInstance.Optimum?

  var problem: AgendaProblem {
    AgendaProblem(
      start: candidates.map { $0[0] }, end: candidates.map { $0[1] },
      place: candidates.map { $0[2] }, value: candidates.map { $0[3] },
      isMust: candidates.map { $0[4] == 1 }, isMeal: candidates.map { $0[5] == 1 },
      offering: candidates.map { $0[6] }, walking: walking, placeCount: places,
      days: days.map(\.day))
  }
}
