public import Docent

/// A schedule as an iCalendar file that calendar programs show with the conference's local times.
public enum ScheduleCalendar {
  /// The iCalendar text of a schedule: one event an item, in the schedule's order.
  ///
  /// Times are local to the conference, with the rules of its zone in the file itself, so that no
  /// reader depends on its own. An event has the same UID in every export, and none has anybody's
  /// e-mail address. Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - schedule: What the attendee does, called off or not.
  ///   - moment: The moment that the events name as the one they were written at; nil for the one
  ///     at which the schedule was made, so that it is the same file each time.
  /// - Returns: Lines of up to 75 octets that end in CR LF.
  /// - Throws: ``CalendarError`` when memory is short.
  public static func text(
    of schedule: Schedule, stampedAt moment: Instant? = nil
  ) throws(CalendarError) -> String {
    let conference = schedule.conference
    let stamp = moment ?? schedule.madeAt ?? conference.startsAt
    let calendar = try CalendarComponent.calendar(
      of: conference, covering: [conference.zone: schedule.calendarDays])
    // What is the attendee's own stands in a calendar of theirs already.
    for item in schedule.items where item.kind != .own {
      calendar.add(try .event(item, at: conference, stampedAt: stamp))
    }
    return try calendar.text()
  }
}

extension Schedule {
  /// The days that the calendar's zone must know about: the conference's, and those of items that
  /// lie outside.
  fileprivate var calendarDays: ClosedRange<CivilDay> {
    let zone = conference.zone
    let days = items.flatMap { [zone.wall(at: $0.startsAt).day, zone.wall(at: $0.endsAt).day] }
    let first = days.reduce(conference.startsOn, min)
    return first...days.reduce(max(first, conference.endsOn), max)
  }
}
