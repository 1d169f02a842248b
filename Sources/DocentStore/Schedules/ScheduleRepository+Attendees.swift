public import Docent
import GRDB

extension ScheduleRepository {
  /// The registrations of those who have a schedule or a mentoring meeting at a conference and
  /// still come, by family name, given name and handle.
  public func attendees(at conference: Conference) throws -> [Registration] {
    let ids = Set(
      try db.rows(
        """
        SELECT r.id FROM registrations r
        WHERE r.conference_id = ?1 AND r.status = 'active' AND (
          EXISTS (SELECT 1 FROM schedules s WHERE s.registration_id = r.id)
          OR EXISTS (SELECT 1 FROM meetings m JOIN pairs p ON p.id = m.pair_id
            WHERE m.conference_id = ?1 AND m.status = 'planned'
              AND p.state IN ('published', 'completed')
              AND (p.mentor_id = r.person_id OR p.mentee_id = r.person_id)))
        """, [conference.id.rawValue]
      ) { Identifier<Registration>(rawValue: $0[0]) })
    return try RegistrationRepository(db: db).list(conference).filter { ids.contains($0.id) }
  }
}
