import Docent

extension CalendarSessionReader {
  /// Reads what an event says besides its times; nil when it lacks a title or the times do.
  mutating func session(
    _ event: EventPart, at times: CalendarEventTimes?, from origin: CalendarOrigin
  ) -> CalendarSession? {
    let isOwn = event.trimmed(DocentProperty.code.name) != nil
    let title = isOwn ? event.first("SUMMARY")?.text : event.trimmed("SUMMARY")
    let summary = title ?? (isPersonal ? CalendarSession.privateTitle : nil)
    guard let summary, !summary.trimmingBlanks.isEmpty else {
      fault("the event has no SUMMARY; give it a title", in: event)
      return nil
    }
    let status = status(of: event)
    reportTwice(event)
    guard let times else { return nil }
    var draft = SessionDraft(code: "", title: summary, start: times.clock.typed(times.start))
    draft.end = times.end.map(times.clock.typed)
    draft.zone = times.namesZone ? (times.clock.isExact ? zones.declared : times.clock.zone) : nil
    draft.foreignID = event.uid
    draft.status = origin.isCancellation ? .cancelled : status
    var session = CalendarSession(
      draft: draft, line: event.line, uid: event.uid, headings: event.headings)
    session.isDay = times.isDay
    session.isFree = event.trimmed("TRANSP")?.uppercased() == "TRANSPARENT"
    // A class that is not known is to be taken for a private one (RFC 5545, 3.8.1.3).
    session.isPrivate = (event.trimmed("CLASS") ?? "PUBLIC").uppercased() != "PUBLIC"
    if times.namesZone { session.headings.insert("time_zone") }
    if origin.isCancellation { session.headings.insert("status") }
    if isOwn {
      session.isOwn = true
      fillOwn(&session.draft, from: event)
    } else {
      fill(&session, from: event, origin)
    }
    return session
  }

  private func fill(
    _ session: inout CalendarSession, from event: EventPart, _ origin: CalendarOrigin
  ) {
    let url = event.trimmed("URL")
    let title = origin.title(session.draft.title)
    let text = origin.description(event.trimmed("DESCRIPTION") ?? "", url: url)
    if !title.title.isEmpty { session.draft.title = title.title }
    session.draft.speakers = title.speakers.isEmpty ? text.speakers : title.speakers
    if origin.isPretalx || !session.draft.speakers.isEmpty { session.headings.insert("speakers") }
    session.draft.abstract = text.abstract.isEmpty ? nil : text.abstract
    session.draft.room = event.trimmed("LOCATION")
    session.draft.url = url
    let links = event.all("ATTACH").map { $0.value.trimmingBlanks }
      .filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    session.draft.links = links.map { SessionLink(url: $0, kind: .attachment) }
    if !links.isEmpty { session.headings.insert("links") }
    for category in event.all("CATEGORIES").flatMap(\.list).map(\.trimmingBlanks)
    where !category.isEmpty {
      if session.draft.kind == nil, let kind = CalendarKind.named(category) {
        session.draft.kind = kind
        session.headings.insert("kind")
      } else if !session.categories.contains(category) {
        session.categories.append(category)
      }
    }
  }

  private mutating func status(of event: EventPart) -> SessionStatus? {
    guard let line = event.first("STATUS") else { return nil }
    switch line.value.trimmingBlanks.uppercased() {
    case "CONFIRMED": return .confirmed
    case "TENTATIVE": return .tentative
    case "CANCELLED", "CANCELED": return .cancelled
    default:
      oddity(
        "STATUS \(line.quoted) is none of CONFIRMED, TENTATIVE and CANCELLED; it is left out",
        in: event, at: line)
      return nil
    }
  }

  private mutating func reportTwice(_ event: EventPart) {
    for name in ["SUMMARY", "LOCATION", "DESCRIPTION", "DTSTART", "DTEND", "UID", "STATUS"] {
      let lines = event.all(name)
      if lines.count > 1 {
        oddity("\(name) stands twice in the event; the first is taken", in: event, at: lines[1])
      }
    }
  }
}

extension EventPart {
  /// The text of a property without blanks around it; nil when there is none or an empty one.
  func trimmed(_ name: String) -> String? {
    let text = first(name)?.text.trimmingBlanks ?? ""
    return text.isEmpty ? nil : text
  }

  /// The text of a property of ours; nil when it is blank.
  func own(_ property: DocentProperty) -> String? {
    first(property.name).flatMap { $0.text.trimmingBlanks.isEmpty ? nil : $0.text }
  }

  /// The headings that its properties speak of.
  fileprivate var headings: Set<String> {
    let known = [
      "UID": "guid", "DTEND": "end", "DURATION": "end", "LOCATION": "room",
      "DESCRIPTION": "abstract", "URL": "url", "STATUS": "status",
    ]
    return Set(properties.compactMap { known[$0.name] })
  }
}
