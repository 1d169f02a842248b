import Docent
import GRDB

/// The interests that a conference's sessions meet: by topics, or by words when the programme has no
/// topics.
struct InterestMatches {
  private typealias Matches = [Identifier<Session>: [InterestMatch]]

  let db: Database
  let conference: Conference
  /// Whether the programme has topics; nil as long as nobody asked.
  private var hasTopics: Bool?
  /// What was found for an interest: many people share theirs.
  private var found: [String: Matches] = [:]

  init(db: Database, conference: Conference) {
    self.db = db
    self.conference = conference
  }

  /// The interests of a person that each session meets.
  mutating func of(_ person: Person) throws -> [Identifier<Session>: [InterestMatch]] {
    let hasTopics = try self.hasTopics ?? programmeHasTopics()
    self.hasTopics = hasTopics
    return hasTopics ? try topicMatches(of: person) : try wordMatches(of: person)
  }

  private func programmeHasTopics() throws -> Bool {
    try db.value(
      """
      SELECT EXISTS (SELECT 1 FROM sessions s JOIN session_topics m ON m.session_id = s.id
        WHERE s.conference_id = ?)
      """, [conference.id.rawValue]) ?? false
  }

  private func topicMatches(of person: Person) throws -> Matches {
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

  private mutating func wordMatches(of person: Person) throws -> Matches {
    var matches: Matches = [:]
    for interest in person.details.interests {
      let found = try found[interest] ?? wordMatches(of: interest)
      self.found[interest] = found
      for (session, one) in found { matches[session, default: []] += one }
    }
    return matches
  }

  /// A session whose title has all of an interest's words, in any form, counts as about it, one
  /// whose title and abstract together have them counts a little less.
  private func wordMatches(of interest: String) throws -> Matches {
    let words = interest.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }
    guard !words.isEmpty else { return [:] }
    let index = SessionWords(db: db)
    let pattern = words.joined(separator: " ")
    let inTitle = Set(try index.sessions(matching: "title : (\(pattern))", in: conference))
    let all = try index.sessions(matching: pattern, in: conference)
    return Dictionary(
      uniqueKeysWithValues: all.map { session in
        let place = inTitle.contains(session) ? InterestMatch.Place.title : .abstract
        return (session, [InterestMatch(topic: interest, place: place)])
      })
  }
}
