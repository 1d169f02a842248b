public import Docent
import Foundation
import GRDB

extension MatchingRepository {
  /// A run of a cycle.
  ///
  /// - Parameters:
  ///   - number: Its number; nil for the latest.
  ///   - cycle: The cycle.
  /// - Returns: The run with its pairs.
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ number: Int?, of cycle: Cycle) throws -> MatchingRun {
    guard let run = try find(number, of: cycle) else {
      let name = number.map { "\($0) of cycle \(cycle.name)" } ?? "of cycle \(cycle.name)"
      throw StoreError.notFound("draft", name: name, nearest: nil)
    }
    let people = try self.people(of: run)
    let (pairs, waiting) = try mentees(of: run, people)
    return MatchingRun(
      id: run.id, uuid: run.uuid, number: run.number, rulesVersion: run.rulesVersion,
      settings: try settings(of: run), orders: try orders(of: run), score: run.score,
      madeAt: run.madeAt, publishedAt: run.publishedAt, pairs: pairs, waiting: waiting)
  }

  /// All runs of a cycle, by number.
  public func list(_ cycle: Cycle) throws -> [MatchingRun] {
    try db.rows(
      "SELECT number FROM matching_runs WHERE cycle_id = ? ORDER BY number", [cycle.id.rawValue]
    ) { $0[0] as Int }.map { try get($0, of: cycle) }
  }

  /// What a row of runs says.
  struct Record {
    var id: Identifier<MatchingRun>
    var uuid: UUID
    var number: Int
    var rulesVersion: Int
    var seed: Int64
    var leastScore: Int?
    var stability: Int?
    var score: Int
    var madeAt: Instant
    var publishedAt: Instant?
  }

  func find(_ number: Int?, of cycle: Cycle) throws -> Record? {
    try db.row(
      """
      SELECT r.id, r.uuid, r.number, u.version, r.seed, r.least_score, r.stability, r.score,
        r.made_at, r.published_at
      FROM matching_runs r JOIN matching_rules u ON u.id = r.rules_id
      WHERE r.cycle_id = ?1 AND r.number = ifnull(?2, r.number) ORDER BY r.number DESC LIMIT 1
      """, [cycle.id.rawValue, number]
    ) {
      Record(
        id: Identifier(rawValue: $0[0]), uuid: try UUID(text: $0[1]), number: $0[2],
        rulesVersion: $0[3], seed: $0[4], leastScore: $0[5], stability: $0[6], score: $0[7],
        madeAt: Instant(seconds: $0[8]), publishedAt: ($0[9] as Int?).map(Instant.init))
    }
  }

  func settings(of run: Record) throws -> MatchingSettings {
    MatchingSettings(
      seed: UInt64(bitPattern: run.seed), leastScore: run.leastScore, stability: run.stability)
  }

  func orders(of run: Record) throws -> MatchingOrders {
    var orders = MatchingOrders()
    try db.forEachRow(
      "SELECT mentee_id, mentor_id, kind FROM matching_orders WHERE run_id = ? ORDER BY kind, mentee_id, mentor_id",
      [run.id.rawValue]
    ) { row in
      let couple = Couple(
        mentee: Identifier(rawValue: row[0]), mentor: Identifier(rawValue: row[1]))
      switch row[2] as String {
      case "pin": orders.pins.insert(couple)
      case "forbid": orders.forbidden.insert(couple)
      default: orders.kept.insert(couple)
      }
    }
    return orders
  }

  private func people(of run: Record) throws -> [Int64: Person] {
    var people: [Int64: Person] = [:]
    try db.forEachRow(
      """
      SELECT * FROM person_rows WHERE id IN (
        SELECT mentee_id FROM matching_run_mentees WHERE run_id = ?1
        UNION SELECT mentor_id FROM matching_run_mentees WHERE run_id = ?1) ORDER BY id
      """, [run.id.rawValue]
    ) { people[$0[0]] = try PersonRecord.person($0) }
    return people
  }

  private func mentees(
    of run: Record, _ people: [Int64: Person]
  ) throws -> (pairs: [MatchingRun.Paired], waiting: [MatchingRun.Waiting]) {
    var pairs: [MatchingRun.Paired] = []
    var waiting: [MatchingRun.Waiting] = []
    try db.forEachRow(
      """
      SELECT q.mentee_id, q.mentor_id, q.score, q.points, q.reason FROM matching_run_mentees q
      JOIN persons p ON p.id = q.mentee_id WHERE q.run_id = ?
      ORDER BY p.family_name, p.given_name, coalesce(p.email_key, p.member_number)
      """, [run.id.rawValue]
    ) { row in
      guard let mentee = people[row[0]] else { return }
      if let mentor = (row[1] as Int64?).flatMap({ people[$0] }) {
        pairs.append(
          MatchingRun.Paired(
            mentee: mentee, mentor: mentor, score: row[2] ?? 0,
            points: try PointsColumn.points(row[3])))
      } else {
        waiting.append(MatchingRun.Waiting(mentee: mentee, reason: row[4] ?? ""))
      }
    }
    return (pairs, waiting)
  }

  /// Keeps a matching as the cycle's next run.
  ///
  /// - Returns: Its number.
  func store(_ matching: Matching, of cycle: Cycle, rules: VersionedRules<MatchingRules>) throws
    -> Int
  {
    let number = (try find(nil, of: cycle)?.number ?? 0) + 1
    let settings = matching.settings
    let run = try db.insert(
      """
      INSERT INTO matching_runs
        (uuid, cycle_id, number, rules_id, seed, least_score, stability, score, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        UUID().text, cycle.id.rawValue, number, rules.id, Int64(bitPattern: settings.seed),
        settings.leastScore, settings.stability, matching.score, now.seconds,
      ])
    try storeOrders(matching.orders, of: run)
    try storeMentees(matching, of: run)
    return number
  }

  private func storeOrders(_ orders: MatchingOrders, of run: Int64) throws {
    for (kind, couples) in [
      ("pin", orders.pins), ("forbid", orders.forbidden), ("keep", orders.kept),
    ] {
      for couple in couples {
        try db.run(
          "INSERT INTO matching_orders (run_id, mentee_id, mentor_id, kind) VALUES (?, ?, ?, ?)",
          [run, couple.mentee.rawValue, couple.mentor.rawValue, kind])
      }
    }
  }

  private func storeMentees(_ matching: Matching, of run: Int64) throws {
    let candidates = matching.candidates
    for pair in matching.pairs {
      let lines = candidates.lines(mentee: pair.mentee, mentor: pair.mentor)
      try db.run(
        """
        INSERT INTO matching_run_mentees (run_id, mentee_id, mentor_id, score, points)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          run, candidates.mentees[pair.mentee].person.rawValue,
          candidates.mentors[pair.mentor].person.rawValue, pair.score,
          try PointsColumn.text(lines),
        ])
    }
    for (mentee, reason) in MatchingExplainer(matching).reasons() {
      try db.run(
        "INSERT INTO matching_run_mentees (run_id, mentee_id, reason) VALUES (?, ?, ?)",
        [
          run, candidates.mentees[mentee].person.rawValue,
          reason,
        ])
    }
  }
}

/// What a score is made of, kept as a JSON array in one column.
enum PointsColumn {
  static func text(_ points: [MatchingPoints]) throws -> String {
    points.isEmpty ? "[]" : try JSONColumn.text(points)
  }

  static func points(_ text: String) throws -> [MatchingPoints] {
    text == "[]" ? [] : try JSONColumn.value(text)
  }
}
