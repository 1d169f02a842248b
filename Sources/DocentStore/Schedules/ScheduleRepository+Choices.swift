public import Docent
import GRDB

extension ScheduleRepository {
  /// Stores what an attendee decides about sessions, and plans by it.
  ///
  /// - Parameters:
  ///   - attendee: Whose schedule it is.
  ///   - conference: For which conference.
  ///   - pins: The codes of sessions at which the attendee will be.
  ///   - vetoes: The codes of sessions at which the attendee will not be.
  /// - Returns: The schedule as stored, explained.
  /// - Throws: ``StoreError`` as ``generate(for:at:)``, and when there is no such session, or one
  ///   that is pinned, now or before, was cancelled or is on a day without the attendee.
  public func generate(
    for attendee: Person, at conference: Conference, pinning pins: [String],
    dropping vetoes: [String]
  ) throws -> Schedule {
    let registration = try RegistrationRepository(db: db).get(attendee, in: conference)
    let choices = PlanningChoiceRepository(db: db)
    try choices.choose(.pin, pins, for: registration, in: conference)
    try choices.choose(.veto, vetoes, for: registration, in: conference)
    let pinned = try choices.get(registration, in: conference).codes(.pin)
    try PinnedSessions(of: registration, in: conference)
      .check(pinned.map { try SessionRepository(db: db).get($0, in: conference) })
    return try generate(for: attendee, at: conference)
  }
}
