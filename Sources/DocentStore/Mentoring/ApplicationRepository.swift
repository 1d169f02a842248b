public import Docent
import Foundation
import GRDB

/// The sign-ups to program cycles.
public struct ApplicationRepository {
  let db: Database

  /// Adds a sign-up to which the person consented.
  ///
  /// - Parameters:
  ///   - person: Who signs up.
  ///   - role: As what.
  ///   - cycle: To which cycle.
  ///   - capacity: How many mentees a mentor takes; nil when the form did not say, 0 for a pause.
  /// - Returns: The application as stored.
  /// - Throws: ``StoreError`` when the person has signed up in that role or the capacity is
  ///   negative.
  public func add(
    _ person: Person, as role: ApplicationRole, to cycle: Cycle, capacity: Int? = nil
  ) throws -> Application {
    guard (capacity ?? 0) >= 0 else {
      throw StoreError.invalid("a mentor cannot take \(capacity ?? 0) mentees; 0 is a pause")
    }
    let known: Int64? = try db.value(
      "SELECT id FROM applications WHERE cycle_id = ? AND person_id = ? AND role = ?",
      [cycle.id.rawValue, person.id.rawValue, role.rawValue])
    guard known == nil else {
      throw StoreError.taken("application", name: "of \(person.handle) as \(role.rawValue)")
    }
    let id = try db.insert(
      """
      INSERT INTO applications (uuid, cycle_id, person_id, role, consented, capacity)
      VALUES (?, ?, ?, ?, 1, ?)
      """, [UUID().text, cycle.id.rawValue, person.id.rawValue, role.rawValue, capacity])
    return Application(
      id: Identifier(rawValue: id), person: person.id, role: role, capacity: capacity)
  }

  /// A cycle's standing sign-ups, in the order in which they were added.
  public func list(_ cycle: Cycle) throws -> [Application] {
    try db.rows(
      """
      SELECT id, person_id, role, capacity FROM applications
      WHERE cycle_id = ? AND status = 'active' ORDER BY id
      """, [cycle.id.rawValue]
    ) {
      Application(
        id: Identifier(rawValue: $0[0]), person: Identifier(rawValue: $0[1]),
        role: ApplicationRole(rawValue: $0[2]) ?? .both, capacity: $0[3])
    }
  }

  /// The mentees that a person takes in a cycle: as signed up, else as usual for pairs by hand.
  func capacity(of mentor: Person, in cycle: Cycle) throws -> Int {
    let signUp = try list(cycle).first { $0.person == mentor.id && $0.role != .mentee }
    return signUp.map { $0.capacity ?? Application.defaultCapacity } ?? PairingRules.handCapacity
  }
}
