public import Docent
import Foundation
import GRDB

/// People counted by head: a source of its own beside the scans, never added to them.
public struct HeadCountRepository {
  let db: Database

  /// The head count of each session of a conference that has one: the highest of its counts.
  public func list(_ conference: Conference) throws -> [Identifier<Session>: Int] {
    let counts = try db.rows(
      """
      SELECT c.session_id, max(c.count) FROM head_counts c JOIN sessions s ON s.id = c.session_id
      WHERE s.conference_id = ? GROUP BY c.session_id
      """, [conference.id.rawValue]
    ) { (Identifier<Session>(rawValue: $0[0]), $0[1] as Int) }
    return Dictionary(uniqueKeysWithValues: counts)
  }

  /// Stores head counts as a file says.
  ///
  /// A count is the one of a session, a time and a counter; a file that says another number of it
  /// changes it.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: The conference of the sessions.
  ///   - zone: The zone of times without an offset; nil for the conference's.
  ///   - prunes: Whether counts that the file does not have are removed.
  /// - Returns: What was done.
  /// - Throws: `FileRefused` when a session is unknown, a time names no single moment, or a count
  ///   stands twice.
  public func `import`(
    _ file: DraftFile<HeadCountDraft>, into conference: Conference, zone: Zone? = nil,
    prunes: Bool = false
  ) throws -> ImportSummary {
    let sessions = try SessionRepository(db: db).outlines(conference)
    let found = Self.resolve(file, among: sessions, zone: zone ?? conference.zone)
    try file.refuse(for: found.faults)
    var rest = try stored(conference)
    var summary = ImportSummary(kind: "head-counts")
    summary.warnings = file.oddities
    for (key, draft) in found.counts {
      let value = Value(count: draft.count, notes: try NotesColumn.text(draft.notes))
      switch rest.removeValue(forKey: key) {
      case value?: summary.unchanged += 1
      case nil:
        try add(value, key)
        summary.added += 1
      case .some:
        try change(value, key)
        summary.changed += 1
      }
    }
    guard prunes else { return summary }
    for key in rest.keys { try remove(key) }
    summary.removed = rest.count
    return summary
  }
}

// MARK: - Rows

extension HeadCountRepository {
  /// What tells one count from another.
  private struct Key: Hashable {
    var session: Int64
    var at: Int?
    var counter: String
  }

  private struct Value: Equatable {
    var count: Int
    var notes: String
  }

  private static func resolve(
    _ file: DraftFile<HeadCountDraft>, among sessions: [SessionOutline], zone: Zone
  ) -> (counts: [(Key, HeadCountDraft)], faults: [Fault]) {
    let ids = Dictionary(
      sessions.map { ($0.code, $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
    var counts: [(Key, HeadCountDraft)] = []
    var faults: [Fault] = []
    var lines: [Key: Int] = [:]
    for draft in file.drafts {
      let content = draft.content
      guard let session = ids[content.session] else {
        let nearest = NearestText.closest(to: content.session, among: ids.keys)
        let error = StoreError.notFound("session", name: content.session, nearest: nearest)
        faults.append(file.fault(error.description, in: draft, at: "session"))
        continue
      }
      do throws(ZoneError) {
        var at: Int?
        if let typed = content.at { at = try zone.instant(of: typed).seconds }
        let key = Key(session: session, at: at, counter: content.counter ?? "")
        if let line = lines.updateValue(draft.line, forKey: key) {
          let message =
            "this count of \(content.session) stands in line \(line) already; "
            + "tell them apart by \"at\" or \"counter\""
          faults.append(file.fault(message, in: draft, at: "session"))
        }
        counts.append((key, content))
      } catch {
        faults.append(file.fault(error.description, in: draft, at: "at"))
      }
    }
    return (counts, faults)
  }

  private func stored(_ conference: Conference) throws -> [Key: Value] {
    let rows = try db.rows(
      """
      SELECT c.session_id, c.counted_at, c.counter, c.count, c.notes
      FROM head_counts c JOIN sessions s ON s.id = c.session_id WHERE s.conference_id = ?
      """, [conference.id.rawValue]
    ) { (Key(session: $0[0], at: $0[1], counter: $0[2]), Value(count: $0[3], notes: $0[4])) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private func add(_ value: Value, _ key: Key) throws {
    try db.run(
      """
      INSERT INTO head_counts (uuid, session_id, counted_at, counter, count, notes)
      VALUES (?, ?, ?, ?, ?, ?)
      """, [UUID().text, key.session, key.at, key.counter, value.count, value.notes])
  }

  private func change(_ value: Value, _ key: Key) throws {
    try db.run(
      """
      UPDATE head_counts SET count = ?, notes = ?
      WHERE session_id = ? AND counted_at IS ? AND counter = ?
      """, [value.count, value.notes, key.session, key.at, key.counter])
  }

  private func remove(_ key: Key) throws {
    try db.run(
      "DELETE FROM head_counts WHERE session_id = ? AND counted_at IS ? AND counter = ?",
      [key.session, key.at, key.counter])
  }
}
