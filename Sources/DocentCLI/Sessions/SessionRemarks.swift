import Docent
import DocentStore

/// What is to be said about a session that was typed by hand.
enum SessionRemarks {
  /// Stores a session and shows it, with what was created for it and what is odd about it now.
  static func card(
    of details: SessionDraft, in conference: Conference, of store: borrowing Transaction,
    storing work: () throws -> Void
  ) throws -> RecordCard<SessionDetails> {
    let before = try store.sessions.outlines(conference)
    let created =
      tracks(for: details, among: before) + (try creations(for: details, in: conference, of: store))
    let known = Set(oddities(of: before, in: conference))
    try work()
    // Of two sessions in one room the later is odd, whichever of them was typed.
    let after = try store.sessions.outlines(conference)
    let odd = oddities(of: after, in: conference)
      .filter { !known.contains($0) || $0.hasPrefix("\(details.code): ") }
      .map { "Warning: \($0)." }
    let session = try store.sessions.get(details.code, in: conference)
    return SessionDetails(session, in: conference).card(remarks: created + odd)
  }

  /// What a session needs and the store does not know, each in a sentence: it may be a slip of the
  /// pen.
  private static func creations(
    for details: SessionDraft, in conference: Conference, of store: borrowing Transaction
  ) throws -> [String] {
    var details = details
    details.normalize()
    var remarks: [String] = []
    let kinds = try store.sessions.kinds()
    if let kind = details.kind, !kinds.contains(kind) {
      let guess = NearestText.closest(to: kind, among: kinds).map { "; did you mean \($0)?" } ?? "."
      let rules = try store.planningRules.current(for: conference).rules
      let points = (rules.kinds[kind] ?? rules.otherKind).points
      remarks.append("Kind \(kind) was not known and is created, worth \(points) points\(guess)")
    }
    let place = RoomDraft(building: details.building, room: details.room ?? "")
    if !place.label.isEmpty,
      try store.rooms.find(building: place.building, room: place.room, in: conference) == nil
    {
      remarks.append("Room \(place.label) was not known and is created.")
    }
    for topic in details.topics where try store.topics.find(topic) == nil {
      remarks.append("Topic \(topic) was not known and is created.")
    }
    return remarks
  }

  private static func tracks(for details: SessionDraft, among programme: [SessionOutline])
    -> [String]
  {
    guard let track = details.track, !programme.contains(where: { $0.track == track })
    else { return [] }
    return ["Track \(track) was not known and is created."]
  }

  /// What is odd in a programme, each with the code of its session.
  private static func oddities(of programme: [SessionOutline], in conference: Conference)
    -> [String]
  {
    ProgrammeOddities.list(programme, of: conference).map { "\($0.code): \($0.message)" }
  }
}
