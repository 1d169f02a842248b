import CLibical
import Docent
import Foundation

extension CalendarComponent {
  /// A session as an event.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - conference: The conference it belongs to.
  ///   - uid: What the event is known by; nil for one made of the session's UUID.
  ///   - now: The moment that the event names as the one it was written at.
  /// - Returns: The event.
  /// - Throws: ``CalendarError`` when memory is short.
  static func event(
    _ session: Session, at conference: Conference, uid: String?, stampedAt now: Instant
  ) throws -> CalendarComponent {
    let details = session.details
    let event = try CalendarComponent(ICAL_VEVENT_COMPONENT)
    try event.add(icalproperty_new_uid, uid ?? session.uuid.uuidString.lowercased() + "@docent")
    try event.add(icalproperty_new_dtstamp(icaltimetype(now)))
    try event.addTimes(
      from: session.startsAt, to: session.endsAt, in: details.zone ?? conference.zone)
    try event.add(icalproperty_new_sequence(CInt(clamping: session.sequence)))
    try event.add(icalproperty_new_status(details.status.calendarStatus))
    try event.add(icalproperty_new_summary, details.title.onOneLine)
    try event.add(
      icalproperty_new_location, (details.calendarPlace ?? conference.name).onOneLine)
    let description = SpeakersLine.text(details.speakers) + (details.abstract ?? "")
    if !description.isEmpty { try event.add(icalproperty_new_description, description) }
    for category in details.calendarCategories {
      try event.add(icalproperty_new_categories, category)
    }
    if let url = details.url, url.isCalendarURI { try event.add(icalproperty_new_url, url) }
    try event.addOwn(session, uid: uid)
    return event
  }

  /// Adds what only our own reader understands.
  private func addOwn(_ session: Session, uid: String?) throws {
    let details = session.details
    try add(.code, details.code)
    if let foreignID = details.foreignID, uid == nil, !CalendarIdentity.isPersonal(foreignID) {
      try add(.guid, foreignID)
    }
    try add(.number, details.number.map(String.init))
    try add(.title, details.title == details.title.onOneLine ? nil : details.title)
    try add(.subtitle, details.subtitle)
    try add(.kind, details.kind)
    try add(.track, details.track)
    for topic in details.topics { try add(.topic, topic) }
    try add(.building, details.building)
    try add(.room, details.room)
    try add(.capacity, details.capacity.map(String.init))
    for speaker in details.speakers { try add(.speaker, speaker) }
    try add(.audience, details.audience)
    try add(.level, details.level)
    try add(.creditMinutes, details.creditMinutes.map(String.init))
    try add(.mustAttend, details.mustAttend == true ? "TRUE" : nil)
    try add(.timeZone, details.zone?.identifier)
    try add(.language, details.language)
    if let url = details.url, !url.isCalendarURI { try add(.url, url) }
    try add(.endsAtStart, session.endsAt == session.startsAt ? "TRUE" : nil)
    for link in details.links { try add(.link, link.calendarJSON()) }
    if !details.notes.isEmpty { try add(.notes, details.notes.calendarJSON()) }
  }

  private func add(_ property: DocentProperty, _ text: String?) throws(CalendarError) {
    guard let text, !text.isEmpty else { return }
    try add(extension: property.name, text)
  }
}

extension SessionStatus? {
  fileprivate var calendarStatus: icalproperty_status {
    switch self {
    case nil, .confirmed: ICAL_STATUS_CONFIRMED
    case .tentative: ICAL_STATUS_TENTATIVE
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }
}

extension SessionDraft {
  /// Building and room, if the session has one of them.
  fileprivate var calendarPlace: String? {
    let label = RoomDraft(building: building, room: room ?? "").label
    return label.trimmingBlanks.isEmpty ? nil : label
  }

  /// Kind, track and topics.
  ///
  /// libical cannot write a comma in a category, and what reads them takes
  /// it for the end of one.
  fileprivate var calendarCategories: [String] {
    ([kind, track].compactMap(\.self) + topics)
      .map { $0.replacing(";", with: ",").split(separator: ",").map { String($0).trimmingBlanks } }
      .map { $0.filter { !$0.isEmpty }.joined(separator: " - ") }
      .filter { !$0.trimmingBlanks.isEmpty }
  }
}

extension String {
  /// Whether the text can stand as the value of `URL`, which knows no escapes.
  fileprivate var isCalendarURI: Bool {
    let isClean = unicodeScalars.allSatisfy { !$0.properties.isWhitespace }
    return isClean && forCalendars == self && contains(":")
  }
}

extension Encodable {
  /// The value as JSON on one line.
  fileprivate func calendarJSON() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
