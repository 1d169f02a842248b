import CLibical
import Docent

extension CalendarLinter {
  /// Lets libical check an event in which nothing was found: what it cannot read, and how often
  /// each property may stand.
  ///
  /// The event is checked in a calendar of its own, so that its line is known.
  mutating func checkByLibrary(_ event: EventPart, in calendar: CalendarPart) {
    let method = calendar.text("METHOD").map { "METHOD:\($0)\r\n" } ?? ""
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Docent//Docent//EN\r\n" + method
      + "BEGIN:VEVENT\r\n" + event.properties.map { $0.source + "\r\n" }.joined() + "END:VEVENT\r\n"
      + "END:VCALENDAR\r\n"
    guard let parsed = icalparser_parse_string(text) else {
      return add(.error, "libical", "libical cannot read the event", at: event.line)
    }
    defer { icalcomponent_free(parsed) }
    icalrestriction_check(parsed)
    for message in Self.errors(in: parsed) {
      add(.error, "libical", message, at: event.line)
    }
  }

  private static func errors(in component: OpaquePointer) -> [String] {
    var messages: [String] = []
    var part: OpaquePointer? = component
    while let found = part {
      var property = icalcomponent_get_first_property(found, ICAL_XLICERROR_PROPERTY)
      while let error = property {
        messages.append(String(cString: icalproperty_get_xlicerror(error)))
        property = icalcomponent_get_next_property(found, ICAL_XLICERROR_PROPERTY)
      }
      part =
        found == component
        ? icalcomponent_get_first_component(component, ICAL_VEVENT_COMPONENT)
        : icalcomponent_get_next_component(component, ICAL_VEVENT_COMPONENT)
    }
    return messages
  }
}
