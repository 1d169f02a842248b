import Docent
import DocentStore

/// What is to be said about a session that was typed by hand.
enum SessionRemarks {
  /// What storing a session is going to create, each in a sentence: it may be a slip of the pen.
  static func creations(
    for details: SessionDraft, in conference: Conference, of store: borrowing Transaction
  ) throws -> [String] {
    var details = details
    details.normalize()
    var remarks: [String] = []
    let kinds = try store.sessions.kinds().map(\.name)
    if let kind = details.kind, !kinds.contains(kind) {
      let guess = NearestText.closest(to: kind, among: kinds).map { "; did you mean \($0)?" } ?? "."
      let points = SessionKind.unknownPoints
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

  /// What is odd about a session among the others of its programme.
  static func oddities(
    of session: Session, in conference: Conference, of store: borrowing Transaction
  ) throws -> [String] {
    let programme = try store.sessions.list(conference, withAbstracts: false)
    return ProgrammeOddities.list(programme, of: conference)
      .filter { $0.code == session.code }
      .map { "Warning: \($0.code): \($0.message)." }
  }
}
