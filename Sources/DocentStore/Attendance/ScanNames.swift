import Docent
import GRDB

/// A scan with the rows that its names stand for.
struct ResolvedScan {
  var session: Int64?
  var point: Int64?
  var person: Int64
  var at: Instant
}

/// What is wrong with a scan.
struct ScanRefused: Error {
  /// What is wrong, each with the heading of its cell.
  var faults: [(message: String, heading: String)]

  init(_ faults: [(message: String, heading: String)]) {
    self.faults = faults
  }

  /// Runs work of the store, whose failures have no cell of their own.
  static func wrapping<Value>(_ work: () throws -> Value) throws(ScanRefused) -> Value {
    do { return try work() } catch {
      throw error as? ScanRefused ?? ScanRefused([("\(error)", "scan_id")])
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

  /// The rows that a scan's names stand for.
  ///
  /// - Parameters:
  ///   - scan: The scan.
  ///   - zone: The zone of a time without an offset.
  /// - Returns: The scan with its rows.
  /// - Throws: ``ScanRefused`` with all that is wrong with the row.
  func resolve(_ scan: ScanDraft, zone: Zone) throws(ScanRefused) -> ResolvedScan {
    var faults: [(message: String, heading: String)] = []
    func id(of name: String?, among known: [String: Int64], kind: String) -> Int64? {
      guard let name else { return nil }
      if let id = known[name] { return id }
      let nearest = NearestText.closest(to: name, among: known.keys.sorted())
      faults.append((StoreError.notFound(kind, name: name, nearest: nearest).description, kind))
      return nil
    }
    let session = id(of: scan.session, among: sessions, kind: "session")
    let point = id(of: scan.point, among: points, kind: "point")
    let person =
      badges[scan.person] ?? handles[scan.person]
      ?? handles[FoldedText(scan.person).key]
    if person == nil { faults.append((unknownPerson(scan.person), "person")) }
    var at: Instant?
    do { at = try zone.instant(of: scan.at) } catch { faults.append((error.description, "at")) }
    guard let person, let at, faults.isEmpty else { throw ScanRefused(faults) }
    return ResolvedScan(session: session, point: point, person: person, at: at)
  }

  /// Only badges are suggested: an e-mail address of somebody else is nobody's business.
  private func unknownPerson(_ name: String) -> String {
    let nearest = NearestText.closest(to: name, among: badges.keys.sorted())
    return "nobody has the badge, e-mail address or member number \(name); "
      + (nearest.map { "did you mean \($0)?" }
        ?? "import people and registrations first, or correct it")
  }
}
