import Docent

extension FrabDrafting {
  /// Names that become something other than a note of the name.
  private static let known: Set<String> = [
    "id", "guid", "code", "title", "subtitle", "start", "date", "duration", "end", "room", "type",
    "track", "abstract", "description", "language", "url", "links", "attachments", "persons",
    "status", "state",
  ]

  /// Fills in what an event says in words.
  mutating func fillTexts(of draft: inout SessionDraft, from event: FrabEvent) {
    draft.subtitle = event["subtitle"]?.text
    draft.kind = event["type"]?.text
    draft.track = event["track"]?.text
    draft.language = event["language"]?.text
    draft.abstract = abstract(of: event)
    draft.url = event["url"]?.text
    // What a writer without a page for the session fills the needed field with.
    if let guid = event["guid"]?.text, draft.url == "urn:uuid:\(guid)" { draft.url = nil }
    draft.room = room(of: event)
    draft.speakers = speakers(of: event)
    draft.links = event.links.linksFirst
    draft.status = status(of: event, notes: &draft.notes)
    for (name, field) in event.fields where !Self.known.contains(name) && !field.text.isEmpty {
      draft.notes[name] = field.text
    }
  }

  /// The abstract and the description as one text, the one that contains the other alone.
  private func abstract(of event: FrabEvent) -> String? {
    guard let abstract = event["abstract"]?.text else { return event["description"]?.text }
    guard let description = event["description"]?.text, !abstract.hasPrefix(description) else {
      return abstract
    }
    return description.hasPrefix(abstract) ? description : abstract + "\n\n" + description
  }

  /// The room that the event is listed under; its own word counts only where there is no list.
  private mutating func room(of event: FrabEvent) -> String? {
    let listed = event.listedRoom.flatMap { $0.text.isEmpty ? nil : $0.text }
    guard let own = event["room"] else {
      if listed == nil, event.extras == nil { note("the event has no room", at: event.place) }
      return listed
    }
    guard let listed, listed != own.text else { return own.text }
    note(
      "the event's room is \(own.text.cited) and stands under \(listed.cited), which is taken",
      at: own.place)
    return listed
  }

  private mutating func speakers(of event: FrabEvent) -> [String] {
    var seen: Set<String> = []
    return event.speakers.compactMap { field in
      guard !field.text.isEmpty else {
        note("a person has no name and is left out", at: field.place)
        return nil
      }
      if seen.insert(field.text).inserted { return field.text }
      note("\(field.text.cited) speaks twice in one event; one is kept", at: field.place)
      return nil
    }
  }

  private mutating func status(
    of event: FrabEvent, notes: inout [String: String]
  ) -> SessionStatus? {
    if event["cancelled"]?.text == "true" || event["canceled"]?.text == "true" { return .cancelled }
    guard let field = event["status"] ?? event["state"] else { return nil }
    switch field.text.lowercased() {
    case "cancelled", "canceled": return .cancelled
    case "tentative": return .tentative
    case "confirmed": return .confirmed
    default:
      notes["status"] = field.text
      note(
        "\(field.text.cited) is no status that Docent knows; it is kept as a note", at: field.place)
      return nil
    }
  }
}
