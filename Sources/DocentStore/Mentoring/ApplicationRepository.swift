public import Docent
import Foundation
import GRDB

/// The sign-ups to program cycles.
///
/// Every answer is kept; of several by one person in one role, one stands and the others are
/// superseded.
public struct ApplicationRepository {
  let db: Database
  let now: Instant

  /// Adds a sign-up to which the person consented.
  ///
  /// - Parameters:
  ///   - person: Who signs up.
  ///   - role: As what.
  ///   - cycle: To which cycle.
  ///   - answers: What the person says.
  ///   - submittedAt: When the form was sent; nil when nobody knows.
  /// - Returns: The application as stored.
  /// - Throws: ``StoreError`` when the person has signed up in that role or the capacity is
  ///   negative.
  public func add(
    _ person: Person, as role: ApplicationRole, to cycle: Cycle,
    answers: ApplicationAnswers = ApplicationAnswers(), submittedAt: Instant? = nil
  ) throws -> Application {
    guard (answers.capacity ?? 0) >= 0 else {
      throw StoreError.invalid(
        "a mentor cannot take \(answers.capacity ?? 0) mentees; 0 is a pause")
    }
    let known = try list(cycle, of: person, with: [.active, .withdrawn]).first { $0.role == role }
    guard known == nil else {
      throw StoreError.taken("application", name: "of \(person.handle) as \(role.rawValue)")
    }
    return try insert(
      answers, of: person.id, as: role, to: cycle, submittedAt: submittedAt, status: .active)
  }

  /// Adds a sign-up with a capacity and no other answers.
  public func add(
    _ person: Person, as role: ApplicationRole, to cycle: Cycle, capacity: Int?
  ) throws -> Application {
    var answers = ApplicationAnswers()
    answers.capacity = capacity
    return try add(person, as: role, to: cycle, answers: answers)
  }

  /// A cycle's sign-ups, in the order in which they were added.
  ///
  /// - Parameters:
  ///   - cycle: The cycle.
  ///   - person: Only those of this person; nil for everybody's.
  ///   - statuses: Only those in these states; by default those that count.
  /// - Returns: The sign-ups.
  /// - Throws: ``StoreError``.
  public func list(
    _ cycle: Cycle, of person: Person? = nil, with statuses: Set<ApplicationStatus> = [.active]
  ) throws -> [Application] {
    try db.rows(
      """
      SELECT id, uuid, person_id, role, status, submitted_at, answers, withdrawal_reason
      FROM applications WHERE cycle_id = ?1
        AND person_id BETWEEN ifnull(?2, 0) AND ifnull(?2, 9223372036854775807) ORDER BY id
      """, [cycle.id.rawValue, person?.id.rawValue]
    ) { try Self.application($0) }.filter { statuses.contains($0.status) }
  }

  /// Takes a sign-up back, at the person's wish; answers that stay apart go with the last one.
  ///
  /// - Throws: ``StoreError/invalid(_:)`` when it does not stand.
  public func withdraw(_ application: Application, reason: String? = nil) throws {
    guard application.status == .active else {
      throw StoreError.invalid(
        "the sign-up does not stand (\(application.status.rawValue)); there is nothing to withdraw")
    }
    try db.run(
      "UPDATE applications SET status = 'withdrawn', withdrawn_at = ?, withdrawal_reason = ? WHERE id = ?",
      [now.seconds, reason, application.id.rawValue])
    // What stays apart is kept for the matching alone.
    try db.run(
      """
      DELETE FROM sensitive_answers WHERE (cycle_id, person_id) IN (
        SELECT w.cycle_id, w.person_id FROM applications w WHERE w.id = ?
          AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.cycle_id = w.cycle_id
            AND a.person_id = w.person_id AND a.status = 'active'))
      """, [application.id.rawValue])
  }

  /// The mentees that a person takes in a cycle: as signed up, else as usual for pairs by hand.
  func capacity(of mentor: Person, in cycle: Cycle) throws -> Int {
    let signUp = try list(cycle, of: mentor).first { $0.role != .mentee }
    return signUp.map { $0.capacity ?? Application.defaultCapacity } ?? PairingRules.handCapacity
  }

  func insert(
    _ answers: ApplicationAnswers, of person: Identifier<Person>, as role: ApplicationRole,
    to cycle: Cycle, submittedAt: Instant?, status: ApplicationStatus
  ) throws -> Application {
    let uuid = UUID()
    let id = try db.insert(
      """
      INSERT INTO applications
        (uuid, cycle_id, person_id, role, status, consented, submitted_at, received_at, answers)
      VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)
      """,
      [
        uuid.text, cycle.id.rawValue, person.rawValue, role.rawValue, status.rawValue,
        submittedAt?.seconds, now.seconds, try AnswersColumn.text(answers),
      ])
    return Application(
      id: Identifier(rawValue: id), uuid: uuid, person: person, role: role, status: status,
      submittedAt: submittedAt, answers: answers)
  }

  func write(_ application: Application) throws {
    try db.run(
      "UPDATE applications SET submitted_at = ?, answers = ? WHERE id = ?",
      [
        application.submittedAt?.seconds, try AnswersColumn.text(application.answers),
        application.id.rawValue,
      ])
  }

  /// Puts a later answer in the place of a sign-up.
  func supersede(_ application: Application) throws {
    try db.run(
      "UPDATE applications SET status = 'superseded' WHERE id = ?", [application.id.rawValue])
  }

  private static func application(_ row: Row) throws -> Application {
    Application(
      id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]),
      person: Identifier(rawValue: row[2]), role: ApplicationRole(rawValue: row[3]) ?? .both,
      status: ApplicationStatus(rawValue: row[4]) ?? .active,
      submittedAt: (row[5] as Int?).map(Instant.init), answers: try AnswersColumn.answers(row[6]),
      withdrawalReason: row[7])
  }
}
