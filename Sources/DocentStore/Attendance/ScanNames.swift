import Docent
import GRDB

/// The names that scans of a conference use, read once: a look-up a scan would be one a row.
struct ScanNames {
  private let sessions: [String: Int64]
  private let points: [String: Int64]
  private let handles: [String: Int64]
  private let badges: [String: Int64]
  private let tickets: [String: Int64]
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
      UNION ALL SELECT handle, person_id FROM person_aliases
      """, [])
    badges = try names(
      "SELECT badge, person_id FROM registrations WHERE conference_id = ? AND badge IS NOT NULL",
      [id])
    tickets = try names(
      "SELECT code, person_id FROM ticket_codes WHERE conference_id = ?", [id])
    registered = Set(
      try db.rows("SELECT person_id FROM registrations WHERE conference_id = ?", [id]) { $0[0] })
  }

  func isRegistered(_ person: Int64) -> Bool {
    registered.contains(person)
  }

  /// The session of a code; 0 for none.
  func session(_ code: String) -> Int64 { sessions[code] ?? 0 }

  /// The check-in point of a short name; 0 for none.
  func point(_ slug: String) -> Int64 { points[slug] ?? 0 }

  /// The person whom names stand for, with U+001F between them; 0 for nobody, or for several.
  func person(_ names: String) -> Int64 {
    let people = owners(of: names)
    return people.count == 1 ? people.first ?? 0 : 0
  }

  /// What is wrong with a session's code that is not known.
  mutating func unknownSession(_ code: String) -> String {
    let nearest = suggestion(for: code, among: sessions)
    return StoreError.notFound("session", name: code, nearest: nearest).description
  }

  /// What is wrong with a point's short name that is not known.
  mutating func unknownPoint(_ slug: String) -> String {
    let nearest = suggestion(for: slug, among: points)
    return StoreError.notFound("point", name: slug, nearest: nearest).description
  }

  /// What is wrong with names that stand for nobody, or for several people.
  mutating func noPerson(_ names: String) -> String {
    let parts = Self.parts(of: names)
    guard let shared = parts.first(where: { owners(of: $0).count > 1 }) else {
      return unknownPerson(parts.joined(separator: " or "))
    }
    return "\(shared) is one person's badge and another's member number; "
      + "name the person by e-mail address"
  }

  /// The people whom the first name that stands for anybody names: as a badge, a ticket's code, an
  /// e-mail address or a member number.
  private func owners(of names: String) -> Set<Int64> {
    for name in Self.parts(of: names) {
      let handle = handles[name] ?? handles[FoldedText(name).key]
      let owners = Set([badges[name], tickets[name], handle].compactMap(\.self))
      if !owners.isEmpty { return owners }
    }
    return []
  }

  private static func parts(of names: String) -> [String] {
    names.split(separator: "\u{1F}").map(String.init)
  }

  /// Only badges are suggested: an e-mail address of somebody else is nobody's business.
  private mutating func unknownPerson(_ name: String) -> String {
    let nearest = suggestion(for: name, among: badges)
    return "nobody has the badge, e-mail address or member number \(name); "
      + (nearest.map { "did you mean \($0)?" }
        ?? "import people and registrations first, or correct it")
  }

  /// What is wrong with names that pretix gives a person, none of them an address.
  static func unknownTicket(_ names: String) -> String {
    "nobody has the ticket \(parts(of: names).joined(separator: " or ")); import pretix's check-in "
      + "list first, which says whose it is, or give a registration the code as its badge"
  }

  private mutating func suggestion(for name: String, among known: [String: Int64]) -> String? {
    if let suggestion = suggestions[name] { return suggestion }
    guard suggestions.count < FileRefused.listedFaults else { return nil }
    let nearest = NearestText.closest(to: name, among: known.keys)
    suggestions[name] = .some(nearest)
    return nearest
  }
}
