public import Docent
import GRDB

extension PersonRepository {
  /// Makes two records of one person one: everything that names the other names the kept one from
  /// then on, what the kept one does not say is taken from the other, and the other can still be
  /// called by its e-mail address, member number and id.
  ///
  /// A programme that has the other's name means the kept one, as long as nobody else has it.
  ///
  /// Where both are registered for a conference, the kept one's registration stays, for the days of
  /// both; the other's badge still opens the doors. A schedule that there is twice is kept once.
  ///
  /// - Parameters:
  ///   - other: The record that goes.
  ///   - kept: The record that stays.
  ///   - now: When it is done, for the log.
  /// - Returns: What moved.
  /// - Throws: ``StoreError/invalid(_:)`` when both are the same record, a pair with each other, or
  ///   signed up or guided twice in one cycle.
  public func merge(
    _ other: Person, into kept: Person, at now: Instant
  ) throws -> PersonMerge {
    guard other.id != kept.id else {
      throw StoreError.invalid("\(kept.handle) is one record already; name two")
    }
    try checkPairs(of: other, and: kept)
    try log(other, into: kept, at: now)
    var remarks: [String] = []
    var moved = try moveRegistrations(of: other, to: kept, &remarks)
    moved += try moveMentoring(of: other, to: kept)
    moved.append(.init(kind: "scans", count: try moveScans(of: other, to: kept)))
    try moveRest(of: other, to: kept)
    try db.run("DELETE FROM persons WHERE id = ?", [other.id.rawValue])
    try addAliases(of: other, to: kept)
    let person = try fill(kept, from: other)
    let links = SpeakerLinks(db: db)
    try links.update(names: [kept.name, person.name] + links.mergedNames(of: person))
    return PersonMerge(person: person, moved: moved.filter { $0.count > 0 }, remarks: remarks)
  }

  private func log(_ other: Person, into kept: Person, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO person_merges (kept_id, merged_id, merged_uuid, merged_name_key, merged_at)
      VALUES (?1, ?2, ?3, (SELECT nullif(name_key, '') FROM persons WHERE id = ?2), ?4)
      """, [kept.id.rawValue, other.id.rawValue, other.uuid.text, now.seconds])
  }

  private func fill(_ kept: Person, from other: Person) throws -> Person {
    var person = kept
    person.details.fillBlanks(from: other.details)
    try write(person)
    return try get(kept.id)
  }

  /// Keeps the handles of who went; also those that the kept one took over, so that a later file's
  /// rows of the two can be told apart.
  private func addAliases(of other: Person, to kept: Person) throws {
    let handles = [
      other.details.email.map { FoldedText($0).key }, other.details.memberNumber, other.uuid.text,
    ]
    for handle in handles.compactMap(\.self) {
      try db.run(
        """
        INSERT INTO person_aliases (handle, person_id) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET person_id = excluded.person_id
        """, [handle, kept.id.rawValue])
    }
  }

  private func checkPairs(of other: Person, and kept: Person) throws {
    let ids: StatementArguments = [kept.id.rawValue, other.id.rawValue]
    let arePair: Bool? = try db.value(
      """
      SELECT EXISTS (SELECT 1 FROM pairs WHERE mentor_id IN (?1, ?2) AND mentee_id IN (?1, ?2))
      """, ids)
    guard arePair != true else {
      throw StoreError.invalid("the two are a pair with each other, so they are two people")
    }
  }
}

// MARK: - What names a person

extension PersonRepository {
  private func moveMentoring(
    of other: Person, to kept: Person
  ) throws -> [PersonMerge.Moved] {
    let ids: StatementArguments = [kept.id.rawValue, other.id.rawValue]
    do {
      var moved: [PersonMerge.Moved] = []
      try db.run("UPDATE applications SET person_id = ? WHERE person_id = ?", ids)
      moved.append(.init(kind: "sign-ups", count: db.changesCount))
      try db.run("UPDATE pairs SET mentor_id = ? WHERE mentor_id = ?", ids)
      moved.append(.init(kind: "pairs as mentor", count: db.changesCount))
      try db.run("UPDATE pairs SET mentee_id = ? WHERE mentee_id = ?", ids)
      moved.append(.init(kind: "pairs as mentee", count: db.changesCount))
      try moveMatching(ids)
      return moved
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.invalid(
        "both signed up, or have a pair, in one cycle of a program; withdraw or end one of the two "
          + "first")
    }
  }

  /// Moves what drafts and answers that stay apart say; where both have one, that of the kept person
  /// stays.
  private func moveMatching(_ ids: StatementArguments) throws {
    try db.run("UPDATE OR IGNORE matching_run_mentees SET mentee_id = ? WHERE mentee_id = ?", ids)
    try db.run("UPDATE matching_run_mentees SET mentor_id = ? WHERE mentor_id = ?", ids)
    // Nobody is their own mentor, even in a draft.
    try db.run("DELETE FROM matching_run_mentees WHERE mentee_id = mentor_id")
    try db.run("UPDATE OR IGNORE matching_orders SET mentee_id = ? WHERE mentee_id = ?", ids)
    try db.run("UPDATE OR IGNORE matching_orders SET mentor_id = ? WHERE mentor_id = ?", ids)
    try db.run("UPDATE OR IGNORE matching_candidates SET mentee_id = ? WHERE mentee_id = ?", ids)
    try db.run("UPDATE OR IGNORE matching_candidates SET mentor_id = ? WHERE mentor_id = ?", ids)
    try db.run("UPDATE OR IGNORE sensitive_answers SET person_id = ? WHERE person_id = ?", ids)
  }

  /// Moves the scans: whose they are changes in the log and in what is kept for counting.
  private func moveScans(of other: Person, to kept: Person) throws -> Int {
    let ids: StatementArguments = [kept.id.rawValue, other.id.rawValue]
    try db.run("UPDATE scan_log SET person_id = ?1 WHERE person_id = ?2", ids)
    let count = db.changesCount
    try db.run(
      """
      INSERT INTO session_scans (session_id, person_id, happened_at, direction, copy)
      SELECT o.session_id, ?1, o.happened_at, o.direction, o.copy + (
        SELECT count(*) FROM session_scans k WHERE k.session_id = o.session_id
          AND k.person_id = ?1 AND k.happened_at = o.happened_at AND k.direction = o.direction)
      FROM session_scans o WHERE o.person_id = ?2
      """, ids)
    try db.run("DELETE FROM session_scans WHERE person_id = ?", [other.id.rawValue])
    try db.run(
      """
      INSERT INTO scanned_people (person_id, conference_id, scans)
      SELECT ?1, conference_id, scans FROM scanned_people WHERE person_id = ?2
      ON CONFLICT DO UPDATE SET scans = scans + excluded.scans
      """, ids)
    try db.run("DELETE FROM scanned_people WHERE person_id = ?", [other.id.rawValue])
    return count
  }

  private func moveRest(of other: Person, to kept: Person) throws {
    let ids: StatementArguments = [kept.id.rawValue, other.id.rawValue]
    try db.run("UPDATE ticket_codes SET person_id = ? WHERE person_id = ?", ids)
    try db.run("UPDATE person_aliases SET person_id = ? WHERE person_id = ?", ids)
    try db.run("UPDATE person_merges SET kept_id = ? WHERE kept_id = ?", ids)
    try db.run("UPDATE speakers SET person_id = ? WHERE person_id = ?", ids)
    // What both recommended to one mentee goes with the other's record.
    try db.run("UPDATE OR IGNORE recommendations SET mentor_id = ? WHERE mentor_id = ?", ids)
  }
}
