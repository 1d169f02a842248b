/// One attendee's conference in the solver's terms: minutes, rows and flat arrays; and back.
struct AgendaTranslation {
  /// The hours of a day, on the wall, within which meetings and meals are placed.
  static let openHour = 7, closeHour = 22
  /// The hours within which meetings begin, a quarter of an hour apart.
  static let firstMeetingHour = 8, lastMeetingHour = 20, meetingStepMinutes = 15
  /// The window of the midday meal.
  static let mealStartHour = 11, mealEndHour = 14
  /// Sessions longer than this are open houses: nobody is there from beginning to end.
  static let longestBlockMinutes = 12 * 60

  let problem: AgendaProblem
  private let candidates: [Session]
  private let worths: [SessionWorth]
  private let conference: Conference

  init(_ input: PlanningInput, agreed: [PlannedMeeting], wish: MeetingWish?) {
    conference = input.conference
    let days = input.days
    let blocking = input.sessions.filter {
      $0.blocks(in: input.conference) && days.contains(input.conference.day(of: $0.startsAt))
    }
    candidates = blocking.sorted {
      ($0.startMinute, $0.endMinute, $0.code) < ($1.startMinute, $1.endMinute, $1.code)
    }
    worths = candidates.map(input.worth)
    let places = PlaceTable(of: candidates, in: input)
    let fixed =
      input.agreed.map { (start: $0.meeting.startsAt, end: $0.meeting.endsAt) }
      + agreed.map { (start: $0.startsAt, end: $0.endsAt) }
    let dayOfCandidate = candidates.map { input.conference.day(of: $0.startsAt) }
    let agendaDays = days.map { day in
      Self.day(
        day, in: input.conference, wish: wish, fixed: fixed,
        candidates: dayOfCandidate.indices.filter { dayOfCandidate[$0] == day })
    }
    problem = AgendaProblem(
      start: candidates.map(\.startMinute), end: candidates.map(\.endMinute),
      place: places.rows, value: worths.map(\.points), isMust: worths.map(\.isMust),
      isMeal: candidates.map(\.isMeal), walking: places.walking, placeCount: places.count,
      meetingMinutes: wish?.minutes ?? 30, meetingsWanted: wish?.count ?? 0,
      days: agendaDays)
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
  ) -> [Int] {
    guard wish.days.contains(day) else { return [] }
    let first = conference.minute(hour: firstMeetingHour, on: day)
    let last = conference.minute(hour: lastMeetingHour, on: day)
    return stride(from: first, through: last, by: meetingStepMinutes).filter { start in
      wish.busy.allSatisfy {
        $0.upperBound.minute <= start || $0.lowerBound.minute >= start + wish.minutes
      }
    }
  }
}

extension AgendaTranslation {
  func sessions(of solution: AgendaSolution) -> [PlannedSession] {
    solution.days.flatMap(\.candidates).map {
      PlannedSession(
        session: candidates[$0], points: worths[$0].points, reasons: worths[$0].reasons)
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
    let chosen = Set(solution.days.flatMap(\.candidates))
    return candidates.indices.filter { worths[$0].isMust && !chosen.contains($0) }.map { must in
      let rival = chosen.sorted().first {
        worths[$0].isMust && candidates[$0].endsAt.map { $0 > candidates[must].startsAt } ?? false
          && candidates[$0].startsAt < candidates[must].endsAt ?? candidates[must].startsAt
      }
      let cause =
        rival.map { "it clashes with \(candidates[$0].code)" }
        ?? "it cannot be reached in time between the others"
      return "\(candidates[must].code) is a must, but \(cause)"
    }
  }
}

/// The places of sessions as rows of a walking matrix.
private struct PlaceTable {
  var rows: [Int]
  var walking: [UInt16]
  var count: Int

  init(of sessions: [Session], in input: PlanningInput) {
    var places: [RoomDraft] = []
    var known: [RoomDraft.Place: Int] = [:]
    rows = sessions.map { session in
      guard let room = input.room(of: session) else { return -1 }
      if let row = known[room.place] { return row }
      known[room.place] = places.count
      places.append(room)
      return places.count - 1
    }
    walking = input.walking.matrix(of: places)
    count = places.count
  }
}

extension PlanningInput {
  /// The room of a session with its floor; nil when the programme names no place.
  package func room(of session: Session) -> RoomDraft? {
    guard session.details.building != nil || session.details.room != nil else { return nil }
    let name = session.details.room ?? ""
    return rooms.first { $0.building == session.details.building && $0.room == name }
      ?? RoomDraft(building: session.details.building, room: name)
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

extension Session {
  /// Whether attending it keeps a person from attending others: it takes place, it has an end, and
  /// it is over within a day and half a day at most.
  func blocks(in conference: Conference) -> Bool {
    guard !isCancelled, let endsAt, endsAt > startsAt else { return false }
    guard startsAt.minutes(to: endsAt) <= AgendaTranslation.longestBlockMinutes else {
      return false
    }
    return conference.day(of: endsAt.adding(minutes: -1)) == conference.day(of: startsAt)
  }

  var startMinute: Int { startsAt.minute }

  /// The minute by which it has ended.
  var endMinute: Int { ((endsAt ?? startsAt).seconds + 59).flooredDivision(by: 60) }
}

extension Instant {
  /// The whole minutes since 1970, rounded down.
  var minute: Int { seconds.flooredDivision(by: 60) }

  init(minute: Int) {
    self.init(seconds: minute * 60)
  }
}
