import CLibical
import Docent

extension CalendarComponent {
  /// A calendar of a conference, without events: its name, its zone and the rules of zones.
  ///
  /// - Parameters:
  ///   - conference: Whose calendar it is.
  ///   - days: The days of the events, by each zone in which they are; those of the conference
  ///     are covered besides.
  /// - Returns: The calendar.
  /// - Throws: ``CalendarError`` when memory is short.
  static func calendar(
    of conference: Conference, covering days: [Zone: ClosedRange<CivilDay>]
  ) throws(CalendarError) -> CalendarComponent {
    let calendar = try CalendarComponent(ICAL_VCALENDAR_COMPONENT)
    try calendar.add(icalproperty_new_version, "2.0")
    try calendar.add(icalproperty_new_prodid, "-//Docent//Docent//EN")
    try calendar.add(icalproperty_new_calscale, "GREGORIAN")
    try calendar.add(extension: "X-WR-CALNAME", conference.name)
    try calendar.add(extension: "X-WR-TIMEZONE", conference.zone.identifier)
    try calendar.add(icalproperty_new_name, conference.name)
    var days = days
    let own = conference.startsOn...max(conference.startsOn, conference.endsOn)
    days[conference.zone] = days[conference.zone]?.including(own) ?? own
    for (zone, days) in days.sorted(by: { $0.key.identifier < $1.key.identifier })
    where zone.needsRules {
      calendar.add(try .rules(of: zone, covering: days))
    }
    return calendar
  }

  /// Adds the start and, where it is later, the end of an event.
  ///
  /// A local time that the clocks show twice means its first moment to iCalendar and either to its
  /// readers, so an event that touches one is in UTC.
  func addTimes(from start: Instant, to end: Instant?, in zone: Zone) throws(CalendarError) {
    let end = end.flatMap { $0 > start ? $0 : nil }
    let moments = [start, end].compactMap(\.self)
    let isOnce = moments.allSatisfy { zone.instants(of: zone.wall(at: $0)) == [$0] }
    let localZone = isOnce && zone.needsRules ? zone : nil
    try add(time: start, in: localZone, as: icalproperty_new_dtstart)
    if let end { try add(time: end, in: localZone, as: icalproperty_new_dtend) }
  }

  private func add(
    time: Instant, in zone: Zone?, as property: (icaltimetype) -> OpaquePointer?
  ) throws(CalendarError) {
    guard let zone else { return try add(property(icaltimetype(time))) }
    let local = property(icaltimetype(zone.wall(at: time)))
    if let local { icalproperty_add_parameter(local, icalparameter_new_tzid(zone.identifier)) }
    try add(local)
  }
}

extension ClosedRange {
  /// The smallest range that holds this one and another.
  func including(_ other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
