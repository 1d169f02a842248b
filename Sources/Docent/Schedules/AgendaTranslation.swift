/// One attendee's conference in the solver's terms: minutes, rows and flat arrays; and back.
struct AgendaTranslation {
  /// The hours of a day, on the wall, within which meetings and meals are placed.
  static let openHour = 7, closeHour = 22
  /// The hours within which meetings begin, a quarter of an hour apart.
  static let firstMeetingHour = 8, lastMeetingHour = 20, meetingStepMinutes = 15
  /// The window of the midday meal.
  static let mealStartHour = 11, mealEndHour = 14

  let problem: AgendaProblem
  private let input: PlanningInput
  private let candidates: Candidates
  private let agreed: [AgendaProblem.Stretch]

  init(_ input: PlanningInput, agreed: [PlannedMeeting], wish: MeetingWish?) {
    let candidates = Candidates(of: input)
    let places = PlaceTable(of: candidates.map { $0.session.room }, walking: input.walking)
    let fixed =
      input.agreed.map { (start: $0.meeting.startsAt, end: $0.meeting.endsAt) }
      + agreed.map { (start: $0.startsAt, end: $0.endsAt) }
    let candidatesOfDay = Dictionary(grouping: candidates.indices) { candidates[$0].day }
    let days = input.days.map { day in
      Self.day(
        day, in: input.conference, wish: wish, fixed: fixed, candidates: candidatesOfDay[day] ?? [])
    }
    self.input = input
    self.candidates = candidates
    self.agreed = fixed.map { AgendaProblem.Stretch(start: $0.start.minute, end: $0.end.minute) }
    problem = AgendaProblem(
      start: candidates.map { $0.startMinute }, end: candidates.map { $0.endMinute },
      place: places.rows, value: candidates.map { $0.worth.points },
      isMust: candidates.map { $0.worth.isMust }, isMeal: candidates.map { $0.session.isMeal },
      walking: places.walking, placeCount: places.count,
      meetingMinutes: wish?.minutes ?? 30, meetingsWanted: wish?.count ?? 0, days: days)
  }

  private static func day(
    _ day: CivilDay, in conference: Conference, wish: MeetingWish?,
    fixed: [(start: Instant, end: Instant)], candidates: [Int]
  ) -> AgendaProblem.Day {
    func minute(_ hour: Int) -> Int { conference.minute(hour: hour, on: day) }
    let meetings = fixed.filter { conference.day(of: $0.start) == day }
      .map { AgendaProblem.Stretch(start: $0.start.minute, end: $0.end.minute) }
      .sorted { $0.start < $1.start }
    return AgendaProblem.Day(
      open: minute(openHour), close: minute(closeHour),
      mealWindow: AgendaProblem.Stretch(start: minute(mealStartHour), end: minute(mealEndHour)),
      slots: wish.map { slots(on: day, in: conference, for: $0) } ?? [],
      fixedMeetings: meetings, candidates: candidates)
  }

  /// The quarters of an hour at which the mentor could begin to meet somebody.
  private static func slots(
    on day: CivilDay, in conference: Conference, for wish: MeetingWish
  ) -> [AgendaProblem.Slot] {
    guard wish.days.contains(day) else { return [] }
    let first = conference.minute(hour: firstMeetingHour, on: day)
    let last = conference.minute(hour: lastMeetingHour, on: day)
    return stride(from: first, through: last, by: meetingStepMinutes).filter { start in
      wish.busy.allSatisfy {
        $0.upperBound.minute <= start || $0.lowerBound.minute >= start + wish.minutes
      }
    }.map { AgendaProblem.Slot(start: $0) }
  }
}

extension AgendaTranslation {
  func sessions(of solution: AgendaSolution) -> [PlannedSession] {
    solution.days.flatMap(\.candidates).map { candidates[$0] }.map {
      PlannedSession(
        session: $0.session, points: $0.worth.points, reasons: input.reasons(for: $0.session))
    }
  }

  func meals(of solution: AgendaSolution) -> [(start: Instant, end: Instant)] {
    solution.days.compactMap(\.meal).map { (Instant(minute: $0.start), Instant(minute: $0.end)) }
  }

  func meetings(of solution: AgendaSolution, for wish: MeetingWish) -> [PlannedMeeting] {
    solution.days.flatMap(\.meetings).map {
      PlannedMeeting(
        pair: wish.pair, startsAt: Instant(minute: $0),
        endsAt: Instant(minute: $0 + wish.minutes))
    }
  }

  /// The musts that had to give way to others.
  func remarks(on solution: AgendaSolution) -> [String] {
    let chosen = solution.days.flatMap(\.candidates).map { candidates[$0] }.filter(\.worth.isMust)
    let codes = Set(chosen.map(\.session.code))
    return candidates.filter { $0.worth.isMust && !codes.contains($0.session.code) }.map { must in
      let rival = chosen.first {
        $0.startMinute < must.endMinute && must.startMinute < $0.endMinute
      }
      let meets = agreed.contains { $0.start < must.endMinute && must.startMinute < $0.end }
      let cause =
        meets
        ? "a meeting that stands is at that time"
        : rival.map { "it clashes with \($0.session.code)" }
          ?? "it cannot be reached in time between the others"
      return "\(must.session.code) is a must, but \(cause)"
    }
  }
}

/// The sessions that block others, by start, end and code.
///
/// They stay where they are: to copy what is known of thousands is dear.
private struct Candidates: RandomAccessCollection {
  private let prospects: [Prospect]
  private let order: [Int]

  init(of input: PlanningInput) {
    let prospects = input.prospects
    let keys = prospects.indices.filter { prospects[$0].blocks }.map { index in
      (prospects[index].startMinute, prospects[index].endMinute, index)
    }
    self.prospects = prospects
    order = keys.sorted { one, other in
      if (one.0, one.1) != (other.0, other.1) { return (one.0, one.1) < (other.0, other.1) }
      return prospects[one.2].session.code < prospects[other.2].session.code
    }.map(\.2)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { order.count }

  subscript(index: Int) -> Prospect { prospects[order[index]] }
}

/// The rooms of sessions as rows of a walking matrix.
private struct PlaceTable {
  let rows: [Int]
  let walking: [UInt16]
  let count: Int

  init(of rooms: [RoomDraft?], walking times: WalkingTimes) {
    var places: [RoomDraft] = []
    var known: [RoomDraft.Place: Int] = [:]
    rows = rooms.map { room in
      guard let room else { return -1 }
      if let row = known[room.place] { return row }
      known[room.place] = places.count
      places.append(room)
      return places.count - 1
    }
    walking = times.matrix(of: places)
    count = places.count
  }
}

extension Conference {
  /// The minute at which the clocks show a full hour, or the first after it that they do show.
  func minute(hour: Int, on day: CivilDay) -> Int {
    let wall = WallTime(day: day, secondOfDay: hour * 3600)
    if let instant = zone.instants(of: wall).first { return instant.minute }
    return minute(hour: hour + 1, on: day)
  }
}
