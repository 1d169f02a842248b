public import Docent
import GRDB

extension PlanningChoiceRepository {
  /// What an attendee asks of each day.
  ///
  /// - Throws: ``StoreError``.
  public func preferences(of registration: Registration) throws -> PlanningPreferences {
    let stored = try db.row(
      """
      SELECT pace_percent, most_sessions, most_minutes, earliest, latest
      FROM planning_preferences WHERE registration_id = ?
      """, [registration.id.rawValue]
    ) { row in
      var preferences = PlanningPreferences()
      preferences.pacePercent = row[0]
      preferences.mostSessions = row[1]
      preferences.mostMinutes = row[2]
      preferences.earliest = row[3]
      preferences.latest = row[4]
      return preferences
    }
    return stored ?? PlanningPreferences()
  }

  /// Stores what an attendee asks of each day.
  ///
  /// - Throws: ``StoreError/invalid(_:)`` when no day could be so.
  public func update(_ preferences: PlanningPreferences, of registration: Registration) throws {
    try check(preferences)
    try db.run(
      """
      INSERT INTO planning_preferences
        (registration_id, pace_percent, most_sessions, most_minutes, earliest, latest)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET pace_percent = excluded.pace_percent,
        most_sessions = excluded.most_sessions, most_minutes = excluded.most_minutes,
        earliest = excluded.earliest, latest = excluded.latest
      """,
      [
        registration.id.rawValue, preferences.pacePercent, preferences.mostSessions,
        preferences.mostMinutes, preferences.earliest, preferences.latest,
      ])
  }

  private func check(_ preferences: PlanningPreferences) throws {
    var objections: [String] = []
    if !(50...400).contains(preferences.pacePercent) {
      objections.append("a pace is from 0.5 to 4 times the usual walk")
    }
    if (preferences.mostSessions ?? 1) < 1 || (preferences.mostMinutes ?? 1) < 1 {
      objections.append("a day has one session and one minute at least")
    }
    let day = 0...1440
    if !day.contains(preferences.earliest ?? 0) || !day.contains(preferences.latest ?? 0) {
      objections.append("a time of day is from 00:00 to 24:00")
    }
    if let earliest = preferences.earliest, let latest = preferences.latest, latest <= earliest {
      objections.append("a day cannot end before it starts; take one of the two times back")
    }
    guard objections.isEmpty else {
      throw StoreError.invalid(objections.joined(separator: "; "))
    }
  }
}
