public import Docent
import GRDB

/// How much a topic is used.
public struct TopicUsage: Sendable, Equatable {
  /// How many sessions are about it, in all conferences.
  public var sessions: Int
  /// How many people are interested in it.
  public var people: Int

  /// Creates the usage of a topic.
  public init(sessions: Int = 0, people: Int = 0) {
    self.sessions = sessions
    self.people = people
  }
}

extension TopicRepository {
  /// How much each topic is used, also those that are not.
  public func usage() throws -> [Identifier<Topic>: TopicUsage] {
    let counts = try db.rows(
      """
      SELECT t.id, (SELECT count(*) FROM session_topics s WHERE s.topic_id = t.id),
        (SELECT count(*) FROM interests i WHERE i.topic_id = t.id)
      FROM topics t ORDER BY t.id
      """
    ) { row in
      (Identifier<Topic>(rawValue: row[0]), TopicUsage(sessions: row[1], people: row[2]))
    }
    return Dictionary(uniqueKeysWithValues: counts)
  }
}
