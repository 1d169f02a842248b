import Docent

/// Whether an attendee can be at the sessions that they pin.
struct PinnedSessions {
  private let attendee: String
  private let days: [CivilDay]
  private let conference: Conference

  init(of registration: Registration, in conference: Conference) {
    attendee = registration.person.handle
    days = conference.daysOnSite(declared: registration.details.days)
    self.conference = conference
  }

  /// Refuses pins of sessions that were cancelled or are on a day on which the attendee is not on
  /// site, all of them at once.
  func check(_ sessions: [Session]) throws {
    let objections = sessions.compactMap { session in
      objection(to: session).map { (code: session.code, text: $0) }
    }
    guard !objections.isEmpty else { return }
    throw StoreError.invalid(
      "\(objections.map(\.text).joined(separator: ", and ")); pin other sessions, or take a pin "
        + "back with docent schedule prefer --release "
        + objections.map(\.code).joined(separator: " "))
  }

  private func objection(to session: Session) -> String? {
    guard !session.isCancelled else {
      return "session \(session.code) was cancelled and cannot be pinned"
    }
    let day = conference.day(of: session.startsAt)
    return days.contains(day)
      ? nil
      : "session \(session.code) cannot be pinned: it is on \(day), when \(attendee) is not on site"
  }
}
