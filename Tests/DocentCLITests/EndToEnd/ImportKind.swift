/// What can be imported.
enum ImportKind: String, CaseIterable, CustomStringConvertible {
  case sessions, people, registrations, rooms, walking, scans

  var description: String { rawValue }

  /// The headings that a file of the kind cannot do without.
  var neededHeadings: String {
    switch self {
    case .sessions: "code,title,start"
    case .people: "email,given_name,family_name"
    case .registrations: "email"
    case .rooms: "room"
    case .walking: "from,to,minutes"
    case .scans: "session,person,at"
    }
  }

  /// The command that imports a file of the kind.
  func arguments(_ file: String) -> [String] {
    ["import", rawValue, file] + (self == .people ? [] : ["--conference", "spring-2027"])
  }
}
