public import Docent
import GRDB

/// The rules by which the pairs of a cycle are chosen, in versions of which none is ever changed.
public struct MatchingRulesRepository {
  let db: Database
  let now: Instant

  /// The rules of a cycle that count: the latest version, else the preset of the program's kind.
  ///
  /// - Parameters:
  ///   - cycle: The cycle.
  ///   - program: The program that it belongs to.
  /// - Returns: The rules; of version 0 for the preset.
  /// - Throws: ``StoreError`` when they have what this program does not know.
  public func current(for cycle: Cycle, of program: Program) throws -> VersionedRules<MatchingRules>
  {
    try latest(cycle)
      ?? VersionedRules(id: nil, version: 0, rules: .preset(for: program.kind))
  }

  /// One version of a cycle's rules.
  ///
  /// - Parameters:
  ///   - version: Its number, from 1.
  ///   - cycle: The cycle.
  /// - Returns: The rules.
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(version: Int, of cycle: Cycle) throws -> VersionedRules<MatchingRules> {
    let found = try db.row(
      "SELECT id, version, rules FROM matching_rules WHERE cycle_id = ? AND version = ?",
      [cycle.id.rawValue, version]
    ) { try Self.rules($0) }
    if let found { return found }
    let nearest = try latest(cycle).map { "\($0.version)" }
    throw StoreError.notFound("version of the rules", name: "\(version)", nearest: nearest)
  }

  /// All versions of a cycle's rules, the first one first.
  public func list(_ cycle: Cycle) throws -> [VersionedRules<MatchingRules>] {
    try db.rows(
      "SELECT id, version, rules FROM matching_rules WHERE cycle_id = ? ORDER BY version",
      [cycle.id.rawValue]
    ) { try Self.rules($0) }
  }

  /// Makes rules those of a cycle, as its next version; rules that are the latest already stay it.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - cycle: The cycle.
  /// - Returns: The rules as stored.
  /// - Throws: ``StoreError/invalid(_:)`` when nobody can match by them.
  public func add(_ rules: MatchingRules, to cycle: Cycle) throws -> VersionedRules<MatchingRules> {
    if let objection = rules.objections.first {
      throw StoreError.invalid(objection.description)
    }
    let latest = try latest(cycle)
    if let latest, latest.rules == rules { return latest }
    let version = (latest?.version ?? 0) + 1
    let id = try db.insert(
      "INSERT INTO matching_rules (cycle_id, version, rules, recorded_at) VALUES (?, ?, ?, ?)",
      [cycle.id.rawValue, version, try MatchingRulesColumn.text(rules), now.seconds])
    return VersionedRules(id: id, version: version, rules: rules)
  }

  /// Makes the rules of a file those of a cycle.
  ///
  /// - Parameters:
  ///   - rules: What the file says.
  ///   - file: The file as it was named, for warnings.
  ///   - cycle: The cycle.
  ///   - program: The program that it belongs to.
  /// - Returns: What they change of the rules that counted before, field by field; organizations
  ///   that nobody can belong to are among the warnings.
  /// - Throws: As ``add(_:to:)``.
  public func `import`(
    _ rules: MatchingRules, from file: String, into cycle: Cycle, of program: Program
  ) throws -> ImportSummary {
    var summary = ImportSummary(kind: "rules")
    summary.warnings = try unknownOrganizations(in: rules).map {
      Fault(
        place: Place(file: file),
        message: "organization \($0) is not known, so nobody belongs to it; see docent "
          + "organization list")
    }
    let before = try current(for: cycle, of: program)
    let stored = try add(rules, to: cycle)
    let key = "\(program.slug) \(cycle.name)"
    let title = "version \(stored.version)"
    let fields = rules.changes(from: before.rules)
    if fields.isEmpty, before.id == nil {
      summary.add(key, title: title)
    } else {
      summary.keep(key, title: title, changed: fields)
    }
    return summary
  }

  private func latest(_ cycle: Cycle) throws -> VersionedRules<MatchingRules>? {
    try db.row(
      """
      SELECT id, version, rules FROM matching_rules WHERE cycle_id = ?
      ORDER BY version DESC LIMIT 1
      """, [cycle.id.rawValue]
    ) { try Self.rules($0) }
  }

  private func unknownOrganizations(in rules: MatchingRules) throws -> [String] {
    let named = Set(rules.hard.flatMap(\.organizations))
    guard !named.isEmpty else { return [] }
    let known = Set(try OrganizationRepository(db: db).list().map { FoldedText($0.slug) })
    return named.filter { !known.contains(FoldedText($0)) }.sorted()
  }

  private static func rules(_ row: Row) throws -> VersionedRules<MatchingRules> {
    VersionedRules(id: row[0], version: row[1], rules: try MatchingRulesColumn.rules(row[2]))
  }
}
