extension AttendanceReport {
  /// Counts the attendance of every session and sums it up in groups.
  ///
  /// - Parameters:
  ///   - input: The sessions, people and scans.
  ///   - grouping: What a row stands for.
  /// - Complexity: O(n log n) in the number of scans.
  public init(_ input: AttendanceInput, by grouping: AttendanceGrouping) {
    let counts = input.sessions.map { SessionCount($0, in: input) }
    var groups: [AttendanceRow.Label: [SessionCount]] = [:]
    for count in counts {
      groups[grouping.label(of: count.session, in: input.conference), default: []].append(count)
    }
    self.init(
      conference: input.conference.slug,
      grouping: grouping,
      rows: groups.sorted { $0.key < $1.key }.map { AttendanceRow($0, of: $1, in: input) },
      total: AttendanceRow(
        AttendanceRow.Label(order: [], key: "total", title: "Total"), of: counts, in: input),
      scansAtPoints: input.scansAtPoints
    )
  }
}

extension AttendanceRow {
  /// What a row is called and where it stands among the others.
  struct Label: Hashable, Comparable {
    var order: [String]
    var key: String
    var title: String

    static func < (one: Label, other: Label) -> Bool {
      one.order.lexicographicallyPrecedes(other.order)
    }
  }

  /// Sums up sessions.
  ///
  /// People are counted once, everything else is added.
  init(_ label: Label, of counts: [SessionCount], in input: AttendanceInput) {
    self.init(key: label.key, title: label.title)
    scheduled = counts.reduce(0) { $0 + $1.scheduled.count }
    let seats = counts.compactMap(\.session.seats)
    capacity = seats.isEmpty ? nil : seats.reduce(0, +)
    let measured = counts.filter(\.isMeasured)
    guard !measured.isEmpty else { return }
    count(people: measured.reduce(into: []) { $0.formUnion($1.persons) }, in: input)
    scans = measured.reduce(0) { $0 + $1.scans }
    visits = measured.reduce(0) { $0 + $1.persons.count }
    noShows = measured.reduce(0) { $0 + $1.scheduled.subtracting($1.persons).count }
    walkIns = measured.reduce(0) { $0 + $1.persons.subtracting($1.scheduled).count }
    minutes = measured.reduce(0) { $0 + $1.minutes }
    peak = measured.map(\.peak).max()
    fill = Self.fill(of: measured)
  }

  private mutating func count(people: Set<Identifier<Person>>, in input: AttendanceInput) {
    persons = people.count
    newcomers = people.count { input.isNewcomer[$0] == true }
    returning = people.count { input.isNewcomer[$0] == false }
    unregistered = people.count { input.isNewcomer[$0] == nil }
    mentored = people.count { input.mentored.contains($0) }
  }

  private static func fill(of counts: [SessionCount]) -> Double? {
    let seated = counts.filter { ($0.session.seats ?? 0) > 0 }
    let seats = seated.reduce(0) { $0 + ($1.session.seats ?? 0) }
    guard seats > 0 else { return nil }
    let visits = seated.reduce(0) { $0 + $1.persons.count }
    // Rounded to thousandths, so that the same counts print the same digits everywhere.
    return Double((visits * 1000 + seats / 2) / seats) / 1000
  }
}

extension AttendanceGrouping {
  /// The row to which a session belongs.
  func label(of session: Session, in conference: Conference) -> AttendanceRow.Label {
    switch self {
    case .session:
      let start = session.startsAt.seconds.padded(12)
      return .init(order: [start, session.code], key: session.code, title: session.title)
    case .track:
      let track = session.details.track ?? ""
      return .init(order: [track], key: track, title: track.isEmpty ? "No track" : track)
    case .day:
      let day = conference.day(of: session.startsAt)
      return .init(order: [day.description], key: day.description, title: day.weekdayName)
    case .room:
      let building = session.details.building ?? ""
      let room = RoomDraft(building: session.details.building, room: session.details.room ?? "")
        .label
      return .init(
        order: [building, session.details.room ?? ""], key: room,
        title: room.isEmpty ? "No room" : room)
    }
  }
}
