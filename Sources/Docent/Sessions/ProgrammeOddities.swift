/// What is odd in a programme and may still be meant.
public enum ProgrammeOddities {
  /// The oddities of a conference's sessions, each with the code of the session it is about, by
  /// start and code.
  ///
  /// - Complexity: O(n log n) in the number of sessions.
  public static func list(
    _ sessions: [SessionOutline], of conference: Conference
  ) -> [(code: String, message: String)] {
    let ordered = sessions.sorted { ($0.startsAt, $0.code) < ($1.startsAt, $1.code) }
    let own = ordered.flatMap { session in
      messages(about: session, in: conference).map { (session.code, $0) }
    }
    return own + doubleBookings(ordered) + similarRooms(sessions)
  }

  private static func messages(about session: SessionOutline, in conference: Conference) -> [String]
  {
    var messages: [String] = []
    let day = conference.day(of: session.startsAt)
    if day < conference.startsOn || day > conference.endsOn {
      messages.append(
        "\(day) is outside the conference, \(conference.startsOn) to \(conference.endsOn)")
    }
    if let endsAt = session.endsAt {
      let minutes = session.startsAt.minutes(to: endsAt)
      if endsAt == session.startsAt { messages.append("it ends when it starts") }
      if minutes > SessionDraft.longestUsualMinutes {
        messages.append("it lasts \(minutes / 60) hours")
      }
    }
    if SessionDraft.saysCancelled(session.title) {
      messages.append("its title says that it is cancelled")
    }
    return messages
  }

  /// Sessions that begin in a room in which another has not ended.
  ///
  /// A building as a whole is no room: many things go on there at once.
  private static func doubleBookings(_ ordered: [SessionOutline]) -> [(
    code: String, message: String
  )] {
    var occupant: [String: SessionOutline] = [:]
    var found: [(code: String, message: String)] = []
    for session in ordered {
      guard !session.isCancelled, let endsAt = session.endsAt, endsAt > session.startsAt,
        let room = session.room, !room.room.isEmpty
      else { continue }
      let label = room.label
      if let other = occupant[label], let busyUntil = other.endsAt {
        if busyUntil > session.startsAt {
          found.append((session.code, "\(label) is booked by \(other.code) at the same time"))
        }
        if busyUntil >= endsAt { continue }
      }
      occupant[label] = session
    }
    return found
  }

  /// Rooms whose name another room has but for case and blanks, at the session that says so later.
  private static func similarRooms(_ sessions: [SessionOutline]) -> [(
    code: String, message: String
  )] {
    var spellings: [String: String] = [:]
    var told: Set<String> = []
    return sessions.compactMap { session in
      let label = session.room?.label ?? ""
      guard let first = spellings[FoldedText(label).key] else {
        spellings[FoldedText(label).key] = label
        return nil
      }
      guard first != label, told.insert(label).inserted else { return nil }
      return (
        session.code, "\(label) and \(first) differ in case or blanks only; they are two rooms"
      )
    }
  }
}
