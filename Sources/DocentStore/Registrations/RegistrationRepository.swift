public import Docent
import Foundation
import GRDB

/// Who comes to which conference.
public struct RegistrationRepository {
  let db: Database

  /// Registers a person for a conference.
  ///
  /// - Throws: ``StoreError`` when the person is registered, the badge is taken or a time of the
  ///   registration names no single moment.
  public func add(
    _ details: RegistrationDraft, of person: Person, for conference: Conference
  ) throws -> Registration {
    guard try find(person, in: conference) == nil else {
      throw StoreError.taken("registration", name: person.handle)
    }
    try checkBadge(details.badge, of: person, in: conference)
    let id = try db.insert(
      """
      INSERT INTO registrations
        (kind, newcomer, status, badge, registered_at, notes, uuid, conference_id, person_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      try arguments(details, in: conference)
        + [UUID().text, conference.id.rawValue, person.id.rawValue])
    try store(details.days, of: id)
    return try get(person, in: conference)
  }

  /// Stores what a registration says, and cancels mentoring meetings on days that are no longer on
  /// site.
  ///
  /// - Parameters:
  ///   - registration: The registration.
  ///   - conference: For which conference.
  /// - Returns: How many meetings were cancelled.
  /// - Throws: As ``add(_:of:for:)``.
  @discardableResult
  public func update(_ registration: Registration, in conference: Conference) throws -> Int {
    let id = registration.id.rawValue
    try checkBadge(registration.details.badge, of: registration.person, in: conference)
    try db.run(
      """
      UPDATE registrations SET kind = ?, newcomer = ?, status = ?, badge = ?, registered_at = ?,
        notes = ? WHERE id = ?
      """, try arguments(registration.details, in: conference) + [id])
    try db.run("DELETE FROM registration_days WHERE registration_id = ?", [id])
    try store(registration.details.days, of: id)
    let days = conference.daysOnSite(declared: registration.details.days)
    return try ConferenceMeetings(db: db, conference: conference)
      .cancel(of: registration.person, except: registration.isActive ? Set(days) : [])
  }

  /// Removes a registration with its schedule, and cancels the person's mentoring meetings.
  ///
  /// - Parameters:
  ///   - registration: The registration.
  ///   - conference: For which conference.
  /// - Returns: How many meetings were cancelled.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func remove(_ registration: Registration, from conference: Conference) throws -> Int {
    let cancelled = try ConferenceMeetings(db: db, conference: conference)
      .cancel(of: registration.person, except: [])
    try db.run("DELETE FROM registrations WHERE id = ?", [registration.id.rawValue])
    return cancelled
  }

  /// A person's registration for a conference.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ person: Person, in conference: Conference) throws -> Registration {
    if let registration = try find(person, in: conference) { return registration }
    throw StoreError.notFound(
      "registration", name: "of \(person.handle) for \(conference.slug)", nearest: nil)
  }

  private func arguments(
    _ details: RegistrationDraft, in conference: Conference
  ) throws -> StatementArguments {
    let registeredAt = try details.registeredAt.map { try conference.zone.instant(of: $0).seconds }
    return [
      details.kind ?? RegistrationDraft.usualKind, details.newcomer,
      (details.status ?? .active).rawValue, details.badge, registeredAt,
      try NotesColumn.text(details.notes),
    ]
  }

  private func store(_ days: [CivilDay], of id: Int64) throws {
    for day in Set(days) {
      try db.run(
        "INSERT INTO registration_days (registration_id, day) VALUES (?, ?)", [id, day.description])
    }
  }

  private func checkBadge(_ badge: String?, of person: Person, in conference: Conference) throws {
    let owner: Int64? = try db.value(
      "SELECT person_id FROM registrations WHERE conference_id = ? AND badge = ?",
      [conference.id.rawValue, badge])
    if let badge, let owner, owner != person.id.rawValue {
      throw StoreError.taken("badge", name: badge)
    }
  }
}
