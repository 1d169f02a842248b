import Docent

/// Counts attendance again, number by number, as slowly and plainly as its definitions read.
struct AttendanceRecount {
  typealias PersonID = Identifier<Person>

  private let input: AttendanceInput
  /// How many people were in each session, minute by minute.
  private var crowds: [Identifier<Session>: [Int]] = [:]

  init(_ input: AttendanceInput) {
    self.input = input
    for session in input.sessions { crowds[session.id] = crowds(in: session) }
  }

  func row(_ key: String, _ title: String, _ sessions: [SessionOutline]) -> AttendanceRow {
    var row = AttendanceRow(key: key, title: title)
    row.scheduled = sessions.map { people(scheduling: $0).count }.sum
    row.capacity = sessions.compactMap(\.seats).nilIfEmpty?.sum
    let scanned = sessions.filter { !(input.scans[$0.id] ?? []).isEmpty }
    guard !scanned.isEmpty else { return row }
    let persons = Set(scanned.flatMap(people(scannedIn:)))
    row.scans = scanned.map { (input.scans[$0.id] ?? []).count }.sum
    row.persons = persons.count
    row.newcomers = persons.filter { input.isNewcomer[$0] ?? false }.count
    row.returning = persons.filter { !(input.isNewcomer[$0] ?? true) }.count
    row.unregistered = persons.filter { !input.isNewcomer.keys.contains($0) }.count
    row.mentored = persons.intersection(input.mentored).count
    row.visits = scanned.map { people(scannedIn: $0).count }.sum
    row.noShows = scanned.map { people(scheduling: $0).without(people(scannedIn: $0)) }.sum
    row.walkIns = scanned.map { people(scannedIn: $0).without(people(scheduling: $0)) }.sum
    row.minutes = scanned.map { crowds[$0.id, default: []].sum }.sum
    row.peak = scanned.map { crowds[$0.id]?.max() ?? 0 }.max()
    let seated = scanned.filter { $0.seats ?? 0 > 0 }
    if let seats = seated.compactMap(\.seats).nilIfEmpty?.sum {
      let visits = seated.map { people(scannedIn: $0).count }.sum
      row.fill = (Double(visits * 1000) / Double(seats)).rounded() / 1000
    }
    return row
  }

  private func people(scheduling session: SessionOutline) -> Set<PersonID> {
    input.scheduled[session.id] ?? []
  }

  private func people(scannedIn session: SessionOutline) -> Set<PersonID> {
    Set((input.scans[session.id] ?? []).map(\.person))
  }

  private func crowds(in session: SessionOutline) -> [Int] {
    let opens = Self.minute(session.startsAt)
    let scans = Dictionary(grouping: input.scans[session.id] ?? [], by: \.person)
    let presences = scans.values.map { own in
      PresenceByMinute(
        scans: own.map { (Self.minute($0.at), $0.direction) }, opens: opens,
        closes: session.endsAt.map(Self.minute))
    }
    // Nobody is scanned, and no session ends, outside of these minutes.
    return (opens - 15..<opens + 75).map { minute in presences.count { $0.isPresent(in: minute) } }
  }

  private static func minute(_ moment: Instant) -> Int {
    (moment.seconds - PresenceByMinute.origin) / 60
  }
}

extension Set<Identifier<Person>> {
  /// How many are not among the others.
  fileprivate func without(_ others: Self) -> Int {
    filter { !others.contains($0) }.count
  }
}

extension [Int] {
  fileprivate var sum: Int { reduce(0, +) }
  fileprivate var nilIfEmpty: [Int]? { isEmpty ? nil : self }
}
