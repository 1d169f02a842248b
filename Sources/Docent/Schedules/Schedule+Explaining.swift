extension Schedule {
  /// How many back-ups an item names at most.
  static let mostBackups = 2

  /// Explains a set of items: the walks between them, what was left out and why, and what could be
  /// attended instead.
  ///
  /// - Parameters:
  ///   - items: What the attendee does, sessions with their reasons.
  ///   - input: What it was planned from.
  ///   - value: What the sessions are worth together.
  ///   - upperBound: A proven bound of that.
  ///   - remarks: What could not be done.
  /// - Complexity: O(sessions × items a day).
  public init(
    items: [ScheduleItem], from input: PlanningInput, value: Int, upperBound: Int,
    remarks: [String]
  ) {
    let sorted = items.sorted { ($0.startsAt, $0.title) < ($1.startsAt, $1.title) }
    let explanation = ScheduleExplanation(of: sorted, from: input)
    self.init(
      attendee: input.registration.person, conference: input.conference, value: value,
      upperBound: upperBound, items: explanation.walkedItems(),
      dropIns: Self.dropIns(from: input), leftOut: explanation.leftOut, remarks: remarks)
  }

  private static func dropIns(from input: PlanningInput) -> [ScheduleDropIn] {
    let days = Set(input.days)
    return input.sessions
      .filter { !$0.isCancelled && !$0.blocks(in: input.conference) }
      .filter { days.contains(input.conference.day(of: $0.startsAt)) }
      .map { session in
        let worth = input.worth(of: session)
        return ScheduleDropIn(session: session, points: worth.points, reasons: worth.reasons)
      }
      .sorted {
        (-$0.points, $0.session.startsAt, $0.session.code)
          < (-$1.points, $1.session.startsAt, $1.session.code)
      }
  }
}

/// Why a plan is as it is, told by comparing what was chosen with what was not.
struct ScheduleExplanation {
  private let input: PlanningInput
  private let items: [ScheduleItem]
  private let itemsOfDay: [CivilDay: [Int]]
  private var replaceable: [Int: [LeftOutSession]] = [:]
  private(set) var leftOut: [LeftOutSession] = []

  init(of items: [ScheduleItem], from input: PlanningInput) {
    self.items = items
    self.input = input
    itemsOfDay = Dictionary(grouping: items.indices) {
      input.conference.day(of: items[$0].startsAt)
    }
    let chosen = Set(items.compactMap(\.code))
    let days = Set(input.days)
    for session in input.sessions
    where session.blocks(in: input.conference) && !chosen.contains(session.code) {
      let day = input.conference.day(of: session.startsAt)
      guard days.contains(day) else { continue }
      explain(session, on: day)
    }
  }

  /// The items with the walks to them and their back-ups.
  func walkedItems() -> [ScheduleItem] {
    var walked = items
    for indices in itemsOfDay.values {
      var place: RoomDraft?
      for index in indices {
        walked[index].backups = backups(for: index)
        guard let room = items[index].room else { continue }
        walked[index].walkMinutes = input.walking.minutes(from: place, to: room)
        place = room
      }
    }
    return walked
  }

  private mutating func explain(_ session: Session, on day: CivilDay) {
    let room = input.room(of: session)
    let points = input.worth(of: session).points
    let rivals = (itemsOfDay[day] ?? []).filter { conflicts(session, in: room, with: items[$0]) }
    let left = LeftOutSession(
      session: session, points: points, reason: reason(rivals, session: session, points: points))
    leftOut.append(left)
    if let rival = rivals.first, rivals.count == 1, items[rival].kind == .session {
      replaceable[rival, default: []].append(left)
    }
  }

  /// Whether somebody who does one cannot do the other.
  private func conflicts(_ session: Session, in room: RoomDraft?, with item: ScheduleItem) -> Bool {
    guard let endsAt = session.endsAt else { return false }
    let there = input.walking.minutes(from: item.room, to: room)
    let back = input.walking.minutes(from: room, to: item.room)
    return item.endsAt.adding(minutes: there) > session.startsAt
      && endsAt.adding(minutes: back) > item.startsAt
  }

  private func reason(_ rivals: [Int], session: Session, points: Int) -> String {
    guard let index = rivals.max(by: { items[$0].points < items[$1].points }) else {
      return "it would leave no time for a meal or a meeting, or too little to walk"
    }
    let rival = items[index]
    guard let endsAt = session.endsAt, rival.startsAt < endsAt, session.startsAt < rival.endsAt
    else {
      return "too far to walk from or to \(rival.code ?? rival.title)"
    }
    switch rival.kind {
    case .meeting: return "at the time of a meeting"
    case .meal where rival.code == nil: return "at the time of the meal"
    case .session, .meal:
      let others = rivals.count == 1 ? "" : " and \(rivals.count - 1) more"
      return
        "at the time of \(rival.code ?? rival.title)\(others), \(rival.points) points against \(points)"
    }
  }

  private func backups(for item: Int) -> [String] {
    (replaceable[item] ?? [])
      .sorted { (-$0.points, $0.session.code) < (-$1.points, $1.session.code) }
      .prefix(Schedule.mostBackups).map(\.session.code)
  }
}
