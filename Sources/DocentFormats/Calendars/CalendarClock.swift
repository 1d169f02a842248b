import Docent

/// A time of an event: what its clock shows, and the moment if the clock's zone is known.
struct CalendarMoment: Hashable {
  var wall: WallTime
  var instant: Instant?
}

/// The clock by which the times of an event are read, and the one by which they are kept.
struct CalendarClock {
  /// The zone of the times as written, by which they recur; nil when nobody knows it.
  let zone: Zone?
  /// The zone by which they are kept.
  let keptZone: Zone?
  /// Whether the times say their moments themselves.
  let isExact: Bool

  /// The moment that a wall time of this clock means.
  func moment(_ wall: WallTime) -> CalendarMoment {
    CalendarMoment(wall: wall, instant: zone.map { $0.calendarInstant(of: wall) })
  }

  /// The moment of a time that may be by another clock.
  func moment(_ time: CalendarTime, by other: Zone?) -> CalendarMoment {
    guard let zone else { return CalendarMoment(wall: time.wall, instant: nil) }
    let named = other.flatMap { $0 == zone ? nil : $0 }
    guard let instant = time.instant ?? named?.calendarInstant(of: time.wall) else {
      return moment(time.wall)
    }
    return CalendarMoment(wall: zone.wall(at: instant), instant: instant)
  }

  /// The moment some length after another.
  func adding(_ length: CalendarDuration, to start: CalendarMoment) -> CalendarMoment {
    let day = start.wall.day.advanced(by: length.days)
    let later = WallTime(day: day, secondOfDay: start.wall.secondOfDay)
    guard let zone, let instant = start.instant else {
      return moment(WallTime(secondsSince1970: later.secondsSince1970 + length.seconds))
    }
    let base = length.days == 0 ? instant : zone.calendarInstant(of: later)
    let end = Instant(seconds: base.seconds + length.seconds)
    return CalendarMoment(wall: zone.wall(at: end), instant: end)
  }

  /// The length from one moment to another.
  func length(from start: CalendarMoment, to end: CalendarMoment) -> Int {
    guard let first = start.instant, let last = end.instant else {
      return end.wall.secondsSince1970 - start.wall.secondsSince1970
    }
    return last.seconds - first.seconds
  }

  /// A moment as it is kept: what the clock shows, with its offset where it has to be said.
  func typed(_ moment: CalendarMoment) -> TypedTime {
    guard let keptZone, let instant = moment.instant else { return TypedTime(wall: moment.wall) }
    let wall = keptZone.wall(at: instant)
    let isPlain = !isExact && keptZone.instants(of: wall).count == 1
    return isPlain ? TypedTime(wall: wall) : TypedTime(instant, in: keptZone)
  }

  /// The day on which a moment is, by the clock that is kept.
  func day(of moment: CalendarMoment, changingAt minutes: Int) -> CivilDay {
    let wall = moment.instant.flatMap { keptZone?.wall(at: $0) } ?? moment.wall
    return wall.minuteOfDay < minutes ? wall.day.advanced(by: -1) : wall.day
  }
}

extension Zone {
  /// The moment of a wall time as iCalendar means it (RFC 5545, 3.3.5): one that the clocks show
  /// twice is the first, one that they skip goes by the offset before.
  func calendarInstant(of wall: WallTime) -> Instant {
    if let first = instants(of: wall).first { return first }
    let dayBefore = Instant(seconds: wall.secondsSince1970 - 86_400)
    return Instant(seconds: wall.secondsSince1970 - offset(at: dayBefore))
  }

  /// What is odd about a wall time that the clocks skip or show twice.
  func calendarOddity(of wall: WallTime) -> String? {
    switch instants(of: wall).count {
    case 1: nil
    case 0:
      "\(wall) does not exist in \(identifier); it is taken as "
        + "\(TypedTime(calendarInstant(of: wall), in: self))"
    default: "\(wall) exists twice in \(identifier); the first of the two moments is taken"
    }
  }
}
