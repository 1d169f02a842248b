import Docent
import GRDB

/// What planning asks of those few sessions of a programme that have it.
struct SessionMarks {
  let db: Database
  let conference: Conference

  /// For whom sessions are meant.
  func audiences() throws -> [Identifier<Session>: String] {
    try texts(
      "SELECT id, audience FROM sessions WHERE conference_id = ? AND audience IS NOT NULL ORDER BY id"
    )
  }

  /// How much sessions expect their audience to know.
  func levels() throws -> [Identifier<Session>: String] {
    try texts(
      "SELECT id, level FROM sessions WHERE conference_id = ? AND level IS NOT NULL ORDER BY id")
  }

  /// What sessions are about, by name.
  func topics() throws -> [Identifier<Session>: [String]] {
    var topics: [Identifier<Session>: [String]] = [:]
    try db.forEachRow(
      """
      SELECT s.id, t.name FROM sessions s
      JOIN session_topics m ON m.session_id = s.id
      JOIN topics t ON t.id = m.topic_id
      WHERE s.conference_id = ? ORDER BY s.id, t.name
      """, [conference.id.rawValue]
    ) { topics[$0.id(0), default: []].append($0.text(1)) }
    return topics
  }

  /// The sessions that are one thing offered several times, each with the first one of its series.
  ///
  /// - Parameter sessions: The programme, by start and code.
  /// - Returns: Only sessions of series of two or more.
  /// - Throws: When the file cannot be read.
  func offerings(
    among sessions: [SessionOutline]
  ) throws -> [Identifier<Session>: Identifier<Session>] {
    let names = try texts(
      "SELECT id, offering FROM sessions WHERE conference_id = ? AND offering IS NOT NULL ORDER BY id"
    )
    let offerings = SessionOfferings(sessions, named: names)
    return offerings.firsts(abstracts: try abstracts(of: offerings.undecided))
  }

  /// Abstracts are the bulk of a programme, so that only those are read that somebody asks for.
  private func abstracts(
    of sessions: [Identifier<Session>]
  ) throws -> [Identifier<Session>: String] {
    guard !sessions.isEmpty else { return [:] }
    var abstracts: [Identifier<Session>: String] = [:]
    try db.forEachRow(
      "SELECT id, abstract FROM sessions WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      [try JSONColumn.text(sessions.map(\.rawValue))]
    ) { abstracts[$0.id(0)] = $0.text(1) }
    return abstracts
  }

  private func texts(_ sql: StaticString) throws -> [Identifier<Session>: String] {
    var texts: [Identifier<Session>: String] = [:]
    try db.forEachRow(sql, [conference.id.rawValue]) { texts[$0.id(0)] = $0.text(1) }
    return texts
  }
}
