/// A session that one attendee could attend: it takes place on a day on which they are on site.
struct Prospect: Sendable {
  /// Sessions longer than this are open houses: nobody is there from beginning to end.
  static let longestBlockMinutes = 12 * 60

  /// The session.
  let session: SessionOutline
  /// Its conference day.
  let day: CivilDay
  /// What it is worth to the attendee.
  let worth: SessionWorth
  /// Whether attending it keeps from attending others: its kind is no drop-in, it has an end, and
  /// is over within half a day and before the conference day changes.
  let blocks: Bool

  /// The minute in which it starts.
  var startMinute: Int { session.startsAt.minute }

  /// The minute by which it has ended.
  var endMinute: Int { (session.endsAt ?? session.startsAt).lastMinute }

  init(
    _ session: SessionOutline, on day: CivilDay, of days: inout ConferenceDays,
    worth: SessionWorth, isDropIn: Bool
  ) {
    self.session = session
    self.day = day
    self.worth = worth
    blocks = !isDropIn && Self.blocks(session, on: day, of: &days)
  }

  private static func blocks(
    _ session: SessionOutline, on day: CivilDay, of days: inout ConferenceDays
  ) -> Bool {
    guard let endsAt = session.endsAt, endsAt > session.startsAt else { return false }
    let length = session.startsAt.minutes(to: endsAt)
    return length <= longestBlockMinutes && days.day(of: endsAt.adding(minutes: -1)) == day
  }
}

extension Instant {
  /// The whole minutes since 1970, rounded down.
  var minute: Int { seconds.flooredDivision(by: 60) }

  init(minute: Int) {
    self.init(seconds: minute * 60)
  }
}
