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
        .map { AttendanceRow(labels[$0.2], of: CollectionOfOne(counts[$0.2]), in: input) }
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
  init(_ label: Label, of counts: some Collection<SessionCount>, in input: AttendanceInput) {
    self.init(key: label.key, title: label.title)
    var seated = (seats: 0, visits: 0)
    for count in counts {
      scheduled += count.scheduled
      if let seats = count.seats { capacity = (capacity ?? 0) + seats }
      if let heads = count.headCount { headCount = (headCount ?? 0) + heads }
      guard count.isMeasured else { continue }
      add(count)
      if let seats = count.seats, seats > 0 {
        seated.seats += seats
        seated.visits += count.persons.count
      }
    }
    guard scans != nil else { return }
    count(people: Self.people(in: counts), in: input)
    fill = Self.fill(visits: seated.visits, seats: seated.seats)
  }

  /// Adds what was counted in a session where somebody was scanned.
  private mutating func add(_ count: SessionCount) {
    scans = (scans ?? 0) + count.scans
    visits = (visits ?? 0) + count.persons.count
    noShows = (noShows ?? 0) + count.noShows
    walkIns = (walkIns ?? 0) + count.walkIns
    minutes = (minutes ?? 0) + count.minutes
    peak = max(peak ?? 0, count.peak)
  }

  /// The people in some sessions, each once.
  private static func people(in counts: some Collection<SessionCount>) -> [Identifier<Person>] {
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

  /// Rounded to thousandths, so that the same counts print the same digits everywhere.
  private static func fill(visits: Int, seats: Int) -> Double? {
    seats > 0 ? Double((visits * 1000 + seats / 2) / seats) / 1000 : nil
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
