import Docent

extension FrabDrafting {
  private static let example = "write it like 2027-06-24T09:00:00-05:00"

  /// When an event starts: by its date, else by its clock time on the day it is listed under.
  mutating func start(of event: FrabEvent) -> TypedTime? {
    let clock = clock(of: event)
    guard let date = event["date"] else {
      return start(of: event, listedOn: event.day?.date, clock: clock)
    }
    if let typed = TypedTime(date.text) {
      if let clock, clock / 60 != typed.wall.minuteOfDay, let start = event["start"] {
        note(
          "the start \(start.text) is not that of the date \(typed); the date is taken",
          at: start.place)
      }
      return typed
    }
    if let day = CivilDay(date.text) { return start(of: event, listedOn: day, clock: clock) }
    refuse("\(date.text.cited) is no date with a time; \(Self.example)", at: date.place)
    return nil
  }

  private mutating func clock(of event: FrabEvent) -> Int? {
    guard let field = event["start"] else { return nil }
    if let clock = FrabDuration.secondOfDay(field.text) { return clock }
    refuse("\(field.text.cited) is no time of day; write it like 09:00", at: field.place)
    return nil
  }

  private mutating func start(
    of event: FrabEvent, listedOn day: CivilDay?, clock: Int?
  ) -> TypedTime? {
    guard let clock else {
      if event["start"] == nil {
        refuse("the event has no start; every session needs one", at: event.place)
      }
      return nil
    }
    guard let day else {
      refuse("neither the event nor its day has a date; give it one", at: event.place)
      return nil
    }
    let date = isAfterMidnight(clock, on: event.day) ? day.advanced(by: 1) : day
    return TypedTime(wall: WallTime(day: date, secondOfDay: clock))
  }

  /// Whether a clock time of a day is one of the night that follows it.
  private func isAfterMidnight(_ clock: Int, on day: FrabDay?) -> Bool {
    if let start = day?.start, let end = day?.end, start.wall.day < end.wall.day {
      return clock < start.wall.secondOfDay && clock <= end.wall.secondOfDay
    }
    return clock < (header.dayChange ?? usualDayChange) * 60
  }

  /// How long an event lasts, in seconds.
  mutating func length(of event: FrabEvent) -> Int? {
    guard let field = event["duration"] else {
      if event["end"] == nil, event.extras?.isPlaceholder("end") != true {
        note("the event has no duration; its end is not known", at: event.place)
      }
      return nil
    }
    if let seconds = FrabDuration.seconds(field.text, writesDays: header.writesDays) {
      return seconds
    }
    refuse("\(field.text.cited) is no duration; write it like 01:30", at: field.place)
    return nil
  }

  /// When an event ends: as it says itself, else by its length.
  mutating func end(of event: FrabEvent, start: TypedTime, length: Int?) -> TypedTime? {
    let computed = length.map { end(after: $0, from: start) }
    if length == 0, event.extras?.isPlaceholder("end") == true { return nil }
    guard let field = event["end"] else { return exactEnd(of: event, length) ?? computed }
    guard let typed = TypedTime(field.text) else {
      refuse("\(field.text.cited) is no date with a time; \(Self.example)", at: field.place)
      return nil
    }
    if let computed, !isSameMinute(computed, typed) {
      note("the end \(typed) is not start and duration, \(computed); it is taken", at: field.place)
    }
    return typed
  }

  /// The end that Docent wrote besides a duration that could not hold it.
  private func exactEnd(of event: FrabEvent, _ length: Int?) -> TypedTime? {
    guard length == FrabDuration.longestWritten else { return nil }
    return event.extras?.text("end").flatMap(TypedTime.init)
  }

  private func end(after length: Int, from start: TypedTime) -> TypedTime {
    let sum = WallTime(secondsSince1970: start.wall.secondsSince1970 + length)
    let zone = header.zone ?? usualZone
    guard let moment = instant(of: start) else { return TypedTime(wall: sum) }
    let end = Instant(seconds: moment.seconds + length)
    if let offset = start.offset, zone.offset(at: moment) != offset {
      return TypedTime(wall: sum, offset: offset)
    }
    let typed = TypedTime(end, in: zone)
    guard start.offset == nil else { return typed }
    return zone.instants(of: typed.wall).count == 1 ? TypedTime(wall: typed.wall) : typed
  }

  private func isSameMinute(_ one: TypedTime, _ other: TypedTime) -> Bool {
    guard let first = instant(of: one), let second = instant(of: other) else { return true }
    return first.seconds.flooredDivision(by: 60) == second.seconds.flooredDivision(by: 60)
  }

  private func instant(of typed: TypedTime) -> Instant? {
    try? (header.zone ?? usualZone).instant(of: typed)
  }
}
