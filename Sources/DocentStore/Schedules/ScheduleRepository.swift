public import Docent
import Foundation
import GRDB

/// The attendees' schedules.
public struct ScheduleRepository {
  let db: Database
  let now: Instant

  /// Plans the best conference for an attendee, exactly, and stores it in place of the one before.
  ///
  /// A mentee's meetings with the mentor are found a time in the free time of both and stored with
  /// the pair. Meetings that stand are kept.
  ///
  /// - Parameters:
  ///   - attendee: Whose schedule it is.
  ///   - conference: For which conference.
  /// - Returns: The schedule as stored, explained.
  /// - Throws: ``StoreError`` when the attendee is not registered or the registration was cancelled;
  ///   `UnsoundPlan` when the plan breaks its own rules, which would be a defect.
  public func generate(for attendee: Person, at conference: Conference) throws -> Schedule {
    let registration = try RegistrationRepository(db: db).get(attendee, in: conference)
    guard registration.isActive else {
      throw StoreError.invalid(
        "the registration of \(attendee.handle) for \(conference.slug) was cancelled; make it active first"
      )
    }
    let meetings = ConferenceMeetings(db: db, conference: conference)
    var input = try PlanningReader(db: db, conference: conference).input(for: registration)
    input.wishes = try meetings.wishes(of: attendee)
    let plan = try Plan(input)
    try store(plan, for: registration, at: conference)
    input.agreed = try meetings.agreed(with: attendee)
    return try explain(registration, input, remarks: plan.remarks)
  }

  /// An attendee's current schedule, explained against today's programme.
  ///
  /// Somebody for whom none was generated may still have meetings.
  ///
  /// - Throws: ``StoreError`` when the attendee is not registered, or has neither a schedule nor a
  ///   meeting.
  public func get(for attendee: Person, at conference: Conference) throws -> Schedule {
    let registration = try RegistrationRepository(db: db).get(attendee, in: conference)
    let input = try PlanningReader(db: db, conference: conference).input(for: registration)
    let isGenerated = try row(of: registration) != nil
    guard isGenerated || !input.agreed.isEmpty else {
      throw StoreError.notFound(
        "schedule", name: "of \(attendee.handle) for \(conference.slug)", nearest: nil)
    }
    guard isGenerated else {
      return try explain(
        registration, input.withoutProspects(),
        remarks: ["no schedule was generated yet; these are the meetings"])
    }
    return try explain(registration, input, remarks: [])
  }

  func row(
    of registration: Registration
  ) throws -> (id: Int64, value: Int, upperBound: Int, madeAt: Instant)? {
    try db.row(
      "SELECT id, value, upper_bound, generated_at FROM schedules WHERE registration_id = ?",
      [registration.id.rawValue]
    ) { ($0[0], $0[1], $0[2], Instant(seconds: $0[3])) }
  }

  private func store(
    _ plan: Plan, for registration: Registration, at conference: Conference
  ) throws {
    try db.run(
      """
      INSERT INTO schedules (uuid, registration_id, generated_at, value, upper_bound)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (registration_id) DO UPDATE SET generated_at = excluded.generated_at,
        value = excluded.value, upper_bound = excluded.upper_bound
      """,
      [UUID().text, registration.id.rawValue, now.seconds, plan.value, plan.upperBound])
    guard let schedule = try row(of: registration)?.id else {
      throw StoreError.defect("a schedule that was stored is not there")
    }
    try db.run("DELETE FROM schedule_items WHERE schedule_id = ?", [schedule])
    try storeItems(of: plan, in: schedule)
    for meeting in plan.meetings {
      try db.run(
        """
        INSERT INTO meetings (uuid, pair_id, conference_id, starts_at, ends_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (pair_id, starts_at) DO UPDATE
          SET status = 'planned', ends_at = excluded.ends_at, sequence = sequence + 1
        """,
        [
          UUID().text, meeting.pair.rawValue, conference.id.rawValue, meeting.startsAt.seconds,
          meeting.endsAt.seconds,
        ])
    }
  }

  private func storeItems(of plan: Plan, in schedule: Int64) throws {
    let encoder = JSONEncoder()
    var position = 0
    func store(
      _ kind: ScheduleItem.Kind, _ session: SessionOutline?, _ start: Instant, _ end: Instant,
      points: Int, reasons: [String]
    ) throws {
      let encoded = String(decoding: try encoder.encode(reasons), as: UTF8.self)
      try db.run(
        """
        INSERT INTO schedule_items
          (schedule_id, position, kind, session_id, starts_at, ends_at, points, reasons)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          schedule, position, kind.rawValue, session?.id.rawValue, start.seconds, end.seconds,
          points, encoded,
        ])
      position += 1
    }
    for chosen in plan.sessions {
      let session = chosen.session
      try store(
        session.isMeal ? .meal : .session, session, session.startsAt,
        session.endsAt ?? session.startsAt, points: chosen.points, reasons: chosen.reasons)
    }
    for meal in plan.meals {
      try store(.meal, nil, meal.start, meal.end, points: 0, reasons: [Plan.mealReason])
    }
  }
}
