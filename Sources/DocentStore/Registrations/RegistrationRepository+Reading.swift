public import Docent
import Foundation
import GRDB

extension RegistrationRepository {
  /// A person's registration for a conference, if there is one.
  public func find(_ person: Person, in conference: Conference) throws -> Registration? {
    try registrations(in: conference, of: person.id).first
  }

  /// A conference's registrations, by family name, given name and handle.
  public func list(_ conference: Conference) throws -> [Registration] {
    try registrations(in: conference, of: nil)
  }

  private func registrations(
    in conference: Conference, of person: Identifier<Person>?
  ) throws -> [Registration] {
    try db.rows(
      """
      SELECT p.*, r.id, r.uuid, r.kind, r.newcomer, r.status, r.badge, r.registered_at, r.notes,
        (SELECT group_concat(d.day) FROM registration_days d WHERE d.registration_id = r.id),
        EXISTS (SELECT 1 FROM registrations e JOIN conferences c ON c.id = e.conference_id
          JOIN conferences own ON own.id = r.conference_id
          WHERE e.person_id = r.person_id AND e.status = 'active'
            AND c.series_id = own.series_id AND c.starts_on < own.starts_on)
      FROM registrations r
      JOIN person_rows p ON p.id = r.person_id JOIN persons n ON n.id = r.person_id
      WHERE r.conference_id = ?1
        AND r.person_id BETWEEN ifnull(?2, 0) AND ifnull(?2, 9223372036854775807)
      ORDER BY n.family_name, n.given_name, coalesce(n.email_key, n.member_number)
      """, [conference.id.rawValue, person?.rawValue]
    ) { try RegistrationRecord.registration($0, in: conference) }
  }
}

/// A row of `registrations` behind the columns of its person.
enum RegistrationRecord {
  static func registration(_ row: Row, in conference: Conference) throws -> Registration {
    var details = RegistrationDraft()
    let person = try PersonRecord.person(row)
    details.email = person.details.email
    details.memberNumber = person.details.memberNumber
    details.kind = row[23]
    details.newcomer = row[24]
    details.status = RegistrationStatus(rawValue: row[25])
    details.badge = row[26]
    details.registeredAt = (row[27] as Int?).map {
      TypedTime(Instant(seconds: $0), in: conference.zone)
    }
    details.notes = try NotesColumn.notes(row[28])
    details.days = ((row[29] as String?) ?? "").split(separator: ",")
      .compactMap { CivilDay(String($0)) }.sorted()
    return Registration(
      id: Identifier(rawValue: row[21]), uuid: try UUID(text: row[22]), person: person,
      details: details, hasAttendedBefore: row[30])
  }
}
