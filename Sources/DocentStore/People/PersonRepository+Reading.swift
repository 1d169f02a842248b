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
      SELECT p.id, p.uuid, email, member_number, given_name, family_name, pronouns, phone,
        job_title, library_type, position_area, city, region, country, time_zone,
        career_start_year, is_student, notes,
        (SELECT i.name FROM institutions i WHERE i.id = institution_id),
        (SELECT group_concat(t.name, char(31)) FROM interests n JOIN topics t ON t.id = n.topic_id
         WHERE n.person_id = p.id),
        (SELECT group_concat(o.slug, char(31)) FROM memberships m
         JOIN organizations o ON o.id = m.organization_id WHERE m.person_id = p.id)
      FROM persons p WHERE p.id = ?
      """, [id.rawValue]
    ) { try PersonRecord.person($0) }
    guard let person else {
      throw StoreError.notFound("person", name: "\(id.rawValue)", nearest: nil)
    }
    return person
  }

  /// The person of an e-mail address, a member number or a UUID, if there is one.
  public func find(_ handle: String) throws -> Person? {
    let id: Int64? = try db.value(
      """
      SELECT id FROM persons WHERE email_key = ?1
      UNION ALL SELECT id FROM persons WHERE member_number = ?2
      UNION ALL SELECT id FROM persons WHERE uuid = lower(?2) LIMIT 1
      """, [FoldedText(handle).key, handle])
    return try id.map { try get(Identifier(rawValue: $0)) }
  }

  /// Everybody, by family name, given name and handle.
  public func list() throws -> [Person] {
    try db.rows(
      """
      SELECT p.id, p.uuid, email, member_number, given_name, family_name, pronouns, phone,
        job_title, library_type, position_area, city, region, country, time_zone,
        career_start_year, is_student, notes,
        (SELECT i.name FROM institutions i WHERE i.id = institution_id),
        (SELECT group_concat(t.name, char(31)) FROM interests n JOIN topics t ON t.id = n.topic_id
         WHERE n.person_id = p.id),
        (SELECT group_concat(o.slug, char(31)) FROM memberships m
         JOIN organizations o ON o.id = m.organization_id WHERE m.person_id = p.id)
      FROM persons p ORDER BY family_name, given_name, coalesce(email_key, member_number)
      """
    ) { try PersonRecord.person($0) }
  }
}
