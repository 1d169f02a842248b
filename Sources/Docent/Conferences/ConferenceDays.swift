/// The conference days of many moments.
///
/// To ask a zone for its offset is dear, and the sessions of a programme begin and end at the same
/// few moments.
struct ConferenceDays {
  private let conference: Conference
  private var known: [Instant: CivilDay] = [:]

  init(of conference: Conference) {
    self.conference = conference
  }

  /// As ``Conference/day(of:)``.
  mutating func day(of instant: Instant) -> CivilDay {
    if let day = known[instant] { return day }
    let day = conference.day(of: instant)
    known[instant] = day
    return day
  }
}
