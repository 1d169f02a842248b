import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ScheduleCommand {
  struct Affected: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "affected",
      abstract: "List whose schedules hold sessions that have changed, for a mail merge.",
      discussion: """
        A row for each attendee and session. Several changes of a session since then are told as \
        one; a session that is again what it was is not told.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(
      help: ArgumentHelp(
        "From when on: a day, or a time such as 2027-06-24T09:00, in the conference's zone "
          + "unless it has an offset.", valueName: "time"))
    var since: SinceTime

    func report(in store: borrowing Transaction) throws -> RecordList<AffectedItemDocument> {
      let conference = try store.conferences.get(home.conference)
      let affected = try store.schedules.affected(
        at: conference, since: try since.instant(at: conference))
      return AffectedItemDocument.list(affected, at: conference)
    }
  }
}

/// From when on something is asked for: a day from its midnight, or a time.
enum SinceTime: ExpressibleByArgument, Equatable {
  case day(CivilDay)
  case time(TypedTime)

  init?(argument: String) {
    if let day = CivilDay(argument) {
      self = .day(day)
    } else if let time = TypedTime(argument) {
      self = .time(time)
    } else {
      return nil
    }
  }

  /// The moment on a conference's clocks.
  func instant(at conference: Conference) throws(ZoneError) -> Instant {
    switch self {
    case .day(let day): conference.midnight(of: day)
    case .time(let time): try conference.zone.instant(of: time)
    }
  }
}

/// A session in somebody's schedule that has changed, as JSON.
struct AffectedItemDocument: Encodable {
  @Nullable var email: String?
  var name: String
  var givenName: String
  var code: String
  var title: String
  var change: String
  var startsAt: String
  @Nullable var room: String?
  var changedAt: String
  var isOutdated: Bool

  private init(_ item: AffectedSchedules.Item, at conference: Conference) {
    let state = item.change.new ?? item.change.old
    email = item.attendee.details.email
    name = item.attendee.name
    givenName = item.attendee.details.givenName
    code = item.change.code
    title = item.change.title
    change = item.words
    startsAt = conference.zone.iso8601(state.startsAt)
    room = state.place
    changedAt = conference.zone.iso8601(item.change.changedAt)
    isOutdated = item.isOutdated
  }

  /// Everybody who has to be told something, and what was removed.
  static func list(_ affected: AffectedSchedules, at conference: Conference) -> RecordList<Self> {
    RecordList(
      affected.items.map { Self($0, at: conference) }, named: "affected",
      columns: [
        (.text("E-mail", "email"), { $0.email }), (.text("Attendee", "name"), { $0.name }),
        (.text("Code", "code"), { $0.code }), (.text("Title", "title"), { $0.title }),
        (.text("What changed", "change"), { $0.change }),
        (.text("Schedule is older", "isOutdated"), { $0.isOutdated ? "yes" : "no" }),
      ], remarks: remarks(affected))
  }

  private static func remarks(_ affected: AffectedSchedules) -> [String] {
    let removed = affected.removed.map {
      "\($0.code) (\($0.title)) was removed from the programme and is in no schedule any more."
    }
    let hasOutdated = affected.items.contains(where: \.isOutdated)
    let advice = "Schedules older than the change: docent schedule generate --keep."
    return removed + (hasOutdated ? [advice] : [])
  }
}
