public import Docent
import Foundation
import GRDB

/// The schedules that were planned together.
public struct CohortRepository {
  let db: Database
  let now: Instant

  /// Who is planned together.
  public enum Selection: Sendable {
    /// All newcomers of a conference who come.
    case newcomers
    /// Some of its attendees.
    case people([Person])
  }

  /// Plans the schedules of many attendees together, and stores them in place of those before.
  ///
  /// - Parameters:
  ///   - selection: Who.
  ///   - conference: For which conference.
  ///   - options: How.
  ///   - adds: Whether only those get a schedule who have none, and all others stay as they are.
  /// - Returns: The plan as stored.
  /// - Throws: ``StoreError`` when somebody is not registered or nobody is left to plan;
  ///   `CohortRefused` when more people must be in a session than it has seats for; `UnsoundPlan`
  ///   when the plan breaks its own rules, which would be a defect.
  public func generate(
    _ selection: Selection, at conference: Conference, options: CohortOptions = CohortOptions(),
    adds: Bool = false
  ) throws -> CohortPlan {
    let registrations = try registrations(of: selection, at: conference, adds: adds)
    let input = try CohortReader(db: db, now: now, conference: conference).input(for: registrations)
    let plan = try CohortPlan(input, options: options)
    try store(plan, at: conference, isAddition: adds)
    return plan
  }

  private func registrations(
    of selection: Selection, at conference: Conference, adds: Bool
  ) throws -> [Registration] {
    let all = try chosen(selection, at: conference)
    guard adds else { return all }
    let planned = Set(
      try db.rows(
        """
        SELECT s.registration_id FROM schedules s JOIN registrations r ON r.id = s.registration_id
        WHERE r.conference_id = ?
        """, [conference.id.rawValue]
      ) { Identifier<Registration>(rawValue: $0[0]) })
    let late = all.filter { !planned.contains($0.id) }
    guard !late.isEmpty else {
      throw StoreError.invalid("everybody has a schedule already; there is nobody to add")
    }
    return late
  }

  private func chosen(
    _ selection: Selection, at conference: Conference
  ) throws -> [Registration] {
    switch selection {
    case .newcomers:
      let all = try RegistrationRepository(db: db).list(conference)
        .filter { $0.isActive && $0.isNewcomer }
      guard !all.isEmpty else {
        throw StoreError.invalid(
          "no newcomer comes to \(conference.slug); see docent registration list")
      }
      return all
    case .people(let people):
      let schedules = ScheduleRepository(db: db, now: now)
      let twice = Dictionary(grouping: people, by: \.id).values.first { $0.count > 1 }?.first
      if let twice {
        throw StoreError.invalid("\(twice.handle) is named twice; name everybody once")
      }
      return try people.map { try schedules.activeRegistration(of: $0, at: conference) }
    }
  }

  private func store(
    _ plan: CohortPlan, at conference: Conference, isAddition: Bool
  ) throws {
    let id = try db.insert(
      """
      INSERT INTO cohorts (uuid, conference_id, generated_at, seed, oversubscription, share,
        fairness, added, value, upper_bound, least_served)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        UUID().text, conference.id.rawValue, now.seconds, Int64(bitPattern: plan.options.seed),
        plan.options.oversubscription, plan.options.share, plan.options.fairness, isAddition,
        plan.value, plan.upperBound, plan.leastServed,
      ])
    for seated in plan.sessions {
      try db.run(
        """
        INSERT INTO cohort_seats (cohort_id, session_id, seats, planned, wanted, price, holders)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, seated.session.id.rawValue, seated.seats, seated.planned, seated.wanted,
          seated.price, seated.holders,
        ])
    }
    let schedules = ScheduleRepository(db: db, now: now)
    for scheduled in plan.scheduled {
      try schedules.store(
        scheduled.plan, of: scheduled.member.registration,
        mealReason: scheduled.member.mealReason, at: conference,
        cohort: Identifier(rawValue: id))
    }
    try db.run(
      """
      DELETE FROM cohorts WHERE conference_id = ?
        AND NOT EXISTS (SELECT 1 FROM schedules s WHERE s.cohort_id = cohorts.id)
      """, [conference.id.rawValue])
  }
}
