public import Docent
import GRDB

/// The rules by which schedules of a conference are planned, in versions of which none is ever
/// changed.
public struct PlanningRulesRepository {
  let db: Database
  let now: Instant

  /// The rules of a conference that count: the latest version, else the standard ones.
  ///
  /// - Parameter conference: The conference.
  /// - Returns: The rules; of version 0 for the standard ones.
  /// - Throws: ``StoreError`` when they have what this program does not know.
  public func current(for conference: Conference) throws -> VersionedRules<PlanningRules> {
    try Self.current(for: conference, in: db)
  }

  /// The rules that count, for those who have no clock.
  static func current(
    for conference: Conference, in db: Database
  ) throws -> VersionedRules<PlanningRules> {
    try latest(conference, in: db) ?? VersionedRules(id: nil, version: 0, rules: .standard)
  }

  /// One version of a conference's rules.
  ///
  /// - Parameters:
  ///   - version: Its number, from 1.
  ///   - conference: The conference.
  /// - Returns: The rules.
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(
    version: Int, of conference: Conference
  ) throws -> VersionedRules<PlanningRules> {
    let found = try db.row(
      "SELECT id, version, rules FROM planning_rules WHERE conference_id = ? AND version = ?",
      [conference.id.rawValue, version]
    ) { try Self.rules($0) }
    if let found { return found }
    let nearest = try Self.latest(conference, in: db).map { "\($0.version)" }
    throw StoreError.notFound("version of the rules", name: "\(version)", nearest: nearest)
  }

  /// All versions of a conference's rules, the first one first.
  public func list(_ conference: Conference) throws -> [VersionedRules<PlanningRules>] {
    try db.rows(
      "SELECT id, version, rules FROM planning_rules WHERE conference_id = ? ORDER BY version",
      [conference.id.rawValue]
    ) { try Self.rules($0) }
  }

  /// Makes rules those of a conference, as its next version; rules that are the latest already stay
  /// it.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - conference: The conference.
  /// - Returns: The rules as stored.
  /// - Throws: ``StoreError/invalid(_:)`` when nobody can plan by them.
  public func add(
    _ rules: PlanningRules, to conference: Conference
  ) throws -> VersionedRules<PlanningRules> {
    if let objection = rules.objections.first {
      throw StoreError.invalid(objection.description)
    }
    let latest = try Self.latest(conference, in: db)
    if let latest, latest.rules == rules { return latest }
    let version = (latest?.version ?? 0) + 1
    let id = try db.insert(
      "INSERT INTO planning_rules (conference_id, version, rules, recorded_at) VALUES (?, ?, ?, ?)",
      [conference.id.rawValue, version, try PlanningRulesColumn.text(rules), now.seconds])
    return VersionedRules(id: id, version: version, rules: rules)
  }

  /// Makes the rules of a file those of a conference.
  ///
  /// - Parameters:
  ///   - rules: What the file says.
  ///   - conference: The conference.
  /// - Returns: What they change of the rules that counted before, field by field.
  /// - Throws: As ``add(_:to:)``.
  public func `import`(
    _ rules: PlanningRules, into conference: Conference
  ) throws -> ImportSummary {
    var summary = ImportSummary(kind: "planning rules")
    let before = try current(for: conference)
    let stored = try add(rules, to: conference)
    let title = "version \(stored.version)"
    let fields = rules.changes(from: before.rules)
    if fields.isEmpty, before.id == nil {
      summary.add(conference.slug, title: title)
    } else {
      summary.keep(conference.slug, title: title, changed: fields)
    }
    return summary
  }

  private static func latest(
    _ conference: Conference, in db: Database
  ) throws -> VersionedRules<PlanningRules>? {
    try db.row(
      """
      SELECT id, version, rules FROM planning_rules WHERE conference_id = ?
      ORDER BY version DESC LIMIT 1
      """, [conference.id.rawValue]
    ) { try rules($0) }
  }

  private static func rules(_ row: Row) throws -> VersionedRules<PlanningRules> {
    VersionedRules(id: row[0], version: row[1], rules: try PlanningRulesColumn.rules(row[2]))
  }
}
