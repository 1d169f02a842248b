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
    let rules = try PlanningRulesRepository.current(for: conference, in: db).rules
    let sessions = try SessionRepository(db: db).outlines(conference)
    let meetings = ConferenceMeetings(db: db, conference: conference)
    var taste = Taste(rules: rules)
    taste.matches = try matches(of: registration.person)
    taste.speaksAt = try speaksAt(registration.person.id)
    let marks = SessionMarks(db: db, conference: conference)
    if !rules.audiences.isEmpty { taste.audiences = try marks.audiences() }
    if !rules.levels.isEmpty { taste.levels = try marks.levels() }
    let walks = try RoomRepository(db: db).walks(conference)
    try readRequests(of: registration, into: &taste)
    var input = PlanningInput(
      conference: conference, registration: registration, sessions: sessions, taste: taste,
      walking: WalkingTimes(walks, usual: rules.walking))
    input.agreed = try meetings.agreed(with: registration.person)
    input.offerings = try marks.offerings(among: sessions)
    if rules.mostOfOneTopic != nil { input.topics = try marks.topics() }
    input.preferences = try PlanningChoiceRepository(db: db).preferences(of: registration)
    input.ownEvents = try OwnEventRepository(db: db).list(registration)
    return input
  }

  /// The interests that sessions meet: by topics, or by words when the programme has no topics.
  private func matches(of person: Person) throws -> [Identifier<Session>: [InterestMatch]] {
    let hasTopics: Bool? = try db.value(
      """
      SELECT EXISTS (SELECT 1 FROM sessions s JOIN session_topics m ON m.session_id = s.id
        WHERE s.conference_id = ?)
      """, [conference.id.rawValue])
    return hasTopics == true ? try topicMatches(of: person) : try wordMatches(of: person)
  }

  private func topicMatches(of person: Person) throws -> [Identifier<Session>: [InterestMatch]] {
    let met = try db.rows(
      """
      SELECT s.id, t.name FROM interests n
      JOIN topics t ON t.id = n.topic_id
      JOIN session_topics m ON m.topic_id = n.topic_id
      JOIN sessions s ON s.id = m.session_id
      WHERE n.person_id = ? AND s.conference_id = ? ORDER BY t.name
      """, [person.id.rawValue, conference.id.rawValue]
    ) { (session: Identifier<Session>(rawValue: $0[0]), topic: $0[1] as String) }
    return met.reduce(into: [:]) {
      $0[$1.session, default: []].append(InterestMatch(topic: $1.topic, place: .topic))
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

  /// The sessions at which a person speaks, at this conference and others.
  private func speaksAt(_ person: Identifier<Person>) throws -> Set<Identifier<Session>> {
    Set(
      try db.rows("SELECT session_id FROM speakers WHERE person_id = ?", [person.rawValue]) {
        Identifier(rawValue: $0[0])
      })
  }
}
