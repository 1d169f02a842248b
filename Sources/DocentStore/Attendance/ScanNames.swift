import Docent
import GRDB

/// A scan with the rows that its names stand for.
struct ResolvedScan {
  var session: Int64?
  var point: Int64?
  var person: Int64
  var at: Instant
}

/// What is wrong with a scan, and in which cell.
struct ScanFault: Error {
  var message: String
  var heading: String

  /// Runs work of the store, whose failures have no cell of their own.
  static func wrapping<Value>(_ work: () throws -> Value) throws(ScanFault) -> Value {
    do { return try work() } catch {
      throw error as? ScanFault ?? ScanFault(message: "\(error)", heading: "scan_id")
    }
  }
}

/// The names that scans of a conference use, read once: a look-up a scan would be one a row.
struct ScanNames {
  private let sessions: [String: Int64]
  private let points: [String: Int64]
  private let handles: [String: Int64]
  private let badges: [String: Int64]
  private let registered: Set<Int64>

  init(db: Database, conference: Conference) throws {
    let id = conference.id.rawValue
    func names(_ sql: StaticString, _ arguments: StatementArguments) throws -> [String: Int64] {
      Dictionary(
        try db.rows(sql, arguments) { ($0[0] as String, $0[1] as Int64) }, uniquingKeysWith: { $1 })
    }
    sessions = try names("SELECT code, id FROM sessions WHERE conference_id = ?", [id])
    points = try names("SELECT slug, id FROM checkin_points WHERE conference_id = ?", [id])
    handles = try names(
      """
      SELECT member_number, id FROM persons WHERE member_number IS NOT NULL
      UNION ALL SELECT email_key, id FROM persons WHERE email_key IS NOT NULL
      """, [])
    badges = try names(
      "SELECT badge, person_id FROM registrations WHERE conference_id = ? AND badge IS NOT NULL",
      [id])
    registered = Set(
      try db.rows("SELECT person_id FROM registrations WHERE conference_id = ?", [id]) { $0[0] })
  }

  func isRegistered(_ person: Int64) -> Bool {
    registered.contains(person)
  }

  func resolve(_ scan: ScanDraft, zone: Zone) throws(ScanFault) -> ResolvedScan {
    let at: Instant
    do { at = try zone.instant(of: scan.at) } catch {
      throw ScanFault(message: error.description, heading: "at")
    }
    let session = try scan.session.map { (code) throws(ScanFault) in
      try id(of: code, among: sessions, kind: "session")
    }
    let point = try scan.point.map { (slug) throws(ScanFault) in
      try id(of: slug, among: points, kind: "point")
    }
    let badge = badges[scan.person]
    guard let person = badge ?? handles[scan.person] ?? handles[FoldedText(scan.person).key] else {
      throw ScanFault(
        message: "nobody has the badge, e-mail address or member number \(scan.person); "
          + "import people and registrations first, or correct it",
        heading: "person")
    }
    return ResolvedScan(session: session, point: point, person: person, at: at)
  }

  private func id(
    of name: String, among known: [String: Int64], kind: String
  ) throws(ScanFault) -> Int64 {
    if let id = known[name] { return id }
    let nearest = NearestText.closest(to: name, among: known.keys.sorted())
    let error = StoreError.notFound(kind, name: name, nearest: nearest)
    throw ScanFault(message: error.description, heading: kind)
  }
}
