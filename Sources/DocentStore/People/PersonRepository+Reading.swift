public import Docent
import Foundation
import GRDB

extension PersonRepository {
  /// The person of an e-mail address, a member number or a UUID.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ handle: String) throws -> Person {
    if let person = try find(handle) { return person }
    // Nobody else's address is suggested: an error shows no data of other people.
    throw StoreError.notFound("person", name: handle, nearest: nil)
  }

  /// The person of a row.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ id: Identifier<Person>) throws -> Person {
    let person = try db.row(
      """
      SELECT * FROM person_rows WHERE id = ?
      """, [id.rawValue]
    ) { try PersonRecord.person($0) }
    guard let person else {
      throw StoreError.notFound("person", name: "\(id.rawValue)", nearest: nil)
    }
    return person
  }

  /// The person of an e-mail address, a member number or a UUID, if there is one; those of a record
  /// that was merged into another name the other.
  public func find(_ handle: String) throws -> Person? {
    try row(of: handle).map { try get(Identifier(rawValue: $0)) }
  }

  /// The row of the person whom a handle names, if there is one.
  func row(of handle: String) throws -> Int64? {
    try db.value(
      """
      SELECT id FROM persons WHERE email_key = ?1
      UNION ALL SELECT id FROM persons WHERE member_number = ?2
      UNION ALL SELECT id FROM persons WHERE uuid = lower(?2)
      UNION ALL SELECT person_id FROM person_aliases WHERE handle IN (?1, ?2) LIMIT 1
      """, [FoldedText(handle).key, handle])
  }

  /// Everybody, by family name, given name and handle.
  public func list() throws -> [Person] {
    try db.rows(
      """
      SELECT r.* FROM person_rows r JOIN persons p ON p.id = r.id
      ORDER BY p.family_name, p.given_name, coalesce(p.email_key, p.member_number)
      """
    ) { try PersonRecord.person($0) }
  }
}
