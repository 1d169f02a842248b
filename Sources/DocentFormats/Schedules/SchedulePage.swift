import Docent

/// What stands on the page of a schedule, in the words in which it stands there.
struct SchedulePage: Sendable {
  let pageTitle: String
  let style = HTMLTemplates.style
  let attendee: String
  let conference: String
  let dates: String
  let zoneSentence: String
  let remarks: [String]
  let days: [Day]
  let dropIns: [DropIn]
  let contacts: [String]
  let made: String?
  let hasDays: Bool
  let hasRemarks: Bool
  let hasDropIns: Bool
  let hasContacts: Bool

  init(_ schedule: Schedule, contacts: [String]) {
    let clock = PageClock(conference: schedule.conference)
    attendee = schedule.attendee.name
    conference = schedule.conference.name
    pageTitle = "\(schedule.attendee.name) · \(schedule.conference.name)"
    dates = clock.dates
    zoneSentence = clock.zoneSentence
    remarks = schedule.remarks.map(\.asSentence)
    let sessions = Dictionary(
      schedule.leftOut.map { ($0.session.code, $0.session) },
      uniquingKeysWith: { first, _ in first })
    days = schedule.days.map { Day($0, of: schedule, instead: sessions, clock: clock) }
    dropIns = schedule.dropIns.map { DropIn($0, clock: clock) }
    self.contacts = contacts
    made = Self.made(schedule, clock: clock)
    hasDays = !days.isEmpty
    hasRemarks = !remarks.isEmpty
    hasDropIns = !dropIns.isEmpty
    hasContacts = !contacts.isEmpty
  }

  /// When the plan was made and how good it is.
  private static func made(_ schedule: Schedule, clock: PageClock) -> String? {
    guard let madeAt = schedule.madeAt else { return nil }
    let day = PageDay(schedule.conference.zone.wall(at: madeAt).day)
    return
      "Made on \(day.name). Its sessions are worth \(counted(schedule.value, "point")). "
      + bound(of: schedule)
  }

  private static func bound(of schedule: Schedule) -> String {
    guard !schedule.isOutdated else { return "The programme has changed since." }
    let isBest = schedule.upperBound == schedule.value
    guard schedule.cohort == nil else {
      return isBest
        ? "It was planned together with those of others, so that every seat in it is there."
        : "It was planned together with those of others, so that every seat in it is there; if no "
          + "room was ever full it would be worth \(schedule.upperBound)."
    }
    return isBest
      ? "No other plan that keeps the same rules is worth more."
      : "No other plan that keeps the same rules is worth more than \(schedule.upperBound)."
  }
}

extension SchedulePage {
  /// A session to look in at.
  struct DropIn: Sendable {
    let title: String
    let opens: String
    let place: String?
    let why: String?

    init(_ dropIn: ScheduleDropIn, clock: PageClock) {
      let session = dropIn.session
      let day = clock.conference.day(of: session.startsAt)
      let start = clock.time(session.startsAt, on: day)
      let end = session.endsAt.map { clock.time($0, on: day) }
      title = session.title
      opens =
        PageDay(day).short
        + (end.map { ", \(start.clock) to \($0.clock)" } ?? ", from \(start.clock)")
        + (end?.otherDay.map { " \($0)" } ?? "")
      place = PagePlace(session.room).text
      why = dropIn.reasons.isEmpty ? nil : dropIn.reasons.joined(separator: "; ")
    }
  }
}

extension Schedule {
  /// The days of which there is something to tell, in order.
  fileprivate var days: [CivilDay] {
    Set(items.map { conference.day(of: $0.startsAt) } + leftOut.map(\.day)).sorted()
  }
}

extension String {
  /// The words as a sentence of their own.
  fileprivate var asSentence: String {
    // A remark may begin with a session's code, whose case counts.
    let isWord = first?.isLowercase == true && prefix { !$0.isWhitespace }.allSatisfy(\.isLowercase)
    let begun = isWord ? prefix(1).uppercased() + dropFirst() : self
    return begun.hasSuffix(".") ? begun : begun + "."
  }
}
