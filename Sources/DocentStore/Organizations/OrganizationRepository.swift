public import Docent
import Foundation
import GRDB

/// The association's bodies, a tree.
public struct OrganizationRepository {
  let db: Database

  /// Adds a body.
  ///
  /// - Throws: ``StoreError`` when the short name is taken or the parent is unknown.
  public func add(
    slug: String, name: String, kind: OrganizationKind, parent: String? = nil
  ) throws -> Organization {
    guard try find(slug) == nil else { throw StoreError.taken("organization", name: slug) }
    let parentID = try parent.map { try get($0).id.rawValue }
    try db.run(
      "INSERT INTO organizations (uuid, slug, name, kind, parent_id) VALUES (?, ?, ?, ?, ?)",
      [UUID().text, slug, name, kind.rawValue, parentID])
    return try get(slug)
  }

  /// The body of a short name.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ slug: String) throws -> Organization {
    if let organization = try find(slug) { return organization }
    let nearest = NearestText.closest(to: slug, among: try list().map(\.slug))
    throw StoreError.notFound("organization", name: slug, nearest: nearest)
  }

  /// The body of a short name, if there is one.
  public func find(_ slug: String) throws -> Organization? {
    try list().first { $0.slug == slug }
  }

  /// The row of the body of a short name, made as a root when there is none.
  func row(ensuring slug: String) throws -> Int64 {
    let id: Int64? = try db.value("SELECT id FROM organizations WHERE slug = ?", [slug])
    return try id ?? add(slug: slug, name: slug, kind: .association).id.rawValue
  }

  /// All bodies, by short name.
  public func list() throws -> [Organization] {
    try db.rows(
      """
      SELECT o.id, o.uuid, o.slug, o.name, o.kind, p.slug FROM organizations o
      LEFT JOIN organizations p ON p.id = o.parent_id ORDER BY o.slug
      """
    ) { row in
      Organization(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), slug: row[2], name: row[3],
        kind: OrganizationKind(rawValue: row[4]) ?? .association, parent: row[5])
    }
  }

  /// Stores a body's name, kind and parent.
  ///
  /// - Throws: ``StoreError`` when the parent is unknown or stands below the body itself.
  public func update(_ organization: Organization) throws {
    let bodies = Dictionary(uniqueKeysWithValues: try list().map { ($0.slug, $0) })
    var ancestor = organization.parent
    while let slug = ancestor {
      guard slug != organization.slug else {
        throw StoreError.invalid(
          "\(organization.slug) cannot stand below itself; name another parent")
      }
      ancestor = bodies[slug]?.parent
    }
    let parentID = try organization.parent.map { try get($0).id.rawValue }
    try db.run(
      "UPDATE organizations SET name = ?, kind = ?, parent_id = ? WHERE id = ?",
      [organization.name, organization.kind.rawValue, parentID, organization.id.rawValue])
  }

  /// Removes a body.
  ///
  /// - Throws: ``StoreError/inUse(_:name:by:)`` when bodies stand below it.
  public func remove(_ organization: Organization) throws {
    try StoreError.removing(
      "organization", organization.slug, neededBy: "the bodies below it", in: db
    ) {
      try db.run("DELETE FROM organizations WHERE id = ?", [organization.id.rawValue])
    }
  }
}
