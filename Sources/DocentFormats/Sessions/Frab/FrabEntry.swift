import Docent

/// A session as frab's formats say it, and what they cannot say.
struct FrabEntry {
  let session: Session
  let keys: FrabKeys.Keys
  /// What the programme says, in characters that XML has.
  let details: SessionDraft
  /// The title; one of a cancelled session says so.
  let title: String
  /// The room with its building; empty where there is none.
  let room: String
  /// The start with the offset of the conference's zone.
  let date: String
  /// The start's time of day, such as `09:00`.
  let clock: String
  /// The end, if it is known.
  let end: String?
  /// The length in seconds; 0 when the end is not known.
  let seconds: Int
  /// Where to read more, if it is an address that both formats take.
  let url: String?
  /// The links that both formats take.
  let links: [SessionLink]
  /// The notes that the formats have fields for, with values those take.
  let notes: [String: String]
  private(set) var extras = FrabExtras()
  private(set) var omissions: [ProgrammeText.Omission] = []

  init(_ session: Session, keys: FrabKeys.Keys, in conference: Conference) {
    self.session = session
    self.keys = keys
    let details = session.details.inXMLCharacters
    self.details = details
    let isTold = !session.isCancelled || details.titleSaysCancelled
    title = (isTold ? "" : FrabExtras.cancelledMark) + (details.title.isEmpty ? "?" : details.title)
    let hasPlace = details.room != nil || details.building != nil
    room =
      hasPlace
      ? RoomDraft(building: details.building, room: details.room ?? "").label.trimmed : ""
    date = conference.zone.iso8601(session.startsAt)
    clock = conference.zone.wall(at: session.startsAt).clock
    end = session.endsAt.map(conference.zone.iso8601)
    seconds = max(0, (session.endsAt?.seconds ?? 0) - session.startsAt.seconds)
    url = details.url.flatMap { WebAddress.isValid($0) ? $0 : nil }
    links = details.links.linksFirst.compactMap(\.asAddress)
    notes = details.notes.filter { Self.isWritable($0.key, $0.value, as: keys) }
    fillExtras()
    fillOmissions()
  }

  private static func isWritable(_ name: String, _ note: String, as keys: FrabKeys.Keys) -> Bool {
    switch name {
    case "slug": note == keys.slug
    case "logo", "feedback_url", "origin_url": WebAddress.isValid(note)
    case "do_not_record": note == "true"
    case "recording_license": !note.isEmpty
    default: false
    }
  }

  private mutating func fillExtras() {
    if keys.code == nil { extras.values["code"] = .text(details.code) }
    if details.foreignID?.lowercased() != keys.guid { set("guid", .text(details.foreignID)) }
    if details.number != keys.number { set("number", .number(details.number)) }
    if title != details.title { set("title", .text(details.title)) }
    if details.building != nil {
      set("building", .text(details.building))
      if let room = details.room { set("room", .text(room)) }
    }
    if session.endsAt == nil { set("end", .null) }
    if seconds > FrabDuration.longestWritten + 59 { set("end", .text(end)) }
    fillDetails()
    if url != details.url { set("url", .text(details.url)) }
    if links != details.links { set("links", .links(details.links)) }
    if notes["slug"] == nil { set("slug", .text(details.notes["slug"])) }
    for name in FrabExtras.notes where name != "slug" && notes[name] == nil {
      if let note = details.notes[name] { set(name, .text(note)) }
    }
  }

  private mutating func fillDetails() {
    if !details.topics.isEmpty { set("topics", .list(details.topics)) }
    if let capacity = details.capacity { set("capacity", .number(capacity)) }
    if let audience = details.audience { set("audience", .text(audience)) }
    if let level = details.level { set("level", .text(level)) }
    if let minutes = details.creditMinutes { set("credit_minutes", .number(minutes)) }
    if details.mustAttend == true { set("must_attend", .flag(true)) }
    if let status = details.status, status != .confirmed { set("status", .text(status.rawValue)) }
  }

  private mutating func set(_ heading: String, _ value: FrabExtras.Value) {
    extras.values[heading] = value
  }

  private mutating func fillOmissions() {
    if session.endsAt == nil {
      omit("its end is not known; other programs see it end when it starts")
    }
    if details.status == .tentative { omit("only Docent reads that it is tentative") }
    if links != details.links.linksFirst {
      omit("some of its links are no web addresses as they stand; other programs get them changed")
    }
    if details.url != url { omit("its url is no web address; only Docent reads it") }
    if details != session.details {
      omit("control characters, and blanks around texts, are left out")
    }
  }

  private mutating func omit(_ message: String) {
    omissions.append(.init(code: session.code, message: message))
  }
}

extension FrabExtras.Value {
  /// A text, or null for none.
  fileprivate static func text(_ text: String?) -> Self { text.map(Self.text(_:)) ?? .null }

  /// A number, or null for none.
  fileprivate static func number(_ number: Int?) -> Self { number.map(Self.number(_:)) ?? .null }
}
