public import Docent
import Foundation
import GRDB

/// The mentoring pairs and what happens to them.
public struct PairRepository {
  let db: Database
  let now: Instant

  /// Registers a mentoring pair at a conference by hand and publishes it.
  ///
  /// - Parameters:
  ///   - mentor: Who guides.
  ///   - mentee: Who is guided.
  ///   - conference: Where they meet; both must be registered for it.
  ///   - program: The program; nil for the conference's program of kind `conference`, which is
  ///     created when there is none.
  ///   - cycle: The name of the program's cycle, when several are bound to the conference.
  ///   - rules: Which rules somebody chose to set aside.
  /// - Returns: The pair, and what else was done or is odd.
  /// - Throws: `PairingRefused` with every rule that is broken, or ``StoreError`` when the program
  ///   has no cycle for the conference.
  public func register(
    mentor: Person, mentee: Person, at conference: Conference, in program: Program? = nil,
    cycle: String? = nil, rules: PairingRules = PairingRules()
  ) throws -> PairRegistration {
    let home = try ConferenceCycle(db: db).find(for: conference, in: program, named: cycle)
    let kinds = try rules.check(
      try question(mentor: mentor, mentee: mentee, at: conference, in: home.cycle))
    let id = try db.insert(
      "INSERT INTO pairs (uuid, cycle_id, mentor_id, mentee_id, state) VALUES (?, ?, ?, ?, ?)",
      [
        UUID().text, home.cycle.id.rawValue, mentor.id.rawValue, mentee.id.rawValue,
        PairState.published.rawValue,
      ])
    for kind in kinds { try record(kind, note: nil, for: id) }
    let pair = try get(Identifier(rawValue: id))
    return PairRegistration(
      pair: pair, createdProgram: home.isNewProgram ? home.program : nil,
      sharesInstitution: kinds.contains(.sameInstitution))
  }

  /// Ends a pair early.
  ///
  /// Its meetings that are still to come are cancelled. The two are not paired again in this cycle.
  ///
  /// - Parameters:
  ///   - pair: The pair.
  ///   - reason: Why, in words.
  ///   - code: Why, in a word that can be counted.
  ///   - notAgain: Whether the two are not to be paired in later cycles, either.
  /// - Returns: The pair as it is now.
  /// - Throws: ``StoreError/invalid(_:)`` when the pair has ended already.
  public func end(
    _ pair: Pair, reason: String, code: PairEvent.Code? = nil, notAgain: Bool = false
  ) throws -> Pair {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw StoreError.invalid("a pair ends for a reason; say which")
    }
    guard pair.state == .published || pair.state == .draft else {
      throw StoreError.invalid(
        "pair \(pair.id.rawValue) has ended already (\(pair.state.rawValue))")
    }
    try db.run(
      "UPDATE pairs SET state = ?, not_again = ? WHERE id = ?",
      [PairState.ended.rawValue, notAgain, pair.id.rawValue])
    try db.run(
      """
      UPDATE meetings SET status = 'cancelled', sequence = sequence + 1
      WHERE pair_id = ? AND status = 'planned' AND starts_at > ?
      """, [pair.id.rawValue, now.seconds])
    try record(.ended, note: reason, code: code, for: pair.id.rawValue)
    return try get(pair.id)
  }

  /// The pair of a row.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ id: Identifier<Pair>) throws -> Pair {
    guard let pair = try pairs(id: id, conference: nil).first else {
      throw StoreError.notFound("pair", name: "\(id.rawValue)", nearest: nil)
    }
    return pair
  }

  /// The pairs of all programs, or of a conference's, by program, cycle and mentee.
  public func list(_ conference: Conference? = nil) throws -> [Pair] {
    try pairs(id: nil, conference: conference)
  }

  /// Publishes a pair that a draft chose.
  func insert(_ paired: MatchingRun.Paired, of run: MatchingRun, in cycle: Cycle) throws {
    let id = try db.insert(
      """
      INSERT INTO pairs (uuid, cycle_id, mentor_id, mentee_id, state, score, run_id)
      VALUES (?, ?, ?, ?, 'published', ?, ?)
      """,
      [
        UUID().text, cycle.id.rawValue, paired.mentor.id.rawValue, paired.mentee.id.rawValue,
        paired.score, run.id.rawValue,
      ])
    try record(.published, note: "draft \(run.number)", for: id)
  }

  private func record(
    _ kind: PairEvent.Kind, note: String?, code: PairEvent.Code? = nil, for id: Int64
  ) throws {
    try db.run(
      "INSERT INTO pair_events (pair_id, kind, happened_at, note, code) VALUES (?, ?, ?, ?, ?)",
      [id, kind.rawValue, now.seconds, note, code?.rawValue])
  }

  private func question(
    mentor: Person, mentee: Person, at conference: Conference, in cycle: Cycle
  ) throws -> PairingQuestion {
    let registrations = RegistrationRepository(db: db)
    var question = PairingQuestion(conference: conference, mentor: mentor, mentee: mentee)
    question.mentorRegistration = try registrations.find(mentor, in: conference)
    question.menteeRegistration = try registrations.find(mentee, in: conference)
    question.mentorCapacity = try ApplicationRepository(db: db, now: now).capacity(
      of: mentor, in: cycle)
    question.menteesOfMentor = try partners(
      "SELECT mentee_id FROM pairs WHERE cycle_id = ? AND mentor_id = ? AND state IN ('published', 'completed')",
      of: mentor, in: cycle)
    question.mentorsOfMentee = try partners(
      "SELECT mentor_id FROM pairs WHERE cycle_id = ? AND mentee_id = ? AND state IN ('published', 'completed')",
      of: mentee, in: cycle)
    question.isReversed = try partners(
      "SELECT mentee_id FROM pairs WHERE cycle_id = ? AND mentor_id = ? AND state IN ('published', 'completed')",
      of: mentee, in: cycle
    ).contains(mentor.id)
    question.sharesInstitution =
      mentor.details.institution != nil && mentor.details.institution == mentee.details.institution
    return question
  }

  private func partners(
    _ sql: StaticString, of person: Person, in cycle: Cycle
  ) throws -> Set<Identifier<Person>> {
    Set(try db.rows(sql, [cycle.id.rawValue, person.id.rawValue]) { Identifier(rawValue: $0[0]) })
  }
}

/// A pair that was registered by hand.
public struct PairRegistration: Sendable, Equatable {
  /// The pair, published.
  public var pair: Pair
  /// The program that was created because the conference had none of kind `conference`.
  public var createdProgram: Program?
  /// Whether both are of one institution, which is odd and kept.
  public var sharesInstitution: Bool
}
