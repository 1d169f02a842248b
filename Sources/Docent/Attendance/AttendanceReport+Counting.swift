extension AttendanceReport {
  /// Counts the attendance of every session and sums it up in groups.
  ///
  /// - Parameters:
  ///   - input: The sessions, people and scans.
  ///   - grouping: What a row stands for.
  /// - Complexity: O(n log n) in the number of scans.
  public init(_ input: AttendanceInput, by grouping: AttendanceGrouping) {
    let counts = input.sessions.map { SessionCount($0, in: input) }
    let total = AttendanceRow.Label(order: [], key: "total", title: "Total")
    self.init(
      conference: input.conference.slug,
      grouping: grouping,
      rows: Self.rows(of: counts, in: input, by: grouping),
      total: AttendanceRow(total, of: counts, in: input),
      scansAtPoints: input.scansAtPoints
    )
  }
}

extension AttendanceReport {
  private static func rows(
    of counts: [SessionCount], in input: AttendanceInput, by grouping: AttendanceGrouping
  ) -> [AttendanceRow] {
    let labels = input.sessions.map { grouping.label(of: $0, in: input.conference) }
    // Each session is a row of its own: there is nothing to group.
    guard grouping != .session else {
      return input.sessions.indices
        .map { (input.sessions[$0].startsAt, input.sessions[$0].code, $0) }
        .sorted(by: <)
        .map { AttendanceRow(labels[$0.2], of: [counts[$0.2]], in: input) }
    }
    return Dictionary(grouping: counts.indices) { labels[$0] }
      .sorted { $0.key < $1.key }
      .map { label, members in AttendanceRow(label, of: members.map { counts[$0] }, in: input) }
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
    scheduled = counts.reduce(0) { $0 + $1.scheduled }
    let seats = counts.compactMap(\.seats)
    capacity = seats.isEmpty ? nil : seats.reduce(0, +)
    let heads = counts.compactMap(\.headCount)
    headCount = heads.isEmpty ? nil : heads.reduce(0, +)
    let measured = counts.filter(\.isMeasured)
    guard !measured.isEmpty else { return }
    count(people: Self.people(in: measured), in: input)
    scans = measured.reduce(0) { $0 + $1.scans }
    visits = measured.reduce(0) { $0 + $1.persons.count }
    noShows = measured.reduce(0) { $0 + $1.noShows }
    walkIns = measured.reduce(0) { $0 + $1.walkIns }
    minutes = measured.reduce(0) { $0 + $1.minutes }
    peak = measured.map(\.peak).max()
    fill = Self.fill(of: measured)
  }

  /// The people in some sessions, each once.
  private static func people(in counts: [SessionCount]) -> [Identifier<Person>] {
    guard counts.count > 1 else { return counts.first?.persons ?? [] }
    return Array(counts.reduce(into: Set()) { $0.formUnion($1.persons) })
  }

  private mutating func count(people: [Identifier<Person>], in input: AttendanceInput) {
    var kinds = (newcomers: 0, returning: 0, unregistered: 0, mentored: 0)
    for person in people {
      switch input.isNewcomer[person] {
      case true?: kinds.newcomers += 1
      case false?: kinds.returning += 1
      case nil: kinds.unregistered += 1
      }
      if input.mentored.contains(person) { kinds.mentored += 1 }
    }
    persons = people.count
    (newcomers, returning) = (kinds.newcomers, kinds.returning)
    (unregistered, mentored) = (kinds.unregistered, kinds.mentored)
  }

  private static func fill(of counts: [SessionCount]) -> Double? {
    let seated = counts.filter { ($0.seats ?? 0) > 0 }
    let seats = seated.reduce(0) { $0 + ($1.seats ?? 0) }
    guard seats > 0 else { return nil }
    let visits = seated.reduce(0) { $0 + $1.persons.count }
    // Rounded to thousandths, so that the same counts print the same digits everywhere.
    return Double((visits * 1000 + seats / 2) / seats) / 1000
  }
}

extension AttendanceGrouping {
  /// The row to which a session belongs.
  func label(of session: SessionOutline, in conference: Conference) -> AttendanceRow.Label {
    switch self {
    case .session:
      return .init(order: [], key: session.code, title: session.title)
    case .track:
      let track = session.track ?? ""
      return .init(order: [track], key: track, title: track.isEmpty ? "No track" : track)
    case .day:
      let day = conference.day(of: session.startsAt)
      return .init(order: [day.description], key: day.description, title: day.weekdayName)
    case .room:
      let room = session.room?.label ?? ""
      return .init(
        order: [session.room?.building ?? "", session.room?.room ?? ""], key: room,
        title: room.isEmpty ? "No room" : room)
    }
  }
}
