import Docent
import DocentStore
import DocentTestSupport

extension SampleConference {
  /// Registers so many newcomers, `n0@example.org` and on, besides those who come.
  func addNewcomers(_ count: Int, from first: Int = 0) throws {
    try store.write { store in
      for number in first..<first + count {
        let person = try store.people.add(Self.person("n\(number)"))
        _ = try store.registrations.add(RegistrationDraft(), of: person, for: conference)
      }
    }
  }

  /// Says how many seats a room has.
  func setSeats(_ seats: Int, of room: String) throws {
    try store.write { store in
      var known = try store.rooms.get(room, in: conference)
      known.details.capacity = seats
      try store.rooms.update(known)
    }
  }

  /// Plans all newcomers together.
  func planNewcomers(
    adds: Bool = false, _ change: (inout CohortOptions) -> Void = { _ in }
  ) throws -> CohortPlan {
    var options = CohortOptions()
    change(&options)
    return try store.write {
      try $0.cohorts.generate(.newcomers, at: conference, options: options, adds: adds)
    }
  }

  /// The codes of everybody's sessions as they are stored, by e-mail address.
  func plannedCodes() throws -> [String: [String]] {
    try store.read { store in
      Dictionary(
        uniqueKeysWithValues: try store.schedules.attendees(at: conference).map { registration in
          let schedule = try store.schedules.get(for: registration.person, at: conference)
          return (registration.person.handle, schedule.items.compactMap(\.code))
        })
    }
  }

  /// How many people have each session in their stored schedules.
  func plannedSeats() throws -> [String: Int] {
    try plannedCodes().values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
