public import Docent
import GRDB

/// The answers that nobody but the matching sees.
///
/// No error, warning or summary repeats one of them.
public struct SensitiveAnswerRepository {
  let db: Database
  let now: Instant

  /// The answers of a cycle, by person; each person's by field and value.
  public func list(_ cycle: Cycle) throws -> [Identifier<Person>: [SensitiveAnswer]] {
    var answers: [Identifier<Person>: [SensitiveAnswer]] = [:]
    try db.forEachRow(
      """
      SELECT person_id, field, value, wants_same FROM sensitive_answers WHERE cycle_id = ?
      ORDER BY person_id, field, value
      """, [cycle.id.rawValue]
    ) { (row: BulkRow) in
      answers[row.id(0), default: []].append(
        SensitiveAnswer(field: row.text(1), value: row.text(2), wantsSame: row.bool(3)))
    }
    return answers
  }

  /// Removes what a person answered in a cycle.
  ///
  /// - Parameters:
  ///   - person: Whose answers.
  ///   - cycle: The cycle.
  /// - Returns: How many there were.
  /// - Throws: ``StoreError``.
  @discardableResult public func remove(_ person: Person, from cycle: Cycle) throws -> Int {
    try db.run(
      "DELETE FROM sensitive_answers WHERE cycle_id = ? AND person_id = ?",
      [cycle.id.rawValue, person.id.rawValue])
    return db.changesCount
  }

  /// Removes all such answers of a cycle, which are of no use once its pairs are made.
  ///
  /// - Parameter cycle: The cycle.
  /// - Returns: How many there were.
  /// - Throws: ``StoreError``.
  @discardableResult public func removeAll(from cycle: Cycle) throws -> Int {
    try db.run("DELETE FROM sensitive_answers WHERE cycle_id = ?", [cycle.id.rawValue])
    return db.changesCount
  }

  /// Makes the answers of a file those of the people it names; what it does not have of them is
  /// removed.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - cycle: The cycle to which the people signed up.
  ///   - prunes: Whether to remove the answers of people whom the file does not name.
  /// - Returns: What was done, in numbers.
  /// - Throws: `FileRefused` when somebody is unknown or has no active sign-up, or an answer stands
  ///   twice.
  public func `import`(
    _ file: DraftFile<SensitiveAnswerDraft>, into cycle: Cycle, prunes: Bool = false
  ) throws -> ImportSummary {
    let wanted = try answers(of: file, in: cycle)
    var summary = ImportSummary(kind: "sensitive-answers")
    summary.warnings = file.oddities
    var rest = try list(cycle)
    for person in wanted.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      try settle(
        person, from: rest.removeValue(forKey: person) ?? [], to: wanted[person] ?? [], in: cycle,
        into: &summary)
    }
    let others = rest.values.reduce(0) { $0 + $1.count }
    guard prunes else {
      summary.missing = others
      return summary
    }
    for (person, answers) in rest { for answer in answers { try remove(answer, person, cycle) } }
    summary.removed += others
    return summary
  }
}

// MARK: - Importing

extension SensitiveAnswerRepository {
  /// An answer without regard to case and blanks, as the matching compares it.
  private struct Key: Hashable {
    var person: Identifier<Person>
    var field: FoldedText
    var value: FoldedText
  }

  private func answers(
    of file: DraftFile<SensitiveAnswerDraft>, in cycle: Cycle
  ) throws -> [Identifier<Person>: [SensitiveAnswer]] {
    let signUps = try SignUps(db: db, cycle: cycle)
    var answers: [Identifier<Person>: [SensitiveAnswer]] = [:]
    var lines: [Key: Int] = [:]
    var faults: [Fault] = []
    for draft in file.drafts {
      let answer = draft.content.answer
      do {
        let person = try person(of: draft.content, among: signUps, cycle)
        let key = Key(
          person: person, field: FoldedText(answer.field), value: FoldedText(answer.value))
        if let line = lines.updateValue(draft.line, forKey: key) {
          faults.append(
            file.fault(
              "this answer stands in line \(line) already; keep one of the two", in: draft,
              at: "value"))
        }
        answers[person, default: []].append(answer)
      } catch let error as StoreError {
        let heading = draft.content.email == nil ? "member_number" : "email"
        faults.append(file.fault(error.description, in: draft, at: heading))
      }
    }
    try file.refuse(for: faults)
    return answers
  }

  private func person(
    of draft: SensitiveAnswerDraft, among signUps: SignUps, _ cycle: Cycle
  ) throws -> Identifier<Person> {
    let people = PersonRepository(db: db)
    guard
      let person = try people.known(email: draft.email, memberNumber: draft.memberNumber)
    else {
      throw StoreError.invalid(
        "nobody known has this address or number; import the sign-ups first")
    }
    guard signUps.has(person.id.rawValue) else {
      throw StoreError.invalid(
        "this person has no active sign-up in \(cycle.name); import it first, or take the row out")
    }
    return person.id
  }

  private func settle(
    _ person: Identifier<Person>, from stored: [SensitiveAnswer], to wanted: [SensitiveAnswer],
    in cycle: Cycle, into summary: inout ImportSummary
  ) throws {
    var rest = stored
    for answer in wanted {
      guard
        let index = rest.firstIndex(where: { $0.field == answer.field && $0.value == answer.value })
      else {
        try store(answer, of: person, in: cycle)
        summary.added += 1
        continue
      }
      if rest.remove(at: index) == answer {
        summary.unchanged += 1
      } else {
        try store(answer, of: person, in: cycle)
        summary.changed += 1
      }
    }
    for answer in rest { try remove(answer, person, cycle) }
    summary.removed += rest.count
  }

  private func store(
    _ answer: SensitiveAnswer, of person: Identifier<Person>, in cycle: Cycle
  ) throws {
    try db.run(
      """
      INSERT INTO sensitive_answers (cycle_id, person_id, field, value, wants_same, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET wants_same = excluded.wants_same, recorded_at = excluded.recorded_at
      """,
      [
        cycle.id.rawValue, person.rawValue, answer.field, answer.value, answer.wantsSame,
        now.seconds,
      ])
  }

  private func remove(
    _ answer: SensitiveAnswer, _ person: Identifier<Person>, _ cycle: Cycle
  ) throws {
    try db.run(
      """
      DELETE FROM sensitive_answers
      WHERE cycle_id = ? AND person_id = ? AND field = ? AND value = ?
      """, [cycle.id.rawValue, person.rawValue, answer.field, answer.value])
  }
}
