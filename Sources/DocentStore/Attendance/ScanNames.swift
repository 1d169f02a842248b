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
  /// The names that were suggested for unknown ones, in the number in which faults are spelled out:
  /// to look for the nearest of many names is dear.
  private var suggestions: [String: String?] = [:]

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
  mutating func resolve(_ scan: ScanDraft, zone: Zone) throws(ScanRefused) -> ResolvedScan {
    var faults: [(message: String, heading: String)] = []
    let session = id(of: scan.session, among: sessions, kind: "session", &faults)
    let point = id(of: scan.point, among: points, kind: "point", &faults)
    let people = owners(of: scan.person)
    if people.isEmpty { faults.append((unknownPerson(scan.person), "person")) }
    if people.count > 1 {
      let message = "\(scan.person) is one person's badge and another's member number"
      faults.append((message + "; name the person by e-mail address", "person"))
    }
    var at: Instant?
    do { at = try zone.instant(of: scan.at) } catch { faults.append((error.description, "at")) }
    guard let person = people.first, let at, faults.isEmpty else { throw ScanRefused(faults) }
    return ResolvedScan(session: session, point: point, person: person, at: at)
  }

  private mutating func id(
    of name: String?, among known: [String: Int64], kind: String,
    _ faults: inout [(message: String, heading: String)]
  ) -> Int64? {
    guard let name else { return nil }
    if let id = known[name] { return id }
    let nearest = suggestion(for: name, among: known)
    faults.append((StoreError.notFound(kind, name: name, nearest: nearest).description, kind))
    return nil
  }

  /// The people whom a badge, an e-mail address or a member number names.
  private func owners(of name: String) -> Set<Int64> {
    let handle = handles[name] ?? handles[FoldedText(name).key]
    return Set([badges[name], handle].compactMap(\.self))
  }

  /// Only badges are suggested: an e-mail address of somebody else is nobody's business.
  private mutating func unknownPerson(_ name: String) -> String {
    let nearest = suggestion(for: name, among: badges)
    return "nobody has the badge, e-mail address or member number \(name); "
      + (nearest.map { "did you mean \($0)?" }
        ?? "import people and registrations first, or correct it")
  }

  private mutating func suggestion(for name: String, among known: [String: Int64]) -> String? {
    if let suggestion = suggestions[name] { return suggestion }
    guard suggestions.count < FileRefused.listedFaults else { return nil }
    let nearest = NearestText.closest(to: name, among: known.keys)
    suggestions[name] = .some(nearest)
    return nearest
  }
}
