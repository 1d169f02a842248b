import Docent
import GRDB

extension ScheduleRepository {
  /// Stores what an attendee decides about sessions, and makes sure that what is pinned can be.
  ///
  /// - Parameters:
  ///   - options: The sessions to pin and to drop, by their codes.
  ///   - registration: Whose they are.
  ///   - conference: For which conference.
  /// - Throws: ``StoreError`` when there is no such session, or one that is pinned, now or before,
  ///   was cancelled or is on a day without the attendee.
  func decide(
    _ options: PlanningOptions, for registration: Registration, in conference: Conference
  ) throws {
    let choices = PlanningChoiceRepository(db: db)
    try choices.choose(.pin, options.pins, for: registration, in: conference)
    try choices.choose(.veto, options.vetoes, for: registration, in: conference)
    let pinned = try choices.get(registration, in: conference).codes(.pin)
    try PinnedSessions(of: registration, in: conference)
      .check(pinned.map { try SessionRepository(db: db).get($0, in: conference) })
  }
}
