import Docent
import Foundation
import GRDB

extension ScheduleRepository {
  /// The stored items of a registration with its meetings, explained.
  func explain(
    _ registration: Registration, _ input: PlanningInput, remarks: [String]
  ) throws -> Schedule {
    let indices = Dictionary(
      uniqueKeysWithValues: input.sessions.indices.map { (input.sessions[$0].id.rawValue, $0) })
    var changes: [String] = []
    let stored = try db.rows(
      """
      SELECT i.kind, i.session_id, i.starts_at, i.ends_at, i.points, i.reasons, s.uuid, s.sequence,
        i.leaves_at
      FROM schedule_items i JOIN schedules c ON c.id = i.schedule_id
      LEFT JOIN sessions s ON s.id = i.session_id
      WHERE c.registration_id = ? ORDER BY i.position
      """, [registration.id.rawValue]
    ) { row in
      let session = (row[1] as Int64?).flatMap { indices[$0] }.map { input.sessions[$0] }
      if let session { changes += change(of: session, since: row) }
      return try item(row, session: session, title: Plan.mealTitle)
    }
    let totals = try row(of: registration)
    var input = input
    let cohort = try totals?.cohort.map(CohortRepository(db: db, now: now).get)
    input.full =
      try cohort.map(CohortRepository(db: db, now: now).full)
      ?? PlannedSeats(db: db, conference: input.conference)
      .full(beside: registration, among: input.sessions)
    var schedule = Schedule(
      items: stored + input.agreed.map(item) + ownItems(of: input), from: input,
      value: totals?.value ?? 0,
      upperBound: totals?.upperBound ?? 0, remarks: remarks + changes)
    schedule.madeAt = totals?.madeAt
    schedule.tradeOffs = totals?.tradeOffs ?? []
    schedule.cohort = cohort
    schedule.isOutdated = !changes.isEmpty
    return schedule
  }

  /// What has happened to a session since it was planned, in words.
  private func change(of session: SessionOutline, since row: Row) -> [String] {
    if session.isCancelled {
      return ["\(session.code) was cancelled after this schedule was made; generate it again"]
    }
    let moved =
      session.startsAt.seconds != row[2] || (session.endsAt ?? session.startsAt).seconds != row[3]
    return moved
      ? ["\(session.code) has moved since this schedule was made; generate it again"] : []
  }

  private func item(
    _ row: Row, session: SessionOutline?, title: String
  ) throws -> ScheduleItem {
    let kind = ScheduleItem.Kind(rawValue: row[0]) ?? .session
    // A session that has moved since is shown where it is now.
    var item = ScheduleItem(
      kind: kind, code: session?.code, title: session?.title ?? title,
      startsAt: session?.startsAt ?? Instant(seconds: row[2]),
      endsAt: session?.endsAt ?? Instant(seconds: row[3]))
    item.points = row[4]
    item.reasons = try JSONDecoder().decode([String].self, from: Data((row[5] as String).utf8))
    item.room = session?.room
    item.uuid = try (row[6] as String?).map { try UUID(text: $0) }
    item.sequence = row[7] ?? 0
    item.isCancelled = session?.isCancelled ?? false
    if let leavesAt = (row[8] as Int?).map({ Instant(seconds: $0) }), leavesAt > item.startsAt,
      leavesAt < item.endsAt
    {
      item.endsAt = leavesAt
      item.isLeftEarly = true
    }
    return item
  }

  private func ownItems(of input: PlanningInput) -> [ScheduleItem] {
    let onSite = Set(input.conference.daysOnSite(declared: input.registration.details.days))
    return input.ownEvents.filter {
      onSite.contains(input.conference.day(of: $0.startsAt))
        || onSite.contains(input.conference.day(of: $0.endsAt))
    }.map {
      var item = ScheduleItem(
        kind: .own, code: nil, title: $0.title, startsAt: $0.startsAt, endsAt: $0.endsAt)
      item.reasons = ["your own"]
      item.room = $0.room
      return item
    }
  }

  private func item(_ agreed: AgreedMeeting) -> ScheduleItem {
    let role = agreed.isWithMentor ? "mentor" : "mentee"
    var item = ScheduleItem(
      kind: .meeting, code: nil, title: "Meeting with \(agreed.partner.name), your \(role)",
      startsAt: agreed.meeting.startsAt, endsAt: agreed.meeting.endsAt)
    item.reasons = ["free time of both"]
    item.room = agreed.meeting.room
    item.contact = agreed.partner.details.email
    item.uuid = agreed.meeting.uuid
    item.sequence = agreed.meeting.sequence
    return item
  }
}
