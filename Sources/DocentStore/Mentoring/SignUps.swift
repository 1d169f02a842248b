import Docent
import GRDB

/// Who has signed up to a cycle as what, and by which names: asked once, not for every row of a
/// file.
struct SignUps {
  private let people: PersonRepository
  private let roles: [Int64: Set<ApplicationRole>]
  private var known: [String: Int64?] = [:]

  init(db: Database, cycle: Cycle) throws {
    people = PersonRepository(db: db)
    var roles: [Int64: Set<ApplicationRole>] = [:]
    try db.forEachRow(
      "SELECT person_id, role FROM applications WHERE cycle_id = ? AND status = 'active'",
      [cycle.id.rawValue]
    ) { (row: Row) in
      roles[row[0], default: []].insert(ApplicationRole(rawValue: row[1]) ?? .both)
    }
    self.roles = roles
  }

  /// The person of an e-mail address, a member number or an id; nil for nobody.
  mutating func person(_ handle: String) throws -> Int64? {
    if let found = known[handle] { return found }
    let found = try people.row(of: handle)
    known[handle] = .some(found)
    return found
  }

  /// Whether a person has an active sign-up as a mentor, or a mentee; or at all.
  func has(_ person: Int64, as role: ApplicationRole? = nil) -> Bool {
    guard let mine = roles[person] else { return false }
    return role.map { mine.contains($0) || mine.contains(.both) } ?? true
  }
}
