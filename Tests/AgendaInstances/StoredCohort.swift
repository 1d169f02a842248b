package import Docent
package import Foundation

/// A cohort without meetings in JSON, as `Scripts/bench.d/schedules_cohort_instances.py` writes it
/// and general solvers read it.
///
/// All attendees walk between the same places.
package struct StoredCohort: Codable, Sendable {
  fileprivate struct Attendee: Codable, Sendable {
    /// Of each its start, end, place, value, whether it is a must, whether a meal, its offering,
    /// and the resource that it uses.
    let candidates: [[Int]]
    let days: [StoredDay]
  }

  private let places: Int
  private let walking: [UInt16]
  private let capacities: [Int]
  private let attendees: [Attendee]
  /// The greatest value there is, as far as it is known.
  package let optimum: Int?

  /// Reads a file.
  package init(contentsOf url: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: try Data(contentsOf: url))
  }

  /// Creates what is written of a problem.
  package init(_ problem: CohortProblem) {
    precondition(
      problem.attendees.allSatisfy { $0.agenda.meetingsWanted == 0 }, "Nobody wants meetings.")
    places = problem.attendees.first?.agenda.placeCount ?? 0
    walking = problem.attendees.first?.agenda.walking ?? []
    capacities = problem.capacities
    attendees = problem.attendees.map(Attendee.init)
    optimum = nil
  }

  /// Writes a file.
  package func write(to url: URL) throws { try JSONEncoder().encode(self).write(to: url) }

  /// The problem.
  package var problem: CohortProblem {
    CohortProblem(
      attendees: attendees.map { $0.attendee(walking: walking, placeCount: places) },
      capacities: capacities)
  }
}

extension StoredCohort.Attendee {
  fileprivate init(_ attendee: CohortProblem.Attendee) {
    let agenda = attendee.agenda
    candidates = agenda.start.indices.map {
      [
        agenda.start[$0], agenda.end[$0], agenda.place[$0], agenda.value[$0],
        agenda.isMust[$0] ? 1 : 0, agenda.isMeal[$0] ? 1 : 0, agenda.offering[$0],
        Int(attendee.seats[$0]),
      ]
    }
    days = agenda.days.map(StoredDay.init)
  }

  fileprivate func attendee(walking: [UInt16], placeCount: Int) -> CohortProblem.Attendee {
    CohortProblem.Attendee(
      agenda: AgendaProblem(
        start: candidates.map { $0[0] }, end: candidates.map { $0[1] },
        place: candidates.map { $0[2] }, value: candidates.map { $0[3] },
        isMust: candidates.map { $0[4] == 1 }, isMeal: candidates.map { $0[5] == 1 },
        offering: candidates.map { $0[6] }, walking: walking, placeCount: placeCount,
        days: days.map(\.day)), seats: candidates.map { Int32($0[7]) })
  }
}
