import CLibical
import Docent
import Foundation

extension CalendarComponent {
  /// An item of a schedule as an event.
  static func event(
    _ item: ScheduleItem, at conference: Conference, stampedAt now: Instant
  ) throws(CalendarError) -> CalendarComponent {
    let status = item.isCancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED
    let event = try CalendarComponent(ICAL_VEVENT_COMPONENT)
    try event.add(icalproperty_new_uid, item.calendarIdentity(at: conference))
    try event.add(icalproperty_new_dtstamp(icaltimetype(now)))
    try event.addTimes(from: item.startsAt, to: item.endsAt, in: conference.zone)
    try event.add(icalproperty_new_sequence(CInt(clamping: item.sequence)))
    try event.add(icalproperty_new_status(status))
    try event.add(icalproperty_new_summary, item.title)
    try event.add(icalproperty_new_location, item.calendarPlace(at: conference).onOneLine)
    if !item.calendarLines.isEmpty {
      try event.add(icalproperty_new_description, item.calendarLines.joined(separator: "\n"))
    }
    try event.add(icalproperty_new_categories, item.kind.calendarCategory)
    return event
  }
}

extension ScheduleItem {
  /// What calendars know the item by, whoever's schedule it is in.
  ///
  /// A break has no identity of its own: it is the conference's at its start.
  fileprivate func calendarIdentity(at conference: Conference) -> String {
    let identity =
      uuid?.uuidString ?? "\(conference.uuid.uuidString)-\(kind.rawValue)-\(startsAt.seconds)"
    return identity.lowercased() + "@docent"
  }

  fileprivate func calendarPlace(at conference: Conference) -> String {
    guard let label = room?.label, !label.isEmpty else { return conference.name }
    return label
  }

  fileprivate var calendarLines: [String] {
    backups.isEmpty ? reasons : reasons + ["Back-ups: " + backups.joined(separator: ", ")]
  }
}

extension ScheduleItem.Kind {
  fileprivate var calendarCategory: String {
    switch self {
    case .session: "Session"
    case .meeting: "Meeting"
    case .meal: "Meal"
    case .own: "Own"
    }
  }
}
