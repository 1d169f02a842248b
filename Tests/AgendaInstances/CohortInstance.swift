package import Docent

/// Makes cohorts as they are at large conferences, the same for a seed.
///
/// Everybody can choose among a hundred sessions, those of more appeal more often, and has one must
/// before noon of a day and one after it on another. The most wanted 15 of 100 sessions have 45 to 75
/// hundredths of the seats for which those would ask who do not know of each other.
///
/// Nasty ones have forty sorts of people with the same interests each, seats for 20 to 60 hundredths
/// in 60 of 100 sessions, a fifth of all sessions offered again, and mentors with three mentees each,
/// who are to meet them twice and have little time.
package struct CohortInstance: Sendable {
  package var attendees: Int
  package var sessions: Int
  package var candidates: Int
  package var days = 4
  package var rooms = 30
  package var isNasty: Bool

  package init(attendees: Int, sessions: Int = 600, candidates: Int = 100, isNasty: Bool = false) {
    self.attendees = attendees
    self.sessions = sessions
    self.candidates = candidates
    self.isNasty = isNasty
  }

  /// Makes the problem.
  package func problem(seed: UInt64) -> CohortProblem {
    var random = Mix(seed: seed)
    let programme = CohortProgramme(self, &random)
    let people = CohortPeople(self, at: programme, &random)
    let seats = seats(for: people.attendees, in: programme, &random)
    let halfHours = Array(repeating: 1, count: people.halfHoursOfMentors)
    return CohortProblem(attendees: people.attendees, capacities: seats + halfHours)
  }

  /// How many seats each session has: in the most wanted ones too few, but enough for the musts.
  private func seats(
    for people: [CohortProblem.Attendee], in programme: CohortProgramme, _ random: inout Mix
  ) -> [Int] {
    var wanted = programme.sessions.map { _ in 0 }
    var needed = wanted
    for person in people {
      let alone = AgendaSolver.solve(person.agenda, effort: .init(rounds: 4, labels: 0, cases: 1))
      for candidate in alone.days.flatMap(\.candidates) {
        wanted[Int(person.seats[candidate])] += 1
      }
      for candidate in person.agenda.isMust.indices where person.agenda.isMust[candidate] {
        needed[Int(person.seats[candidate])] += 1
      }
    }
    let tight = wanted.indices.sorted { (-wanted[$0], $0) < (-wanted[$1], $1) }
      .prefix(wanted.count * (isNasty ? 60 : 15) / 100)
    var seats = wanted.map { _ in attendees }
    for session in tight {
      let percent = isNasty ? 20 + random.below(41) : 45 + random.below(31)
      seats[session] = max(needed[session], wanted[session] * percent / 100)
    }
    return seats
  }
}
