public import Docent
import Foundation
import GRDB

/// Where people work or study.
///
/// A name and its aliases lead to the same institution, in any case and with any blanks.
public struct InstitutionRepository {
  let db: Database

  /// Adds an institution.
  ///
  /// - Throws: ``StoreError/taken(_:name:)`` when the name or an alias leads to another one.
  public func add(name: String, aliases: [String] = []) throws -> Institution {
    for alias in [name] + aliases {
      guard try find(alias) == nil else { throw StoreError.taken("institution", name: alias) }
    }
    let id = try insert(name)
    for alias in aliases { try add(alias: alias, to: id) }
    return try get(name)
  }

  /// The institution of a name or alias.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ name: String) throws -> Institution {
    if let institution = try find(name) { return institution }
    let nearest = NearestText.closest(to: name, among: try list().map(\.name))
    throw StoreError.notFound("institution", name: name, nearest: nearest)
  }

  /// The institution of a name or alias, if there is one.
  public func find(_ name: String) throws -> Institution? {
    guard let id = try row(of: name) else { return nil }
    return try list().first { $0.id.rawValue == id }
  }

  /// The name that an institution goes by, given that or an alias.
  func name(of alias: String) throws -> String? {
    try db.value(
      """
      SELECT i.name FROM institution_aliases a JOIN institutions i ON i.id = a.institution_id
      WHERE a.alias_key = ?
      """, [FoldedText(alias).key])
  }

  /// All institutions, by name.
  public func list() throws -> [Institution] {
    let aliases = Dictionary(
      grouping: try db.rows(
        "SELECT institution_id, alias FROM institution_aliases ORDER BY institution_id, alias"
      ) { (id: $0[0] as Int64, alias: $0[1] as String) }, by: \.id)
    return try db.rows("SELECT id, uuid, name FROM institutions ORDER BY name, id") { row in
      let name: String = row[2]
      let others = (aliases[row[0]] ?? []).map(\.alias).filter { $0 != name }
      return Institution(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), name: name, aliases: others)
    }
  }

  /// Stores an institution's name and aliases.
  ///
  /// An alias that is another institution's name makes the two one: its people and aliases move
  /// here, and it is gone.
  ///
  /// - Parameter institution: The institution as it is to be.
  /// - Returns: The names of the institutions that were merged into it.
  /// - Throws: ``StoreError/taken(_:name:)`` when the name is another one's, or an alias is one.
  @discardableResult
  public func update(_ institution: Institution) throws -> [String] {
    let id = institution.id.rawValue
    if let other = try row(of: institution.name), other != id {
      throw StoreError.taken("institution", name: institution.name)
    }
    var aliases = institution.aliases
    var merged: [String] = []
    for alias in institution.aliases {
      guard let other = try find(alias), other.id != institution.id else { continue }
      guard FoldedText(other.name) == FoldedText(alias) else {
        throw StoreError.taken("institution", name: alias)
      }
      try db.run(
        "UPDATE persons SET institution_id = ? WHERE institution_id = ?", [id, other.id.rawValue])
      try remove(other)
      aliases += other.aliases
      merged.append(other.name)
    }
    try db.run("UPDATE institutions SET name = ? WHERE id = ?", [institution.name, id])
    try db.run("DELETE FROM institution_aliases WHERE institution_id = ?", [id])
    for alias in [institution.name] + aliases { try add(alias: alias, to: id) }
    return merged
  }

  /// Removes an institution; people who named it have none afterwards.
  public func remove(_ institution: Institution) throws {
    try db.run("DELETE FROM institutions WHERE id = ?", [institution.id.rawValue])
  }

  /// The row of the institution of a name, made when there is none.
  func row(ensuring name: String) throws -> Int64 {
    try row(of: name) ?? insert(name)
  }

  private func row(of name: String) throws -> Int64? {
    try db.value(
      "SELECT institution_id FROM institution_aliases WHERE alias_key = ?", [FoldedText(name).key])
  }

  private func insert(_ name: String) throws -> Int64 {
    let id = try db.insert(
      "INSERT INTO institutions (uuid, name) VALUES (?, ?)", [UUID().text, name])
    try add(alias: name, to: id)
    return id
  }

  private func add(alias: String, to id: Int64) throws {
    try db.run(
      """
      INSERT INTO institution_aliases (alias_key, institution_id, alias) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING
      """, [FoldedText(alias).key, id, alias])
  }
}
