import Docent

extension FrabDrafting {
  /// The event's positive number; an id that is none is kept as the code.
  mutating func number(of event: FrabEvent) -> Int? {
    guard let field = event["id"] else { return nil }
    if let number = Int(field.text), number > 0 { return number }
    note("the id \(field.text.cited) is no positive number", at: field.place)
    return nil
  }

  /// What people call the session by: its code, else its number, else a short name that another
  /// export of the same schedule has too.
  func code(of event: FrabEvent, start: TypedTime) -> String {
    if let code = event.extras?.text("code") ?? event["code"]?.text ?? event["id"]?.text {
      return code
    }
    if let guid = event["guid"]?.text { return String(guid.prefix(8)).lowercased() }
    var hash = StableHash()
    for text in [start.wall.description, event["title"]?.text ?? ""] {
      hash.add(text)
    }
    return "x" + String(hash.value, radix: 36)
  }
}

/// A hash of texts that is the same in every run (FNV-1a, 64 bits, by Fowler, Noll and Vo).
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and an end of it, so that `ab`, `c` is not `a`, `bc`.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension FrabExtras {
  /// How a title says to readers who know no status that its session is off.
  static let cancelledMark = "CANCELLED: "

  /// Puts what Docent knew of the session in the place of what the format made of it.
  func complete(_ draft: inout SessionDraft) {
    completeKeys(of: &draft)
    if let title = text("title"), draft.title == Self.cancelledMark + title { draft.title = title }
    completePlace(of: &draft)
    draft.topics = list("topics")
    draft.capacity = number("capacity")
    draft.audience = text("audience")
    draft.level = text("level")
    draft.creditMinutes = number("credit_minutes")
    draft.mustAttend = mustAttend
    draft.status = text("status").flatMap(SessionStatus.init(rawValue:)) ?? draft.status
    if let url = text("url") { draft.url = url }
    if let links { draft.links = links }
    for name in Self.notes {
      if isPlaceholder(name) { draft.notes[name] = nil }
      if let note = text(name) { draft.notes[name] = note }
    }
  }

  private func completeKeys(of draft: inout SessionDraft) {
    if isPlaceholder("guid") { draft.foreignID = nil }
    if let guid = text("guid") { draft.foreignID = guid }
    if isPlaceholder("number") { draft.number = nil }
    if let number = number("number"), number > 0 { draft.number = number }
  }

  /// The building and the room, unless somebody has moved the session since.
  private func completePlace(of draft: inout SessionDraft) {
    guard let building = text("building") else { return }
    let room = RoomDraft(building: building, room: text("room") ?? "")
    guard draft.room == room.label.trimmed else { return }
    draft.building = building
    draft.room = room.room.isEmpty ? nil : room.room
  }
}
