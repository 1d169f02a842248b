import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ScheduleCommand {
  struct Free: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "free",
      abstract: "Show when a mentor and a mentee, or any two attendees, can meet.",
      discussion: """
        Times at which neither has anything, less the walks from what is before and to what comes \
        next, and near which room both walk least. What either does is not told.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The mentor: an e-mail address or member number.") var mentor: String
    @Argument(help: "The mentee: an e-mail address or member number.") var mentee: String
    @Option(
      help: "How long they are to meet (default: what the program of their pair says, else 30).")
    var minutes: Int?
    @Option(help: "Look at this day only.") var day: CivilDay?

    func validate() throws {
      guard (1...1440).contains(minutes ?? 1) else {
        throw ValidationError("--minutes is 1 to 1440.")
      }
    }

    func report(in store: borrowing Transaction) throws -> RecordList<FreeStretchDocument> {
      let conference = try store.conferences.get(home.conference)
      let time = try store.schedules.free(
        store.people.get(mentor), store.people.get(mentee), at: conference, minutes: minutes,
        on: day)
      return FreeStretchDocument.list(time, at: conference)
    }
  }
}

/// A time at which two people can meet, as JSON.
struct FreeStretchDocument: Encodable {
  var day: String
  var startsAt: String
  var endsAt: String
  var minutes: Int
  @Nullable var near: String?
  var mentorWalkMinutes: Int
  var menteeWalkMinutes: Int
  private var clocks: [String] = []

  private enum CodingKeys: CodingKey {
    case day, startsAt, endsAt, minutes, near, mentorWalkMinutes, menteeWalkMinutes
  }

  private init(_ stretch: FreeStretch, at conference: Conference) {
    day = stretch.day.description
    startsAt = conference.zone.iso8601(stretch.startsAt)
    endsAt = conference.zone.iso8601(stretch.endsAt)
    minutes = stretch.minutes
    near = stretch.near?.label
    mentorWalkMinutes = stretch.walks.one
    menteeWalkMinutes = stretch.walks.other
    clocks = [stretch.startsAt, stretch.endsAt].map { conference.zone.wall(at: $0).clock }
  }

  /// The times, a row each.
  static func list(_ time: CommonFreeTime, at conference: Conference) -> RecordList<Self> {
    RecordList(
      time.stretches.map { Self($0, at: conference) }, named: "free",
      columns: [
        (.text("Day", "day"), { $0.day }), (.text("From", "from"), { $0.clocks.first }),
        (.text("Until", "until"), { $0.clocks.last }),
        (.number("Minutes", "minutes"), { "\($0.minutes)" }), (.text("Near", "near"), { $0.near }),
        (.number("Mentor walks", "mentorWalkMinutes"), { "\($0.mentorWalkMinutes)" }),
        (.number("Mentee walks", "menteeWalkMinutes"), { "\($0.menteeWalkMinutes)" }),
      ], remarks: time.remarks)
  }
}
