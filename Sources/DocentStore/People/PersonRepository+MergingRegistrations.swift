import Docent
import GRDB

extension PersonRepository {
  /// Moves registrations with their schedules; combines those for one conference.
  func moveRegistrations(
    of other: Person, to kept: Person, _ remarks: inout [String]
  ) throws -> [PersonMerge.Moved] {
    let registrations = RegistrationRepository(db: db)
    for conference in try conferencesOfBoth(other, kept) {
      guard var own = try registrations.find(kept, in: conference),
        let double = try registrations.find(other, in: conference)
      else { continue }
      let badge = own.details.badge == nil ? nil : double.details.badge
      try moveSchedule(of: double, to: own, at: conference, &remarks)
      try moveRequests(of: double, to: own)
      try db.run("DELETE FROM registrations WHERE id = ?", [double.id.rawValue])
      own.details.fillBlanks(from: double.details)
      try registrations.update(own, in: conference)
      if let badge {
        try db.run(
          "INSERT INTO ticket_codes (conference_id, code, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          [conference.id.rawValue, badge, kept.id.rawValue])
      }
      remarks.append("Both were registered for \(conference.slug); the two are one registration.")
    }
    try db.run(
      "UPDATE registrations SET person_id = ? WHERE person_id = ?",
      [kept.id.rawValue, other.id.rawValue])
    return [.init(kind: "registrations", count: db.changesCount)]
  }

  private func conferencesOfBoth(_ one: Person, _ other: Person) throws -> [Conference] {
    let slugs = try db.rows(
      """
      SELECT c.slug FROM registrations a
      JOIN registrations b ON b.conference_id = a.conference_id
      JOIN conferences c ON c.id = a.conference_id
      WHERE a.person_id = ? AND b.person_id = ? ORDER BY c.slug
      """, [one.id.rawValue, other.id.rawValue]
    ) { $0[0] as String }
    return try slugs.map { try ConferenceRepository(db: db).get($0) }
  }

  /// Moves what was said about schedules; where both said something, that of the kept person stays.
  private func moveRequests(of double: Registration, to own: Registration) throws {
    let ids: StatementArguments = [own.id.rawValue, double.id.rawValue]
    try db.run(
      "UPDATE OR IGNORE session_choices SET registration_id = ? WHERE registration_id = ?", ids)
    try db.run(
      "UPDATE OR IGNORE speaker_follows SET registration_id = ? WHERE registration_id = ?", ids)
    try db.run(
      "UPDATE OR IGNORE recommendations SET registration_id = ? WHERE registration_id = ?", ids)
    try db.run(
      "UPDATE OR IGNORE planning_preferences SET registration_id = ? WHERE registration_id = ?",
      ids)
    try db.run("UPDATE OR IGNORE own_events SET registration_id = ? WHERE registration_id = ?", ids)
  }

  private func moveSchedule(
    of double: Registration, to own: Registration, at conference: Conference,
    _ remarks: inout [String]
  ) throws {
    let ids: StatementArguments = [own.id.rawValue, double.id.rawValue]
    try db.run("UPDATE OR IGNORE schedules SET registration_id = ? WHERE registration_id = ?", ids)
    let hasTwo: Bool? = try db.value(
      "SELECT EXISTS (SELECT 1 FROM schedules WHERE registration_id = ?)", [double.id.rawValue])
    guard hasTwo == true else { return }
    remarks.append(
      "Both had a schedule for \(conference.slug); the kept person's stays, the other is removed.")
  }
}
