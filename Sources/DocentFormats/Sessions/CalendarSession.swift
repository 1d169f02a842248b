import Docent

/// A session as an event says it, before the calendar as a whole is considered.
struct CalendarSession {
  var draft: SessionDraft
  /// The number of the event's first line.
  let line: Int
  /// The event's UID, if it has one.
  let uid: String?
  /// Which date of a recurring event it is; nil for the first or only one.
  var date: WallTime?
  /// The categories that are no kind of session.
  var categories: [String] = []
  /// The headings that the event speaks of.
  var headings: Set<String>
  /// Whether one of our own calendars has it.
  var isOwn = false
  /// Whether it takes whole days.
  var isDay = false
  /// Whether it takes nobody's time, as its calendar says.
  var isFree = false
  /// Whether its calendar says that others are not to know what it is.
  var isPrivate = false

  /// The title of what others are not to know, and of what has none in somebody's own calendar.
  static let privateTitle = "Busy"

  /// The date as a part of an identity.
  var dateMark: String? { date.map { $0.basicText } }
}

/// The sessions of a file, made into drafts.
struct CalendarSessions {
  private(set) var sessions: [CalendarSession]

  /// All that our own calendars speak of.
  private static let ownHeadings: Set<String> = [
    "guid", "number", "title", "subtitle", "start", "end", "kind", "track", "topics", "building",
    "room", "capacity", "speakers", "abstract", "audience", "level", "credit_minutes",
    "must_attend", "status", "time_zone", "language", "url", "links",
  ]

  /// Takes the sessions of a file.
  ///
  /// Categories are tracks if no session has two of them, else topics: a session belongs to one
  /// strand. Two UIDs that would give one code have a hash in theirs.
  init(_ sessions: [CalendarSession]) {
    self.sessions = sessions
    nameCategories()
    nameSessions()
  }

  /// What the file speaks of; what it does not mention anywhere stays as it is known.
  var headings: Set<String> {
    if sessions.contains(where: \.isOwn) { return Self.ownHeadings }
    return sessions.reduce(into: ["title", "start"]) { $0.formUnion($1.headings) }
  }

  /// The drafts, in the file's order.
  var drafts: [Draft<SessionDraft>] {
    sessions.map { Draft($0.draft, line: $0.line, path: $0.uid) }
  }

  private mutating func nameCategories() {
    let areTracks = sessions.allSatisfy { $0.categories.count < 2 }
    for index in sessions.indices where !sessions[index].categories.isEmpty {
      let categories = sessions[index].categories
      sessions[index].headings.insert(areTracks ? "track" : "topics")
      if areTracks {
        sessions[index].draft.track = categories.first
      } else {
        sessions[index].draft.topics = categories
      }
    }
  }

  private mutating func nameSessions() {
    var owners: [String: Set<String>] = [:]
    for session in sessions where !session.isOwn {
      guard let uid = session.uid, let code = SessionCode.telling(uid) else { continue }
      owners[code, default: []].insert(uid.lowercased())
    }
    for index in sessions.indices {
      let session = sessions[index]
      var code = session.draft.code
      if !session.isOwn {
        let identity = session.uid ?? "\(session.draft.title)\n\(session.draft.start)"
        let hash = SessionCode.hashed(identity)
        let telling = session.uid.flatMap(SessionCode.telling)
        let isShared = telling.map { (owners[$0]?.count ?? 0) > 1 } ?? false
        code = telling.map { isShared ? "\($0)-\(hash.prefix(4))" : $0 } ?? hash
      }
      if let date = session.dateMark {
        code += "-\(date.dropFirst(4).prefix(4))-\(date.suffix(6).prefix(4))"
        sessions[index].draft.foreignID? += "#\(date)"
      }
      sessions[index].draft.code = code
    }
  }
}

extension WallTime {
  /// The time as iCalendar writes it, such as `20270624T090000`.
  var basicText: String {
    let second = (secondOfDay % 60).padded(2)
    return "\(day)T\(clock)\(second)".replacing("-", with: "").replacing(":", with: "")
  }
}
