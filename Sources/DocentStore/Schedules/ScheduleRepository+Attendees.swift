public import Docent
import GRDB

extension ScheduleRepository {
  /// The people who have a schedule for a conference and are still registered, by name.
  public func attendees(at conference: Conference) throws -> [Person] {
    try db.rows(
      """
      SELECT p.* FROM person_rows p
      JOIN registrations r ON r.person_id = p.id AND r.status = 'active'
      JOIN schedules s ON s.registration_id = r.id
      WHERE r.conference_id = ?
      ORDER BY p.family_name, p.given_name, p.id
      """, [conference.id.rawValue]
    ) { try PersonRecord.person($0) }
  }
}
