public import Docent
import Foundation
import GRDB

extension CohortRepository {
  /// The cohort of a row.
  func get(_ id: Identifier<Cohort>) throws -> Cohort {
    let cohort = try db.row(
      """
      SELECT id, uuid, generated_at, seed, oversubscription, share, fairness, added, value,
        upper_bound, least_served
      FROM cohorts WHERE id = ?
      """, [id.rawValue], as: Self.cohort)
    guard let cohort else {
      throw StoreError.defect("a cohort to which schedules belong is not there")
    }
    return cohort
  }

  /// The newest cohort of a conference that was not added to others; nil if there is none.
  ///
  /// - Throws: ``StoreError``.
  public func newest(at conference: Conference) throws -> Cohort? {
    try db.row(
      """
      SELECT id, uuid, generated_at, seed, oversubscription, share, fairness, added, value,
        upper_bound, least_served
      FROM cohorts WHERE conference_id = ? ORDER BY added, generated_at DESC, id DESC LIMIT 1
      """, [conference.id.rawValue], as: Self.cohort)
  }

  private static func cohort(_ row: Row) throws -> Cohort {
    var options = CohortOptions()
    options.seed = UInt64(bitPattern: row[3])
    options.oversubscription = row[4]
    options.share = row[5]
    options.fairness = row[6]
    var cohort = Cohort(
      id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]),
      madeAt: Instant(seconds: row[2]), options: options, value: row[8], upperBound: row[9])
    cohort.isAddition = row[7]
    cohort.leastServed = row[10]
    return cohort
  }

  /// The sessions of which a cohort has all seats that it may have.
  func full(in cohort: Cohort) throws -> [Identifier<Session>: FullSession] {
    Dictionary(
      uniqueKeysWithValues: try db.rows(
        """
        SELECT session_id, seats, price, holders FROM cohort_seats
        WHERE cohort_id = ? AND planned = seats ORDER BY session_id
        """, [cohort.id.rawValue]
      ) {
        (
          Identifier<Session>(rawValue: $0[0]),
          FullSession(seats: $0[1], price: $0[2], holders: $0[3])
        )
      })
  }

  /// Those whose schedules belong to a cohort and who still come, by family name, given name and
  /// handle.
  ///
  /// - Throws: ``StoreError``.
  public func members(
    of cohort: Cohort, at conference: Conference
  ) throws -> [Registration] {
    let ids = Set(
      try db.rows(
        "SELECT registration_id FROM schedules WHERE cohort_id = ?", [cohort.id.rawValue]
      ) { Identifier<Registration>(rawValue: $0[0]) })
    return try RegistrationRepository(db: db).list(conference).filter {
      ids.contains($0.id) && $0.isActive
    }
  }
}

extension CohortRepository {
  /// The sessions whose rooms cost the newest cohort of a conference most, and what bigger ones would
  /// bring, found by planning again.
  ///
  /// Nothing is stored. Members and programme are as they are now; the schedules of others keep their
  /// seats.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - most: How many sessions at the most.
  ///   - seats: How many seats more to try; nil for a tenth of what the cohort has.
  ///   - workers: How many parts of the work are done at a time.
  /// - Returns: The sessions, the dearest first.
  /// - Throws: ``StoreError`` when no schedules of the conference were planned together.
  public func pressure(
    at conference: Conference, most: Int, seats: Int? = nil, workers: Int = 1
  ) throws -> CohortPressure {
    guard let cohort = try newest(at: conference) else {
      throw StoreError.invalid(
        "no schedules of \(conference.slug) were planned together; begin with docent schedule "
          + "generate --newcomers")
    }
    let members = try members(of: cohort, at: conference)
    var options = cohort.options
    options.workers = workers
    let input = try CohortReader(db: db, now: now, conference: conference).input(for: members)
    return CohortPressure(input, options: options, most: most, seats: seats)
  }
}
