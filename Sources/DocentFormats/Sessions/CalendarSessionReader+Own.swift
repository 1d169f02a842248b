import Docent
import Foundation

extension CalendarSessionReader {
  /// Reads what one of our own calendars says of a session, to the letter.
  mutating func fillOwn(_ draft: inout SessionDraft, from event: EventPart) {
    draft.code = event.own(.code)?.trimmingBlanks ?? ""
    draft.foreignID =
      event.own(.guid) ?? (event.uid?.hasSuffix("@docent") == true ? nil : event.uid)
    draft.title = event.own(.title) ?? draft.title
    draft.number = event.own(.number).flatMap(Int.init)
    draft.subtitle = event.own(.subtitle)
    draft.kind = event.own(.kind)
    draft.track = event.own(.track)
    draft.topics = event.all(DocentProperty.topic.name).map(\.text)
    draft.building = event.own(.building)
    draft.room = event.own(.room)
    draft.capacity = event.own(.capacity).flatMap(Int.init)
    draft.speakers = event.all(DocentProperty.speaker.name).map(\.text)
    draft.audience = event.own(.audience)
    draft.level = event.own(.level)
    draft.creditMinutes = event.own(.creditMinutes).flatMap(Int.init)
    draft.mustAttend = event.own(.mustAttend).map { $0 == "TRUE" }
    draft.language = event.own(.language)
    draft.url = event.own(.url) ?? event.first("URL")?.value
    fillAbstract(&draft, from: event)
    if event.own(.endsAtStart) != nil { draft.end = draft.start }
    if let zone = event.own(.timeZone) {
      draft.zone = Zone(zone)
    } else if draft.zone == usual {
      draft.zone = nil
    }
    fillCoded(&draft, from: event)
  }

  private func fillAbstract(_ draft: inout SessionDraft, from event: EventPart) {
    let text = event.first("DESCRIPTION")?.text ?? ""
    let speakers = SpeakersLine.text(draft.speakers)
    let abstract = text.hasPrefix(speakers) ? String(text.dropFirst(speakers.count)) : text
    draft.abstract = abstract.isEmpty ? nil : abstract
  }

  /// Reads what stands there as JSON; somebody may have edited it.
  private mutating func fillCoded(_ draft: inout SessionDraft, from event: EventPart) {
    for line in event.all(DocentProperty.link.name) {
      if let link = try? JSONDecoder().decode(SessionLink.self, from: Data(line.text.utf8)) {
        draft.links.append(link)
      } else {
        oddity("\(line.name) is no link; it is left out", in: event, at: line)
      }
    }
    guard let line = event.first(DocentProperty.notes.name) else { return }
    if let notes = try? JSONDecoder().decode([String: String].self, from: Data(line.text.utf8)) {
      draft.notes = notes
    } else {
      oddity("\(line.name) are no notes; they are left out", in: event, at: line)
    }
  }
}
