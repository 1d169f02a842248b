/// A session that one attendee could attend: it takes place on a day on which they are on site.
struct Prospect: Sendable {
  /// Sessions longer than this are open houses: nobody is there from beginning to end.
  static let longestBlockMinutes = 12 * 60

  /// The session.
  let session: Session
  /// Its conference day.
  let day: CivilDay
  /// Where it is; nil when the programme names no place.
  let room: RoomDraft?
  /// What it is worth to the attendee.
  let worth: SessionWorth
  /// Whether attending it keeps from attending others: it has an end, and is over within half a
  /// day and before the conference day changes.
  let blocks: Bool

  /// The minute in which it starts.
  var startMinute: Int { session.startsAt.minute }

  /// The minute by which it has ended.
  var endMinute: Int {
    ((session.endsAt ?? session.startsAt).seconds + 59).flooredDivision(by: 60)
  }

  init(
    _ session: Session, on day: CivilDay, of conference: Conference, room: RoomDraft?,
    worth: SessionWorth
  ) {
    self.session = session
    self.day = day
    self.room = room
    self.worth = worth
    blocks = Self.blocks(session, on: day, of: conference)
  }

  private static func blocks(
    _ session: Session, on day: CivilDay, of conference: Conference
  ) -> Bool {
    guard let endsAt = session.endsAt, endsAt > session.startsAt else { return false }
    let length = session.startsAt.minutes(to: endsAt)
    return length <= longestBlockMinutes
      && conference.day(of: endsAt.adding(minutes: -1)) == day
  }
}

extension Instant {
  /// The whole minutes since 1970, rounded down.
  var minute: Int { seconds.flooredDivision(by: 60) }

  init(minute: Int) {
    self.init(seconds: minute * 60)
  }
}
