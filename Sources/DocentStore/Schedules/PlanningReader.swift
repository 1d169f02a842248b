import Docent
import GRDB

/// Reads what an attendee's schedule is planned from.
struct PlanningReader {
  let db: Database
  let conference: Conference

  /// What the schedules of all attendees are planned from alike.
  struct Shared {
    let rules: PlanningRules
    let sessions: [SessionOutline]
    let walking: WalkingTimes
    let offerings: [Identifier<Session>: Identifier<Session>]
    let topics: [Identifier<Session>: [String]]
    let audiences: [Identifier<Session>: String]
    let levels: [Identifier<Session>: String]
  }

  func shared() throws -> Shared {
    let rules = try PlanningRulesRepository.current(for: conference, in: db).rules
    let sessions = try SessionRepository(db: db).outlines(conference)
    let marks = SessionMarks(db: db, conference: conference)
    return Shared(
      rules: rules, sessions: sessions,
      walking: WalkingTimes(try RoomRepository(db: db).walks(conference), usual: rules.walking),
      offerings: try marks.offerings(among: sessions),
      topics: rules.mostOfOneTopic == nil ? [:] : try marks.topics(),
      audiences: rules.audiences.isEmpty ? [:] : try marks.audiences(),
      levels: rules.levels.isEmpty ? [:] : try marks.levels())
  }

  /// What a registration's schedule is planned from.
  ///
  /// Meetings are agreed ones only; a plan adds the wishes.
  func input(for registration: Registration) throws -> PlanningInput {
    let shared = try shared()
    var matches = InterestMatches(db: db, conference: conference)
    var input = PlanningInput(
      conference: conference, registration: registration, sessions: shared.sessions,
      taste: try taste(of: registration, shared, &matches), walking: shared.walking)
    input.agreed = try ConferenceMeetings(db: db, conference: conference)
      .agreed(with: registration.person)
    input.offerings = shared.offerings
    input.topics = shared.topics
    input.preferences = try PlanningChoiceRepository(db: db).preferences(of: registration)
    input.ownEvents = try OwnEventRepository(db: db).list(registration)
    return input
  }

  /// What decides how much sessions are worth to an attendee.
  func taste(
    of registration: Registration, _ shared: Shared, _ matches: inout InterestMatches
  ) throws -> Taste {
    var taste = Taste(rules: shared.rules)
    taste.matches = try matches.of(registration.person)
    taste.speaksAt = try speaksAt(registration.person.id)
    taste.audiences = shared.audiences
    taste.levels = shared.levels
    try readRequests(of: registration, into: &taste)
    return taste
  }

  /// The sessions at which a person speaks, at this conference and others.
  private func speaksAt(_ person: Identifier<Person>) throws -> Set<Identifier<Session>> {
    Set(
      try db.rows("SELECT session_id FROM speakers WHERE person_id = ?", [person.rawValue]) {
        Identifier(rawValue: $0[0])
      })
  }
}
