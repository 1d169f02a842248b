public import Docent

/// A schedule as a JSON document.
///
/// Its keys are a contract: more may be added, none is renamed. Times are ISO 8601 with the
/// conference's offset, days are conference days, and what is not known is `null`.
public struct ScheduleDocument: Encodable, Sendable {
  let attendee: Attendee
  let conference: String
  let value: Int
  let upperBound: Int
  let items: [Item]
  let dropIns: [DropIn]
  let leftOut: [LeftOut]
  let tradeOffs: [Alternative]
  @Nullable var cohort: Together?
  let remarks: [String]

  /// Creates the document of a schedule.
  public init(_ schedule: Schedule) {
    let conference = schedule.conference
    attendee = Attendee(schedule.attendee)
    self.conference = conference.slug
    value = schedule.value
    upperBound = schedule.upperBound
    items = schedule.items.map { Item($0, at: conference) }
    dropIns = schedule.dropIns.map { DropIn($0, at: conference) }
    leftOut = schedule.leftOut.map(LeftOut.init)
    tradeOffs = schedule.tradeOffs.map(Alternative.init)
    remarks = schedule.remarks
    cohort = schedule.cohort.map(Together.init)
  }

  /// The JSON of a schedule, with a line feed at its end.
  public static func text(of schedule: Schedule) throws -> String {
    try JSONText.text(ScheduleDocument(schedule))
  }
}

extension ScheduleDocument {
  /// The schedules with which this one was planned; ``upperBound`` is then what the attendee could have
  /// if nobody else was there.
  struct Together: Encodable {
    let value: Int
    let upperBound: Int
    let seed: UInt64

    init(_ cohort: Cohort) {
      value = cohort.value
      upperBound = cohort.upperBound
      seed = cohort.options.seed
    }
  }

  struct Attendee: Encodable {
    @Nullable var email: String?
    let name: String

    init(_ person: Person) {
      name = person.name
      email = person.details.email
    }
  }

  struct Item: Encodable {
    let kind: String
    @Nullable var code: String?
    let title: String
    let day: String
    let startsAt: String
    let endsAt: String
    @Nullable var room: String?
    @Nullable var building: String?
    let walkMinutes: Int
    let points: Int
    let reasons: [String]
    let backups: [String]
    let status: String
    let leavesEarly: Bool

    init(_ item: ScheduleItem, at conference: Conference) {
      kind = item.kind.rawValue
      title = item.title
      day = conference.day(of: item.startsAt).description
      startsAt = conference.zone.iso8601(item.startsAt)
      endsAt = conference.zone.iso8601(item.endsAt)
      walkMinutes = item.walkMinutes
      points = item.points
      reasons = item.reasons
      backups = item.backups
      status = item.isCancelled ? "cancelled" : "confirmed"
      leavesEarly = item.isLeftEarly
      code = item.code
      room = item.room?.room.known
      building = item.room?.building?.known
    }
  }

  struct DropIn: Encodable {
    let code: String
    let title: String
    let startsAt: String
    @Nullable var endsAt: String?
    @Nullable var room: String?
    @Nullable var building: String?
    let points: Int
    let reasons: [String]

    init(_ dropIn: ScheduleDropIn, at conference: Conference) {
      let session = dropIn.session
      code = session.code
      title = session.title
      startsAt = conference.zone.iso8601(session.startsAt)
      points = dropIn.points
      reasons = dropIn.reasons
      endsAt = session.endsAt.map(conference.zone.iso8601)
      room = session.room?.room.known
      building = session.room?.building?.known
    }
  }

  struct Alternative: Encodable {
    let code: String
    let instead: [String]
    let with: [String]
    let cost: Int

    init(_ tradeOff: TradeOff) {
      code = tradeOff.code
      instead = tradeOff.instead
      with = tradeOff.with
      cost = tradeOff.cost
    }
  }

  struct LeftOut: Encodable {
    let code: String
    let title: String
    let day: String
    let points: Int
    let reason: String

    init(_ leftOut: LeftOutSession) {
      code = leftOut.session.code
      title = leftOut.session.title
      day = leftOut.day.description
      points = leftOut.points
      reason = leftOut.reason
    }
  }
}

extension String {
  /// The text, or nil when it is empty: a building as a whole is a room without a name.
  fileprivate var known: String? { isEmpty ? nil : self }
}
