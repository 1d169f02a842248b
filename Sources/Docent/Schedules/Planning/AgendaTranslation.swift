/// One attendee's conference in the solver's terms: minutes, rows and flat arrays; and back.
struct AgendaTranslation {
  let problem: AgendaProblem
  let items: AgendaItems
  /// What could not even be tried, as sentences.
  let remarks: [String]
  /// The meetings that were found a time for before.
  let found: [PlannedMeeting]
  /// The meetings that are to be found a time for.
  let wish: MeetingWish?

  init(_ input: PlanningInput, found: [PlannedMeeting], wish: MeetingWish?) {
    let planning = PlanningItems(input, found: found)
    let items = AgendaItems(planning.items, from: input)
    let engagements = wish?.engagements ?? []
    let places = PlaceTable(
      of: items.rooms + engagements.map(\.room), walking: input.walking)
    let rows = Array(places.rows.prefix(items.all.count))
    let slots = wish.map {
      MeetingSlots(
        of: $0, in: input, rows: Array(places.rows.dropFirst(items.all.count)), places: places)
    }
    let ofDay = Dictionary(grouping: items.all.indices) { items.all[$0].day }
    self.found = found
    self.wish = wish
    self.items = items
    remarks = planning.remarks
    problem = AgendaProblem(
      start: items.all.map(\.start), end: items.all.map(\.end), place: rows,
      value: items.all.map(\.value), isMust: items.all.map(\.isMust),
      isMeal: items.all.map { $0.prospect.map { input.prospects[$0].session.isMeal } ?? false },
      offering: Self.offerings(of: items.all, in: input),
      walking: places.walking.map { UInt16(clamping: input.preferences.paced(Int($0))) },
      placeCount: places.count, meetingMinutes: wish?.minutes ?? 30,
      meetingsWanted: wish?.count ?? 0,
      days: input.days.map { day in
        let candidates = ofDay[day] ?? []
        return Self.day(
          day, in: input, slots: slots?.slots(on: day) ?? [], unplaced: planning.unplaced,
          candidates: candidates,
          limits: PlanningLimits(candidates, of: items.all, in: input).limits)
      })
  }

  private static func day(
    _ day: CivilDay, in input: PlanningInput, slots: [AgendaProblem.Slot],
    unplaced: [AgendaProblem.Stretch], candidates: [Int], limits: [AgendaProblem.Limit]
  ) -> AgendaProblem.Day {
    let hours = input.hours(on: day)
    let whole = input.conference.span(of: day)
    let meal = input.taste.rules.meal
    return AgendaProblem.Day(
      open: hours.start, close: hours.end,
      mealWindow: AgendaProblem.Stretch(
        start: input.conference.minute(meal.window.from, on: day),
        end: input.conference.minute(meal.window.until, on: day)),
      mealMinutes: meal.minutes, longestMealMinutes: meal.longestMinutes, slots: slots,
      fixedMeetings: unplaced.filter { $0.start >= whole.start && $0.start < whole.end }
        .sorted { $0.start < $1.start },
      candidates: candidates, limits: limits)
  }

  /// The number of each item's offering: the position of its first session among the prospects.
  private static func offerings(of items: [AgendaItem], in input: PlanningInput) -> [Int] {
    guard !input.offerings.isEmpty else { return items.map { _ in -1 } }
    var sessions: [Identifier<Session>: Set<Int>] = [:]
    for prospect in items.compactMap(\.prospect) {
      guard let first = input.offerings[input.prospects[prospect].session.id] else { continue }
      sessions[first, default: []].insert(prospect)
    }
    var numbers: [Identifier<Session>: Int] = [:]
    return items.map { item in
      // What is left of an offering alone is as if it were offered once.
      guard let prospect = item.prospect,
        let first = input.offerings[input.prospects[prospect].session.id],
        sessions[first, default: []].count > 1
      else { return -1 }
      let number = numbers[first] ?? numbers.count
      numbers[first] = number
      return number
    }
  }
}

/// The rooms of items as rows of a walking matrix.
struct PlaceTable {
  let rows: [Int]
  let rooms: [RoomDraft]
  let walking: [UInt16]
  var count: Int { rooms.count }

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
    self.rooms = places
    walking = times.matrix(of: places)
  }

  func walk(from: Int, to: Int) -> Int {
    from < 0 || to < 0 ? 0 : Int(walking[from * count + to])
  }
}

extension Conference {
  /// The minute at which the clocks show a time of a day, in minutes after midnight, or the first
  /// full hour after it that they do show.
  func minute(_ minuteOfDay: Int, on day: CivilDay) -> Int {
    let day = day.advanced(by: minuteOfDay / 1_440)
    let wall = WallTime(day: day, secondOfDay: minuteOfDay % 1_440 * 60)
    if let instant = zone.instants(of: wall).first { return instant.minute }
    return minute((minuteOfDay / 60 + 1) * 60, on: day)
  }

  /// A day from the minute in which it begins to that in which the next one does.
  func span(of day: CivilDay) -> AgendaProblem.Stretch {
    AgendaProblem.Stretch(
      start: minute(dayChangeMinutes, on: day),
      end: minute(dayChangeMinutes, on: day.advanced(by: 1)))
  }
}
