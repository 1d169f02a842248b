import Docent

/// What a programme says of a session, with its moments worked out.
struct SessionTimes {
  var details: SessionDraft
  var startsAt: Instant
  var endsAt: Instant?

  /// Works out the moments of a draft whose times are in its own zone, else in the file's, else in
  /// the conference's.
  init(
    _ draft: SessionDraft, fileZone: Zone? = nil, in conference: Conference
  ) throws(SessionTimeError) {
    details = draft
    details.normalize()
    details.zone = draft.zone ?? fileZone
    if details.zone == conference.zone { details.zone = nil }
    (startsAt, endsAt) = try details.instants(usual: conference.zone)
  }

  /// Whether a calendar has to be told that the session is not what it was.
  func moves(_ session: Session) -> Bool {
    startsAt != session.startsAt || endsAt != session.endsAt
      || details.building != session.details.building || details.room != session.details.room
      || details.status != session.details.status
  }

  /// In what the session is not as the store has it, its times on the conference's clocks.
  ///
  /// The same moment typed in another way is no difference.
  func differences(from session: Session, in conference: Conference) -> [RecordChange.Field] {
    let clock = conference.zone.iso8601
    let times: [(name: String, old: Instant?, new: Instant?)] = [
      ("start", session.startsAt, startsAt), ("end", session.endsAt, endsAt),
    ]
    return times.filter { $0.old != $0.new }.map {
      RecordChange.Field(name: $0.name, from: $0.old.map(clock), to: $0.new.map(clock))
    } + details.differences(from: session.details)
  }
}
