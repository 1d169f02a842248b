/// What one attendee could do, and must: the sessions that are open to them beside what is fixed.
///
/// What stands outranks what comes after it: meetings that stand, the attendee's own events, what
/// they pinned or where they speak, other musts, everything else. A session that cannot be had
/// beside something of the first three is no candidate, and a must that is lost so is remarked on.
struct PlanningItems {
  typealias Stretch = AgendaProblem.Stretch

  /// The candidates.
  private(set) var items: [(item: AgendaItem, room: RoomDraft?)] = []
  /// Meetings that stand at no known place, or beside which others that stand cannot be reached.
  private(set) var unplaced: [Stretch] = []
  /// What could not be done, as sentences.
  private(set) var remarks: [String] = []

  private let input: PlanningInput
  /// What outranks a must, by start: where it is, and what to call it.
  private var firm: [Firm] = []
  /// The offerings of which the attendee pinned a session.
  private var settled: Set<Identifier<Session>> = []

  private struct Firm {
    let time: Stretch
    let room: RoomDraft?
    let kind: Kind
    let name: String
  }

  private enum Kind { case meeting, own, session }

  init(_ input: PlanningInput, found: [PlannedMeeting]) {
    self.input = input
    addMeetings(found)
    addOwnEvents()
    addPinned()
    addSessions()
  }
}

extension PlanningItems {
  private mutating func addMeetings(_ found: [PlannedMeeting]) {
    let agreed =
      input.agreed.map { ($0.meeting.startsAt, $0.meeting.endsAt, $0.meeting.room) }
      + found.map { ($0.startsAt, $0.endsAt, $0.room) }
    let meetings = agreed.map { startsAt, endsAt, room in
      Firm(
        time: Stretch(start: startsAt.minute, end: endsAt.minute), room: room, kind: .meeting,
        name: "a meeting that stands")
    }.sorted { $0.time.start < $1.time.start }
    for (index, meeting) in meetings.enumerated() {
      let time = meeting.time
      let day = input.conference.day(of: Instant(minute: time.start))
      let isInTheWay = meetings.indices.contains { $0 != index && clash(meetings[$0], meeting) }
      guard let room = meeting.room, input.days.contains(day), !isInTheWay else {
        unplaced.append(time)
        firm.append(Firm(time: time, room: nil, kind: .meeting, name: meeting.name))
        continue
      }
      firm.append(meeting)
      items.append(
        (
          AgendaItem(
            source: .agreed, day: day, start: time.start, end: time.end, value: 0, isMust: true),
          room
        ))
    }
  }

  /// Own events that overlap are one; what is out of reach of its neighbours counts as if it were
  /// where they are, since nobody but the attendee can tell.
  private mutating func addOwnEvents() {
    let meetings = firm.map(\.time)
    for piece in OwnTime(input.ownEvents, of: input, beside: meetings).pieces {
      var own = Firm(time: piece.time, room: piece.room, kind: .own, name: "")
      if firm.contains(where: { clash($0, own) }) {
        own = Firm(time: piece.time, room: nil, kind: .own, name: "")
      }
      if piece.isCut {
        remarks.append("something of your own is at the time of a meeting that stands")
      }
      firm.append(own)
      items.append(
        (
          AgendaItem(
            source: .own, day: piece.day, start: own.time.start, end: own.time.end, value: 0,
            isMust: true),
          own.room
        ))
    }
  }

  private mutating func addPinned() {
    var pinnedSessions: [Firm] = []
    for (index, prospect) in input.prospects.enumerated()
    where prospect.blocks && prospect.worth.isPinned {
      let pinned = firm(prospect)
      // Two pinned sessions that clash are told later, with all that clash.
      if let rival = firm.first(where: { $0.kind == .meeting && clash($0, pinned) }) {
        remark(prospect, "\(rival.name) is at that time")
        continue
      }
      add(index, isMust: true)
      pinnedSessions.append(pinned)
      if let offering = input.offerings[prospect.session.id] { settled.insert(offering) }
    }
    firm += pinnedSessions
  }

  private mutating func addSessions() {
    for (index, prospect) in input.prospects.enumerated()
    where prospect.blocks && !prospect.worth.isVetoed && !prospect.worth.isPinned {
      if let offering = input.offerings[prospect.session.id], settled.contains(offering) {
        continue
      }
      let isMust = prospect.worth.isMust
      guard isMust || input.full[prospect.session.id] == nil else { continue }
      guard input.isWithinHours(prospect) else {
        if isMust { remark(prospect, "it is outside of your hours") }
        continue
      }
      guard isMust else {
        add(index, isMust: false)
        continue
      }
      let must = firm(prospect)
      // A must that clashes with an own event is told later: the attendee has to choose.
      guard let rival = firm.first(where: { $0.kind != .own && clash($0, must) }) else {
        add(index, isMust: true)
        continue
      }
      remark(
        prospect,
        rival.time.overlaps(must.time)
          ? "\(rival.name) is at that time" : "\(rival.name) is too far away")
    }
  }

  private mutating func remark(_ prospect: Prospect, _ cause: String) {
    remarks.append("\(prospect.session.code) is a must, but \(cause)")
  }

  private mutating func add(_ index: Int, isMust: Bool) {
    let prospect = input.prospects[index]
    let value = value(of: prospect, less: 0)
    items.append(
      (
        AgendaItem(
          source: .session(index), day: prospect.day, start: prospect.startMinute,
          end: prospect.endMinute, value: value, isMust: isMust),
        prospect.session.room
      ))
    guard let leaving = input.taste.kind(of: prospect.session).leaving,
      prospect.startMinute + leaving.afterMinutes < prospect.endMinute
    else { return }
    items.append(
      (
        AgendaItem(
          source: .beginning(of: index), day: prospect.day, start: prospect.startMinute,
          end: prospect.startMinute + leaving.afterMinutes,
          value: self.value(of: prospect, less: leaving.costs), isMust: isMust),
        prospect.session.room
      ))
  }

  /// What a session counts in planning, which is more than its points where an earlier schedule is
  /// kept.
  private func value(of prospect: Prospect, less costs: Int) -> Int {
    let points = max(0, prospect.worth.points - costs)
    guard let kept = input.kept else { return points }
    let isKept = kept.sessions.contains(prospect.session.id)
    return (points + (isKept ? kept.points : 0)) * PlanningItems.keptScale + (isKept ? 1 : 0)
  }

  /// What a point counts where an earlier schedule is kept: of plans worth the same, the one that
  /// keeps more is better by less than a point.
  static let keptScale = 128

  private func firm(_ prospect: Prospect) -> Firm {
    Firm(
      time: Stretch(start: prospect.startMinute, end: prospect.endMinute),
      room: prospect.session.room, kind: .session, name: prospect.session.code)
  }

  /// Whether nobody can be at both.
  private func clash(_ one: Firm, _ other: Firm) -> Bool {
    let (first, next) = one.time.start <= other.time.start ? (one, other) : (other, one)
    return first.time.end + input.walk(from: first.room, to: next.room) > next.time.start
  }
}

/// The attendee's own events as they lie in the conference's days.
struct OwnTime {
  /// A stretch of one day.
  struct Piece {
    let day: CivilDay
    let time: AgendaProblem.Stretch
    let room: RoomDraft?
    /// Whether a meeting took something of it away.
    var isCut = false
  }

  private(set) var pieces: [Piece] = []

  /// Lays events into the days on site, but for the time of meetings.
  init(
    _ events: [OwnEvent], of input: PlanningInput, beside meetings: [AgendaProblem.Stretch]
  ) {
    for day in input.days {
      let whole = input.conference.span(of: day)
      for event in events.sorted(by: { $0.startsAt < $1.startsAt }) {
        let start = max(event.startsAt.minute, whole.start)
        let end = min(event.endsAt.lastMinute, whole.end)
        guard start < end else { continue }
        add(Piece(day: day, time: .init(start: start, end: end), room: event.room))
      }
    }
    pieces = pieces.flatMap { Self.parts(of: $0, beside: meetings) }
  }

  /// What of a piece lies outside of all meetings.
  private static func parts(
    of piece: Piece, beside meetings: [AgendaProblem.Stretch]
  ) -> [Piece] {
    let inside = meetings.filter { $0.overlaps(piece.time) }.sorted { $0.start < $1.start }
    guard !inside.isEmpty else { return [piece] }
    let ends = inside.map(\.start) + [piece.time.end]
    return zip([piece.time.start] + inside.map(\.end), ends).filter { $0 < $1 }.map {
      Piece(
        day: piece.day, time: .init(start: $0, end: $1), room: piece.room, isCut: true)
    }
  }

  /// Adds a piece, joined with the last one if they overlap.
  private mutating func add(_ piece: Piece) {
    guard let last = pieces.last, last.day == piece.day, piece.time.start < last.time.end else {
      return pieces.append(piece)
    }
    let end = max(last.time.end, piece.time.end)
    pieces[pieces.count - 1] = Piece(
      day: piece.day, time: .init(start: last.time.start, end: end),
      room: last.room == piece.room ? last.room : nil)
  }
}
