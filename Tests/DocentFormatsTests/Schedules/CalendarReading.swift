import CLibical
import Docent
import Testing

/// An event as libical reads it from a file, by the file's own time zones.
struct CalendarEvent: Equatable {
  var uid, title, place, text, category: String
  var status: icalproperty_status
  var sequence: CInt
  var stamp, start, end: Instant
  /// What the clock of the event's zone shows at its start; nil for a start in UTC.
  var localStart: WallTime?
}

/// What libical finds in a file that keeps iCalendar's rules; anything else fails the test.
struct CalendarReading {
  var events: [CalendarEvent] = []
  var zones: [String] = []

  init(_ text: String) throws {
    let calendar = try #require(icalparser_parse_string(text))
    defer { icalcomponent_free(calendar) }
    #expect(icalrestriction_check(calendar) == 1)
    #expect(icalcomponent_count_errors(calendar) == 0)
    var zone = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT)
    while let found = zone {
      let name = try #require(icalcomponent_get_first_property(found, ICAL_TZID_PROPERTY))
      zones.append(String(cString: icalproperty_get_tzid(name)))
      zone = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)
    }
    var event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
    while let found = event {
      events.append(try Self.event(found, in: calendar))
      event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
    }
  }

  private static func event(
    _ event: OpaquePointer, in calendar: OpaquePointer
  ) throws -> CalendarEvent {
    func text(_ kind: icalproperty_kind) -> String {
      let property = icalcomponent_get_first_property(event, kind)
      guard let value = property.flatMap(icalproperty_get_value) else { return "" }
      return icalvalue_get_text(value).map { String(cString: $0) } ?? ""
    }
    let category = try #require(icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY))
    let start = try time(ICAL_DTSTART_PROPERTY, of: event, in: calendar)
    let hasEnd = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY) != nil
    return CalendarEvent(
      uid: String(cString: try #require(icalcomponent_get_uid(event))),
      title: text(ICAL_SUMMARY_PROPERTY), place: text(ICAL_LOCATION_PROPERTY),
      text: text(ICAL_DESCRIPTION_PROPERTY),
      category: String(cString: icalproperty_get_categories(category)),
      status: icalcomponent_get_status(event), sequence: icalcomponent_get_sequence(event),
      stamp: try time(ICAL_DTSTAMP_PROPERTY, of: event, in: calendar).moment, start: start.moment,
      end: hasEnd ? try time(ICAL_DTEND_PROPERTY, of: event, in: calendar).moment : start.moment,
      localStart: start.local)
  }

  private static func time(
    _ kind: icalproperty_kind, of event: OpaquePointer, in calendar: OpaquePointer
  ) throws -> (moment: Instant, local: WallTime?) {
    let property = try #require(icalcomponent_get_first_property(event, kind))
    let time = icalvalue_get_datetime(icalproperty_get_value(property))
    let day = try #require(
      CivilDay(year: Int(time.year), month: Int(time.month), day: Int(time.day)))
    let wall = WallTime(
      day: day, secondOfDay: Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second))
    guard let name = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) else {
      #expect(icaltime_is_utc(time) == 1)
      return (try Zone.utc.instant(of: wall), nil)
    }
    let zone = try #require(icalcomponent_get_timezone(calendar, icalparameter_get_tzid(name)))
    return (Instant(seconds: icaltime_as_timet_with_zone(time, zone)), wall)
  }
}
