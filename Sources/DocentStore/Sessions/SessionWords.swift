import Docent
import GRDB

/// The index of the words of titles and abstracts, stemmed.
///
/// It has no text of its own, so a session is forgotten before its text changes and learnt after.
struct SessionWords {
  let db: Database

  func learn(_ session: Identifier<Session>) throws {
    try db.run(
      """
      INSERT INTO session_words (rowid, title, abstract)
      SELECT id, title, abstract FROM sessions WHERE id = ?
      """, [session.rawValue])
  }

  func forget(_ session: Identifier<Session>) throws {
    try db.run(
      """
      INSERT INTO session_words (session_words, rowid, title, abstract)
      SELECT 'delete', id, title, abstract FROM sessions WHERE id = ?
      """, [session.rawValue])
  }

  func forgetAll(of conference: Conference) throws {
    try db.run(
      """
      INSERT INTO session_words (session_words, rowid, title, abstract)
      SELECT 'delete', id, title, abstract FROM sessions WHERE conference_id = ?
      """, [conference.id.rawValue])
  }

  /// The sessions of a conference that an FTS5 query finds.
  func sessions(matching query: String, in conference: Conference) throws -> [Identifier<Session>] {
    try db.rows(
      """
      SELECT s.id FROM session_words w JOIN sessions s ON s.id = w.rowid
      WHERE session_words MATCH ? AND s.conference_id = ? ORDER BY s.id
      """, [query, conference.id.rawValue]
    ) { Identifier(rawValue: $0[0]) }
  }
}
