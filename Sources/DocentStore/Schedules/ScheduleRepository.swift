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
  ///   - options: What to do otherwise than usual.
  /// - Returns: The schedule as stored, explained.
  /// - Throws: ``StoreError`` when the attendee is not registered or the registration was cancelled,
  ///   or a session that they pinned cannot be attended;
  ///   `PlanningRefused` when musts clash or a meeting finds no time;
  ///   `UnsoundPlan` when the plan breaks its own rules, which would be a defect.
  public func generate(
    for attendee: Person, at conference: Conference, options: PlanningOptions = PlanningOptions()
  ) throws -> Schedule {
    let registration = try activeRegistration(of: attendee, at: conference)
    try decide(options, for: registration, in: conference)
    let meetings = ConferenceMeetings(db: db, conference: conference)
    var input = try PlanningReader(db: db, conference: conference).input(for: registration)
    input.wishes = try meetings.wishes(of: attendee)
    input.full = try PlannedSeats(db: db, conference: conference)
      .full(beside: registration, among: input.sessions)
    if let stability = options.stability {
      input.kept = (try planned(registration), stability)
    }
    let plan = try Plan(input, allowsFewerMeetings: options.allowsFewerMeetings)
    var remarks = plan.remarks
    if let kept = input.kept?.sessions { remarks += changes(from: kept, to: plan, in: input) }
    try store(plan, of: registration, mealReason: input.mealReason, at: conference)
    input.agreed = try meetings.agreed(with: attendee)
    return try explain(registration, input, remarks: remarks)
  }

  /// The registration of somebody who comes.
  func activeRegistration(of attendee: Person, at conference: Conference) throws -> Registration {
    let registration = try RegistrationRepository(db: db).get(attendee, in: conference)
    guard registration.isActive else {
      throw StoreError.invalid(
        "the registration of \(attendee.handle) for \(conference.slug) was cancelled; make it active first"
      )
    }
    return registration
  }

  /// The sessions that a registration's schedule holds.
  func planned(_ registration: Registration) throws -> Set<Identifier<Session>> {
    Set(
      try db.rows(
        """
        SELECT i.session_id FROM schedule_items i JOIN schedules c ON c.id = i.schedule_id
        WHERE c.registration_id = ? AND i.session_id IS NOT NULL
        """, [registration.id.rawValue]
      ) { Identifier(rawValue: $0[0]) })
  }

  /// What became of the sessions of an earlier schedule, in words.
  private func changes(
    from kept: Set<Identifier<Session>>, to plan: Plan, in input: PlanningInput
  ) -> [String] {
    guard !kept.isEmpty else { return [] }
    let now = Set(plan.sessions.map(\.session.id))
    func codes(_ sessions: Set<Identifier<Session>>) -> String {
      input.sessions.filter { sessions.contains($0.id) }.map(\.code).joined(separator: ", ")
    }
    let (gone, come) = (kept.subtracting(now), now.subtracting(kept))
    return [
      "\(kept.count - gone.count) of \(kept.count) sessions kept"
        + (gone.isEmpty ? "" : "; gone: \(codes(gone))")
        + (come.isEmpty ? "" : "; new: \(codes(come))")
    ]
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

  /// A registration's schedule without its items.
  typealias Head = (
    id: Int64, value: Int, upperBound: Int, madeAt: Instant, tradeOffs: [TradeOff],
    cohort: Identifier<Cohort>?
  )

  func row(of registration: Registration) throws -> Head? {
    try db.row(
      """
      SELECT id, value, upper_bound, generated_at, trade_offs, cohort_id FROM schedules
      WHERE registration_id = ?
      """, [registration.id.rawValue]
    ) {
      (
        $0[0], $0[1], $0[2], Instant(seconds: $0[3]), try TradeOffsColumn.tradeOffs($0[4]),
        ($0[5] as Int64?).map(Identifier.init)
      )
    }
  }

  /// Stores a plan in place of the one before.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - registration: Whose it is.
  ///   - mealReason: Why it has meal breaks.
  ///   - conference: For which conference.
  ///   - cohort: With whom it was planned; nil for one planned by itself.
  /// - Throws: When the file cannot be written.
  func store(
    _ plan: Plan, of registration: Registration, mealReason: String, at conference: Conference,
    cohort: Identifier<Cohort>? = nil
  ) throws {
    try db.run(
      """
      INSERT INTO schedules
        (uuid, registration_id, generated_at, value, upper_bound, trade_offs, cohort_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (registration_id) DO UPDATE SET generated_at = excluded.generated_at,
        value = excluded.value, upper_bound = excluded.upper_bound,
        trade_offs = excluded.trade_offs, cohort_id = excluded.cohort_id
      """,
      [
        UUID().text, registration.id.rawValue, now.seconds, plan.value, plan.upperBound,
        try TradeOffsColumn.text(plan.tradeOffs), cohort?.rawValue,
      ])
    guard let schedule = try row(of: registration)?.id else {
      throw StoreError.defect("a schedule that was stored is not there")
    }
    try db.run("DELETE FROM schedule_items WHERE schedule_id = ?", [schedule])
    try storeItems(of: plan, in: schedule, mealReason: mealReason)
    try store(plan.meetings, at: conference)
  }

  private func store(_ meetings: [PlannedMeeting], at conference: Conference) throws {
    for meeting in meetings {
      let room = try meeting.room.flatMap {
        try RoomRepository(db: db).find(building: $0.building, room: $0.room, in: conference)
      }
      try db.run(
        """
        INSERT INTO meetings (uuid, pair_id, conference_id, starts_at, ends_at, room_id)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (pair_id, starts_at) DO UPDATE SET status = 'planned',
          ends_at = excluded.ends_at, room_id = excluded.room_id, sequence = sequence + 1
        """,
        [
          UUID().text, meeting.pair.rawValue, conference.id.rawValue, meeting.startsAt.seconds,
          meeting.endsAt.seconds, room?.id.rawValue,
        ])
    }
  }

  private func storeItems(of plan: Plan, in schedule: Int64, mealReason: String) throws {
    var position = 0
    func store(
      _ kind: ScheduleItem.Kind, _ session: PlannedSession?, _ start: Instant, _ end: Instant
    ) throws {
      try db.run(
        """
        INSERT INTO schedule_items
          (schedule_id, position, kind, session_id, starts_at, ends_at, leaves_at, points, reasons)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          schedule, position, kind.rawValue, session?.session.id.rawValue, start.seconds,
          end.seconds, session?.leavesAt.flatMap { $0 < end ? $0.seconds : nil },
          session?.points ?? 0, try JSONColumn.text(session?.reasons ?? [mealReason]),
        ])
      position += 1
    }
    for chosen in plan.sessions {
      let session = chosen.session
      try store(
        session.isMeal ? .meal : .session, chosen, session.startsAt,
        session.endsAt ?? session.startsAt)
    }
    for meal in plan.meals { try store(.meal, nil, meal.start, meal.end) }
  }
}

/// What to do otherwise than usual when a schedule is planned.
public struct PlanningOptions: Sendable, Equatable {
  /// What keeping each session of the earlier schedule is worth in points; nil to plan afresh.
  public var stability: Int?
  /// Whether meetings that find no time are remarked on and not refused.
  public var allowsFewerMeetings = false
  /// The codes of sessions at which the attendee will be, from now on.
  public var pins: [String] = []
  /// The codes of sessions at which the attendee will not be, from now on.
  public var vetoes: [String] = []

  /// The most that ``stability`` may be.
  public static let mostStability = 10_000

  /// Creates the usual options.
  public init() {}
}
