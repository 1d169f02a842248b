import Docent

/// A programme put in order for frab's formats: days, rooms, events, with every key made unique.
struct FrabLayout {
  /// A day with its rooms, each with its events by start.
  struct Day {
    var index: Int
    var date: CivilDay
    var start: Instant
    var end: Instant
    var rooms: [(name: String, events: [FrabEntry])]
  }

  let conference: Conference
  let acronym: String
  let days: [Day]
  let entries: [FrabEntry]
  private(set) var omissions: [ProgrammeText.Omission]

  /// Lays out sessions; those outside the conference's dates get days of their own.
  init(_ sessions: [Session], at conference: Conference) {
    self.conference = conference
    acronym = FrabSlug.acronym(of: conference)
    let ordered = sessions.sorted {
      ($0.startsAt, $0.code, $0.id.rawValue) < ($1.startsAt, $1.code, $1.id.rawValue)
    }
    var keys = FrabKeys(ordered, acronym: acronym)
    entries = ordered.enumerated().map { index, session in
      FrabEntry(session, keys: keys.keys(of: session, at: index), in: conference)
    }
    omissions =
      entries.flatMap(\.omissions)
      + ordered.compactMap { ProgrammeText.Omission(offeringOf: $0, in: "frab's format") }
    days = Self.days(of: entries, at: conference)
    noteNotes(in: ordered)
  }

  private static func days(of entries: [FrabEntry], at conference: Conference) -> [Day] {
    let listed = Dictionary(grouping: entries) { conference.day(of: $0.session.startsAt) }
    // A conference that is never over does not get a day for each of its years.
    let own = conference.endsOn.ordinal - conference.startsOn.ordinal < 366 ? conference.days : []
    let dates = Set(listed.keys).union(own).union([conference.startsOn]).sorted()
    return dates.enumerated().map { index, date in
      let rooms = Dictionary(grouping: listed[date] ?? [], by: \.room)
      return Day(
        index: index + 1, date: date, start: change(on: date, in: conference),
        end: change(on: date.advanced(by: 1), in: conference),
        rooms: rooms.sorted { $0.key < $1.key }.map { (name: $0.key, events: $0.value) })
    }
  }

  /// The moment at which a day begins; the next that there is where the clocks leap over it.
  private static func change(on date: CivilDay, in conference: Conference) -> Instant {
    let second = conference.dayChangeMinutes * 60
    let moments = (0...4).lazy.compactMap { quarter in
      conference.zone.instants(
        of: WallTime(day: date, secondOfDay: min(86_399, second + quarter * 1800))
      ).first
    }
    return moments.first ?? Instant(seconds: date.ordinal * 86_400)
  }

  private mutating func noteNotes(in sessions: [Session]) {
    let names = Set(sessions.flatMap(\.details.notes.keys)).subtracting(FrabExtras.notes).sorted()
    guard !names.isEmpty else { return }
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    omissions.append(
      .init(code: nil, message: "the notes (\(list)) are not in it, since schedules are public"))
  }

  /// The number by which FOSDEM Companion knows a person: the same in every export.
  ///
  /// Two names may share one; the odds for a thousand are one in four thousand.
  static func number(ofPerson name: String) -> Int {
    var hash = StableHash()
    hash.add(name)
    return Int(hash.value >> 33) + 1
  }
}
