import Docent

extension AttendanceInput {
  /// Sessions at which nobody was scanned, and which nobody scheduled.
  static func sample(_ sessions: [SessionOutline]) throws -> AttendanceInput {
    AttendanceInput(
      conference: try .sample(), sessions: sessions, isNewcomer: [:], mentored: [], scheduled: [:],
      scans: [:], scansAtPoints: 0)
  }

  /// Scans people in when a session starts.
  mutating func scan(_ people: [Int64], at session: SessionOutline) {
    scans[session.id, default: []] += people.map {
      Scan(person: Identifier(rawValue: $0), at: session.startsAt, direction: .in)
    }
  }

  /// Puts a session into people's schedules.
  mutating func schedule(_ session: SessionOutline, for people: [Int64]) {
    scheduled[session.id, default: []].formUnion(people.map(Identifier.init(rawValue:)))
  }

  /// Returns a conference of a few sessions, people and scans, at whole minutes.
  static func random(seed: Int) throws -> AttendanceInput {
    var numbers = SplitMix64(state: UInt64(seed))
    let sessions = (0..<numbers.number(0..<12)).map { SessionOutline.random($0, &numbers) }
    var input = try sample(sessions)
    input.scansAtPoints = numbers.number(0..<50)
    for person in 0..<10 where !numbers.once(in: 4) {
      input.isNewcomer[Identifier(rawValue: Int64(person))] = numbers.once(in: 2)
    }
    input.mentored = Set((0..<3).map { _ in Identifier(rawValue: Int64(numbers.number(0..<12))) })
    for session in sessions {
      let people = (0..<numbers.number(0..<6)).map { _ in Int64(numbers.number(0..<12)) }
      if !people.isEmpty { input.schedule(session, for: people) }
      let minute = PresenceByMinute.origin / 60
      let first = session.startsAt.seconds / 60 - minute - 10
      let scans = numbers.once(in: 3) ? 0 : numbers.number(0..<40)
      let drawn = (0..<scans).map { _ in (numbers.number(0..<12), first + numbers.number(0..<80)) }
      guard !drawn.isEmpty else { continue }
      input.scans[session.id, default: []] += drawn.sorted(by: <).map { person, minute in
        Scan(
          person: Identifier(rawValue: Int64(person)), at: PresenceByMinute.moment(minute),
          direction: numbers.once(in: 3) ? .out : .in)
      }
    }
    return input
  }
}

extension SessionOutline {
  /// Returns a session within two days of ``PresenceByMinute/origin``, also at night.
  fileprivate static func random(_ index: Int, _ numbers: inout SplitMix64) -> SessionOutline {
    let start = 15 * numbers.number(0..<190)
    return sample(
      "S\(numbers.number(0..<10))-\(index)", from: PresenceByMinute.moment(start),
      to: numbers.once(in: 5) ? nil : PresenceByMinute.moment(start + numbers.number(0..<60)),
      id: Int64(index) + 1, seats: numbers.once(in: 3) ? nil : numbers.number(0..<9),
      room: [nil, "1", "2"][numbers.number(0..<3)],
      building: [nil, "East", "West"][numbers.number(0..<3)],
      track: [nil, "Data", "access", "Zines"][numbers.number(0..<4)])
  }
}
