/// The days of many attendees who share rooms and mentors.
///
/// Each attendee has an ``AgendaProblem``. Beside that, candidates and the slots of meetings use
/// *resources*, of which there are only so many: the seats of a session, a stretch of a mentor's
/// time. Resources are numbered from 0 over all attendees. Nobody uses one twice: what has the same
/// one for an attendee is at the same time.
package struct CohortProblem: Sendable {
  /// One attendee.
  package struct Attendee: Sendable {
    /// The attendee's own days.
    package var agenda: AgendaProblem
    /// By candidate: the resource of which it uses one, or -1.
    package var seats: [Int32]
    /// By day and slot: the resources of which a meeting there uses one each.
    package var slots: [[[Int32]]]

    package init(agenda: AgendaProblem, seats: [Int32], slots: [[[Int32]]] = []) {
      self.agenda = agenda
      self.seats = seats
      self.slots = slots.isEmpty ? agenda.days.map { $0.slots.map { _ in [] } } : slots
    }
  }

  /// The attendees, in an order that decides between equals.
  package var attendees: [Attendee]
  /// By resource: how many there are.
  package var capacities: [Int]

  /// Creates a problem, which must be as the properties say.
  package init(attendees: [Attendee], capacities: [Int]) {
    self.attendees = attendees
    self.capacities = capacities
    precondition(capacities.allSatisfy { $0 >= 0 }, "There are no fewer than none.")
    for attendee in attendees {
      precondition(attendee.seats.count == attendee.agenda.start.count, "Seats go by candidate.")
      precondition(
        attendee.seats.allSatisfy { $0 >= -1 && Int($0) < capacities.count }
          && attendee.slots.joined().joined().allSatisfy { capacities.indices.contains(Int($0)) },
        "Resources exist.")
      precondition(
        attendee.slots.map(\.count) == attendee.agenda.days.map(\.slots.count),
        "Every slot has its resources.")
    }
  }
}

extension CohortProblem {
  /// The same without what nobody could use, so that there is never more than can be added up.
  var withoutSpares: CohortProblem {
    var wanted = capacities.map { _ in 0 }
    for attendee in attendees {
      let slots = attendee.slots.joined().joined().filter { $0 >= 0 }
      for resource in Set(attendee.seats.filter { $0 >= 0 }).union(slots) {
        wanted[Int(resource)] += 1
      }
    }
    var problem = self
    problem.capacities = zip(capacities, wanted).map(min)
    return problem
  }
}
