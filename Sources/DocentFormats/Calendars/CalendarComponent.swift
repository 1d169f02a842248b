import CLibical
import Docent
import Foundation

/// A component of a calendar in the making, which owns libical's memory for itself and its parts.
struct CalendarComponent: ~Copyable {
  private let handle: OpaquePointer

  init(_ kind: icalcomponent_kind) throws(CalendarError) {
    guard let handle = icalcomponent_new(kind) else { throw .outOfMemory }
    self.handle = handle
  }

  deinit {
    icalcomponent_free(handle)
  }

  /// Adds a property that nothing else owns.
  func add(_ property: OpaquePointer?) throws(CalendarError) {
    guard let property else { throw .outOfMemory }
    icalcomponent_add_property(handle, property)
  }

  /// Adds a component, whose memory is this component's from then on.
  func add(_ child: consuming CalendarComponent) {
    child.move(into: handle)
  }

  /// The component as iCalendar: CR LF after each line, lines of up to 75 octets.
  ///
  /// The folds are ours: libical 3.0 puts one between the CR and the LF of a line that is just too
  /// long.
  func text() throws(CalendarError) -> String {
    guard let text = icalcomponent_as_ical_string_r(handle) else { throw .outOfMemory }
    defer { icalmemory_free_buffer(text) }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count + bytes.count / 16)
    for line in UnfoldedLines(Array(bytes)) { line.fold(into: &folded) }
    return String(decoding: folded, as: UTF8.self)
  }

  private consuming func move(into parent: OpaquePointer) {
    icalcomponent_add_component(parent, handle)
    discard self
  }
}

extension CalendarComponent {
  /// Adds a property of a text, such as `icalproperty_new_summary`.
  ///
  /// Control characters go: iCalendar's texts have none but tabs and line ends.
  func add(
    _ property: (UnsafePointer<CChar>?) -> OpaquePointer?, _ text: String
  ) throws(CalendarError) {
    try add(text.forCalendars.withCString(property))
  }

  /// Adds a property that no standard has.
  ///
  /// libical writes its commas without a backslash; a few readers take what stands before the first.
  func add(extension name: String, _ text: String) throws(CalendarError) {
    let property = icalproperty_new_x(text.forCalendars)
    if let property { icalproperty_set_x_name(property, name) }
    try add(property)
  }
}

extension icaltimetype {
  /// What a clock shows, without saying which clock.
  init(_ wall: WallTime) {
    self = icaltime_null_time()
    year = CInt(wall.day.year)
    month = CInt(wall.day.month)
    day = CInt(wall.day.day)
    hour = CInt(wall.secondOfDay / 3600)
    minute = CInt(wall.secondOfDay / 60 % 60)
    second = CInt(wall.secondOfDay % 60)
  }

  /// A moment in UTC.
  init(_ instant: Instant) {
    self.init(Zone.utc.wall(at: instant))
    zone = icaltimezone_get_utc_timezone()
  }
}

extension String {
  /// The text as one line without blanks around it, as calcurse wants titles and places.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").trimmingBlanks
  }

  /// The text without control characters, its line ends as line feeds.
  var forCalendars: String {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var text = String.UnicodeScalarView()
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      if !isControl || scalar == "\n" || scalar == "\t" { text.append(scalar) }
    }
    return String(text)
  }
}
