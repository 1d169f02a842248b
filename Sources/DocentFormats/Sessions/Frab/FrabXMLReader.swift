import Docent

/// Makes events of the elements of a `schedule.xml`.
struct FrabXMLReader {
  private(set) var drafting: FrabDrafting
  /// Whether the file is some other XML.
  private(set) var isForeign = false

  var event: FrabEvent?
  /// How many elements are open, down to the event's own.
  private var eventDepth = 0
  private var open: [String] = []
  private var text = ""
  private var textPlace = Place(file: "")
  private var attributes: [String: String] = [:]
  private var day: FrabDay?
  private var room: FrabField?
  private var position = (day: 0, room: 0, event: 0)

  init(_ drafting: FrabDrafting) {
    self.drafting = drafting
  }

  mutating func take(_ part: XMLEvent, at place: Place) {
    guard !isForeign else { return }
    switch part {
    case .start(let name, let attributes): start(name, attributes, at: place)
    case .end(let name): end(name)
    case .text(let piece): text += piece
    case .instruction(let content): takeExtras(content, at: place)
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String], at place: Place) {
    if open.isEmpty, name != "schedule" {
      isForeign = true
      drafting.refuse(
        "this is no frab schedule: its root is <\(name)>, not <schedule>; name the format it has",
        at: place)
      return
    }
    open.append(name)
    if isInline { return drafting.noteInline(open[eventDepth], at: place) }
    text = ""
    textPlace = place
    self.attributes = attributes
    guard event == nil else { return startPart(name, attributes, at: place) }
    switch name {
    case "generator": drafting.header.generator = attributes["name"]
    case "day": startDay(attributes, at: place)
    case "room":
      position.room += 1
      position.event = 0
      room = FrabField(attributes["name"] ?? "", at: place)
    case "event": startEvent(attributes, at: place)
    default: break
    }
  }

  private mutating func startDay(_ attributes: [String: String], at place: Place) {
    position = (position.day + 1, 0, 0)
    let day = FrabDay(
      place: place, index: attributes["index"].flatMap { Int($0.trimmed) },
      date: attributes["date"].flatMap { CivilDay($0.trimmed) },
      start: attributes["start"].flatMap { TypedTime($0.trimmed) },
      end: attributes["end"].flatMap { TypedTime($0.trimmed) })
    self.day = day
    drafting.add(day)
  }

  private mutating func startEvent(_ attributes: [String: String], at place: Place) {
    position.event += 1
    eventDepth = open.count
    var event = FrabEvent(place: place, day: day, listedRoom: room)
    event.place.path =
      "schedule/day[\(position.day)]/room[\(position.room)]/event[\(position.event)]"
    for (name, value) in attributes { _ = event.take(FrabField(value, at: place), as: name) }
    self.event = event
  }

  /// A part of an event: only some have meaning before their text is known.
  private mutating func startPart(
    _ name: String, _ attributes: [String: String], at place: Place
  ) {
    guard open.count == eventDepth + 1, Self.containers.contains(name), name != "recording"
    else {
      return
    }
    _ = event?.take(FrabField("", at: place), as: name)
  }

  /// Whether the innermost element stands inside a text, as HTML that nobody escaped does.
  private var isInline: Bool {
    event != nil && open.count > eventDepth + 1 && !Self.containers.contains(open[eventDepth])
  }

  private static let containers: Set<String> = ["persons", "links", "attachments", "recording"]

  private mutating func end(_ name: String) {
    if isInline {
      open.removeLast()
      return
    }
    if event != nil {
      if open.count == eventDepth { endEvent() } else { endPart(name) }
    } else {
      endHead(name)
    }
    open.removeLast()
    text = ""
    attributes = [:]
    guard event == nil else { return }
    if name == "room" { room = nil }
    if name == "day" { day = nil }
  }

  private mutating func endEvent() {
    guard let event else { return }
    drafting.add(event)
    self.event = nil
  }

  private mutating func endHead(_ name: String) {
    guard open.dropLast() == ["schedule", "conference"] else { return }
    let field = FrabField(text, at: textPlace)
    switch name {
    case "days": drafting.header.dayCount = field
    case "day_change": drafting.takeDayChange(field)
    case "time_zone_name": drafting.takeZone(field)
    default: break
    }
  }

  private mutating func endPart(_ name: String) {
    let field = FrabField(text, at: textPlace)
    let path = open[eventDepth...].joined(separator: "/")
    switch path {
    case "persons/person": event?.speakers.append(field)
    case "links/link", "attachments/attachment": endLink(field, isAttachment: name == "attachment")
    case "persons", "links", "attachments", "recording": break
    case "recording/license": take(field, as: "recording_license")
    // That a session may be recorded is what everyone takes for granted.
    case "recording/optout": if field.text != "false" { take(field, as: "do_not_record") }
    case "recording/url", "recording/link": take(field, as: "recording_\(name)")
    default: take(field, as: path)
    }
  }

  private mutating func take(_ field: FrabField, as name: String) {
    if event?.take(field, as: name) == false { drafting.noteRepeated(name, at: field.place) }
  }

  private mutating func endLink(_ field: FrabField, isAttachment: Bool) {
    let kind: SessionLink.Kind = isAttachment ? .attachment : .link
    let address = attributes["href"]?.trimmed ?? ""
    drafting.add(
      address: address.isEmpty ? field.text : address, title: address.isEmpty ? "" : field.text,
      type: attributes["type"], kind: kind, to: &event)
  }

  private mutating func takeExtras(_ content: String, at place: Place) {
    guard event != nil else { return }
    event?.extras = FrabExtras(instruction: content)
    if event?.extras == nil {
      drafting.note("Docent's own note is broken and is not read", at: place)
    }
  }
}
