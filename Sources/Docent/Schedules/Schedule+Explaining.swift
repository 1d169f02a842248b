extension Schedule {
  /// How many back-ups an item names at most.
  static let mostBackups = 2
  /// How many minutes late one gets to a back-up at most.
  static let mostMinutesLate = 10

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
    input.prospects.filter { !$0.blocks && !$0.worth.isVetoed }
      .map {
        ScheduleDropIn(
          session: $0.session, points: $0.worth.points, reasons: input.reasons(for: $0.session))
      }
      .sorted {
        (-$0.points, $0.session.startsAt, $0.session.code)
          < (-$1.points, $1.session.startsAt, $1.session.code)
      }
  }
}

/// Why a plan is as it is, told by comparing what was chosen with what was not.
///
/// Items and prospects are named by their indices: both are large, and there are thousands of
/// pairs of them.
struct ScheduleExplanation {
  private let input: PlanningInput
  private let items: [ScheduleItem]
  private let itemsOfDay: [CivilDay: [Int]]
  /// For each item, the sessions left out for it alone, as indices of ``leftOut``.
  private var replaceable: [[Int]]
  private(set) var leftOut: [LeftOutSession] = []
  /// By offering: the code of the session at which it is attended.
  private let attended: [Identifier<Session>: String]

  init(of items: [ScheduleItem], from input: PlanningInput) {
    self.items = items
    self.input = input
    itemsOfDay = Dictionary(grouping: items.indices) {
      input.conference.day(of: items[$0].startsAt)
    }
    replaceable = Array(repeating: [], count: items.count)
    let chosen = Set(items.compactMap(\.code))
    attended =
      input.offerings.isEmpty
      ? [:]
      : Dictionary(
        input.prospects.compactMap { prospect in
          chosen.contains(prospect.session.code)
            ? input.offerings[prospect.session.id].map { ($0, prospect.session.code) } : nil
        }, uniquingKeysWith: { first, _ in first })
    leftOut.reserveCapacity(input.prospects.count)
    for index in input.prospects.indices where input.prospects[index].blocks {
      if !chosen.contains(input.prospects[index].session.code) { explain(input.prospects[index]) }
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
        walked[index].walkMinutes = input.walk(from: place, to: room)
        place = room
      }
    }
    return walked
  }

  private mutating func explain(_ prospect: Prospect) {
    let rivals = (itemsOfDay[prospect.day] ?? []).filter { conflicts(prospect, with: $0) }
    let excluded = exclusion(of: prospect)
    if let rival = rivals.first, rivals.count == 1, excluded == nil, isBackup(prospect, for: rival)
    {
      replaceable[rival].append(leftOut.count)
    }
    leftOut.append(
      LeftOutSession(
        session: prospect.session, day: prospect.day, points: prospect.worth.points,
        cause: excluded
          ?? cause(rivals, session: prospect.session, points: prospect.worth.points)))
  }

  /// Why a session could not be chosen at all, if so.
  private func exclusion(of prospect: Prospect) -> LeftOutSession.Cause? {
    if prospect.worth.isVetoed { return .vetoed }
    if let offering = input.offerings[prospect.session.id], let code = attended[offering] {
      return .attended(as: code)
    }
    return input.isWithinHours(prospect) ? nil : .outsideHours
  }

  /// Whether somebody who finds a session full gets to another before it is well under way.
  private func isBackup(_ prospect: Prospect, for index: Int) -> Bool {
    let item = items[index]
    guard item.kind == .session, input.full[prospect.session.id] == nil else { return false }
    let there = input.walk(from: item.room, to: prospect.session.room)
    return item.startsAt.adding(minutes: there)
      <= prospect.session.startsAt.adding(minutes: Schedule.mostMinutesLate)
  }

  /// Whether somebody who does one cannot do the other.
  private func conflicts(_ prospect: Prospect, with item: Int) -> Bool {
    guard let endsAt = prospect.session.endsAt else { return false }
    let startsAt = prospect.session.startsAt
    // Names are compared only for what is near enough in time for a walk to matter.
    let reach = input.preferences.paced(input.walking.longest)
    guard items[item].endsAt.adding(minutes: reach) > startsAt,
      endsAt.adding(minutes: reach) > items[item].startsAt
    else { return false }
    let there = input.walk(from: items[item].room, to: prospect.session.room)
    let back = input.walk(from: prospect.session.room, to: items[item].room)
    return items[item].endsAt.adding(minutes: there) > startsAt
      && endsAt.adding(minutes: back) > items[item].startsAt
  }

  /// Whether points are more than those of some items together, all of them sessions.
  private func isWorthMore(_ points: Int, than rivals: [Int]) -> Bool {
    rivals.allSatisfy { items[$0].code != nil }
      && rivals.reduce(0) { $0 + items[$1].points } < points
  }

  private func cause(
    _ rivals: [Int], session: SessionOutline, points: Int
  ) -> LeftOutSession.Cause {
    guard let index = rivals.max(by: { items[$0].points < items[$1].points }) else {
      if let full = input.full[session.id] { return .full(full) }
      return input.hasLimits ? .limit : .noTime
    }
    if let full = input.full[session.id], isWorthMore(points, than: rivals) { return .full(full) }
    let rival = items[index]
    let name = rival.code ?? (rival.kind == .own ? "something of your own" : rival.title)
    guard let endsAt = session.endsAt, rival.startsAt < endsAt, session.startsAt < rival.endsAt
    else { return .tooFar(from: name) }
    return switch rival.kind {
    case .meeting: .meeting
    case .meal where rival.code == nil: .meal
    case .own: .own
    case .session, .meal: .clash(with: name, points: rival.points, others: rivals.count - 1)
    }
  }

  private func backups(for item: Int) -> [String] {
    replaceable[item].map { index in
      let session = leftOut[index].session
      return (
        -leftOut[index].points, input.walk(from: items[item].room, to: session.room), session.code
      )
    }
    .sorted(by: <).prefix(Schedule.mostBackups).map(\.2)
  }
}
