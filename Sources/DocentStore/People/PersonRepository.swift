public import Docent
import Foundation
import GRDB

/// Everybody the association knows, once.
public struct PersonRepository {
  let db: Database

  /// Adds a person.
  ///
  /// Institutions, topics and organizations that are not known are created.
  ///
  /// - Throws: ``StoreError`` when the e-mail address or member number is taken, or both are
  ///   missing.
  public func add(_ details: PersonDraft) throws -> Person {
    let person = try insert(details)
    try SpeakerLinks(db: db).update(names: [details.name])
    return person
  }

  /// Adds a person without looking for sessions at which they speak.
  func insert(_ details: PersonDraft) throws -> Person {
    try checkIdentity(of: details, except: nil)
    let institution = try institutionRow(details)
    let uuid = UUID().text
    let id = try db.insert(
      """
      INSERT INTO persons (email, email_key, member_number, given_name, family_name, pronouns,
        phone, institution_id, job_title, library_type, position_area, city, region, country,
        time_zone, career_start_year, is_student, notes, name_key, uuid)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, try PersonRecord.arguments(details, institution: institution) + [uuid])
    try storeLists(details, of: id)
    return try get(Identifier(rawValue: id))
  }

  /// Stores what is known of a person.
  ///
  /// - Throws: As ``add(_:)``.
  public func update(_ person: Person) throws {
    let before = try get(person.id).name
    try write(person)
    try SpeakerLinks(db: db).update(names: [before, person.name])
  }

  /// Stores what is known of a person without looking for sessions at which they speak.
  func write(_ person: Person) throws {
    try checkIdentity(of: person.details, except: person.id)
    let institution = try institutionRow(person.details)
    try db.run(
      """
      UPDATE persons SET email = ?, email_key = ?, member_number = ?, given_name = ?,
        family_name = ?, pronouns = ?, phone = ?, institution_id = ?, job_title = ?,
        library_type = ?, position_area = ?, city = ?, region = ?, country = ?, time_zone = ?,
        career_start_year = ?, is_student = ?, notes = ?, name_key = ?
      WHERE id = ?
      """,
      try PersonRecord.arguments(person.details, institution: institution) + [person.id.rawValue])
    try db.run("DELETE FROM interests WHERE person_id = ?", [person.id.rawValue])
    try db.run("DELETE FROM memberships WHERE person_id = ?", [person.id.rawValue])
    try storeLists(person.details, of: person.id.rawValue)
  }

  /// Removes a person.
  ///
  /// - Throws: ``StoreError/inUse(_:name:by:)`` when registrations, pairs or scans name the person.
  public func remove(_ person: Person) throws {
    let user = "registrations, sign-ups, pairs or scans"
    let links = SpeakerLinks(db: db)
    let names = [person.name] + (try links.mergedNames(of: person))
    try StoreError.removing("person", person.handle, neededBy: user, in: db) {
      try db.run("DELETE FROM persons WHERE id = ?", [person.id.rawValue])
    }
    try links.update(names: names)
  }

  private func checkIdentity(of details: PersonDraft, except id: Identifier<Person>?) throws {
    guard details.email != nil || details.memberNumber != nil else {
      throw StoreError.invalid("a person needs an e-mail address or a member number")
    }
    for handle in [details.email, details.memberNumber].compactMap(\.self) {
      if let other = try find(handle), other.id != id {
        throw StoreError.taken("person", name: handle)
      }
    }
  }

  private func institutionRow(_ details: PersonDraft) throws -> Int64? {
    try details.institution.map { try InstitutionRepository(db: db).row(ensuring: $0) }
  }

  private func storeLists(_ details: PersonDraft, of id: Int64) throws {
    for interest in details.interests {
      try db.run(
        "INSERT INTO interests (person_id, topic_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [id, try TopicRepository(db: db).row(ensuring: interest)])
    }
    for slug in details.memberships {
      try db.run(
        "INSERT INTO memberships (person_id, organization_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [id, try OrganizationRepository(db: db).row(ensuring: slug)])
    }
  }
}
