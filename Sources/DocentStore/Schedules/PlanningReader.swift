import Docent
import GRDB

/// Reads what an attendee's schedule is planned from.
struct PlanningReader {
  let db: Database
  let conference: Conference

  /// What a registration's schedule is planned from.
  ///
  /// Meetings are agreed ones only; a plan adds the wishes.
  func input(for registration: Registration) throws -> PlanningInput {
    let sessions = try SessionRepository(db: db).list(conference, withAbstracts: false)
    let kinds = try SessionRepository(db: db).kinds()
    let meetings = ConferenceMeetings(db: db, conference: conference)
    let taste = Taste(
      kinds: Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, $0) }),
      matches: try matches(of: registration.person, in: sessions),
      speaksAt: try speaksAt(registration.person.id))
    var input = PlanningInput(
      conference: conference, registration: registration, sessions: sessions, taste: taste,
      rooms: try RoomRepository(db: db).list(conference).map(\.details),
      walking: WalkingTimes(try RoomRepository(db: db).walks(conference)))
    input.agreed = try meetings.agreed(with: registration.person)
    return input
  }

  /// The interests that sessions meet: by topics, or by words when the programme has no topics.
  private func matches(
    of person: Person, in sessions: [Session]
  ) throws -> [Identifier<Session>: [InterestMatch]] {
    let hasTopics = sessions.contains { !$0.details.topics.isEmpty }
    return hasTopics
      ? topicMatches(of: person, in: sessions) : try wordMatches(of: person)
  }

  private func topicMatches(
    of person: Person, in sessions: [Session]
  ) -> [Identifier<Session>: [InterestMatch]] {
    let interests = Set(person.details.interests)
    return sessions.reduce(into: [:]) { matches, session in
      let met = session.details.topics.filter(interests.contains)
      if !met.isEmpty { matches[session.id] = met.map { InterestMatch(topic: $0, place: .topic) } }
    }
  }

  /// A session whose title has all of an interest's words, in any form, counts as about it, one
  /// whose title and abstract together have them counts a little less.
  private func wordMatches(of person: Person) throws -> [Identifier<Session>: [InterestMatch]] {
    var matches: [Identifier<Session>: [InterestMatch]] = [:]
    let index = SessionWords(db: db)
    for interest in person.details.interests {
      let words = interest.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }
      guard !words.isEmpty else { continue }
      let pattern = words.joined(separator: " ")
      let inTitle = Set(try index.sessions(matching: "title : (\(pattern))", in: conference))
      for session in try index.sessions(matching: pattern, in: conference) {
        let place = inTitle.contains(session) ? InterestMatch.Place.title : .abstract
        matches[session, default: []].append(InterestMatch(topic: interest, place: place))
      }
    }
    return matches
  }

  private func speaksAt(_ person: Identifier<Person>) throws -> Set<Identifier<Session>> {
    Set(
      try db.rows(
        """
        SELECT s.id FROM speakers k JOIN sessions s ON s.id = k.session_id
        WHERE k.person_id = ? AND s.conference_id = ?
        """, [person.rawValue, conference.id.rawValue]
      ) { Identifier(rawValue: $0[0]) })
  }
}
