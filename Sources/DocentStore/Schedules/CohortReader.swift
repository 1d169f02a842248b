import Docent
import GRDB

/// Reads what a cohort's schedules are planned from: what all share once, and what each has.
struct CohortReader {
  let db: Database
  let now: Instant
  let conference: Conference

  /// What the schedules of some registrations are planned from together.
  func input(for registrations: [Registration]) throws -> CohortInput {
    let planning = try PlanningReader(db: db, conference: conference).shared()
    var input = CohortInput(
      conference: conference, sessions: planning.sessions, walking: planning.walking)
    input.offerings = planning.offerings
    input.topics = planning.topics
    var matches = InterestMatches(db: db, conference: conference)
    input.members = try registrations.map { try member($0, planning, &matches) }
    input.taken = try PlannedSeats(db: db, conference: conference).taken(beside: registrations)
    dropWishes(beside: registrations, &input)
    return input
  }

  private func member(
    _ registration: Registration, _ planning: PlanningReader.Shared,
    _ matches: inout InterestMatches
  ) throws -> CohortInput.Member {
    let reader = PlanningReader(db: db, conference: conference)
    let meetings = ConferenceMeetings(db: db, conference: conference)
    var member = CohortInput.Member(
      registration: registration,
      taste: try reader.taste(of: registration, planning, &matches))
    member.preferences = try PlanningChoiceRepository(db: db).preferences(of: registration)
    member.ownEvents = try OwnEventRepository(db: db).list(registration)
    member.agreed = try meetings.agreed(with: registration.person)
    member.wishes = try meetings.wishes(of: registration.person)
    member.planned = try ScheduleRepository(db: db, now: now).planned(registration)
    return member
  }

  /// Takes out the wishes to meet mentors whose own schedules are planned at the same time: nobody
  /// knows yet when these are free.
  private func dropWishes(beside registrations: [Registration], _ input: inout CohortInput) {
    let people = Set(registrations.map(\.person.id))
    for index in input.members.indices {
      input.members[index].postponed = input.members[index].wishes.map(\.mentor)
        .filter { people.contains($0.id) }
      input.members[index].wishes.removeAll { people.contains($0.mentor.id) }
    }
  }
}
