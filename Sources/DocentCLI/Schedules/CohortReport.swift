import Docent
import DocentFormats

/// Schedules that were planned together: what all are worth, who is served least, and which rooms are
/// full.
struct CohortReport: Report {
  /// How many attendees and sessions people are shown.
  private static let few = 10

  private let plan: CohortPlan
  private let document: CohortDocument

  init(_ plan: CohortPlan, at conference: Conference) {
    self.plan = plan
    document = CohortDocument(plan, at: conference)
  }

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  var table: TextTable { attendees(document.attendees, titled: nil) }

  var tables: [TextTable] {
    let few = document.attendees.enumerated().sorted {
      ($0.element.share ?? 1, $0.offset) < ($1.element.share ?? 1, $1.offset)
    }.prefix(Self.few).map(\.element)
    let isAll = few.count == document.attendees.count
    return [
      attendees(isAll ? document.attendees : few, titled: isAll ? "Attendees" : "Served least"),
      full,
    ].filter { !$0.rows.isEmpty }
  }

  private func attendees(_ list: [CohortDocument.Attendee], titled title: String?) -> TextTable {
    TextTable(
      title,
      columns: [
        .text("Attendee", "name"), .text("E-mail", "email"), .number("Points", "value"),
        .number("Alone", "alone"), .number("Share", "share"), .number("Sessions", "sessions"),
        .number("Meetings", "meetings"), .text("Remarks", "remarks"),
      ],
      rows: list.map { one in
        [
          one.name, one.email ?? "", "\(one.value)", "\(one.alone)",
          one.share.map { Self.percent(Int(($0 * 1_000).rounded())) } ?? "", "\(one.sessions)",
          "\(one.meetings)", one.remarks.joined(separator: "; "),
        ]
      })
  }

  private var full: TextTable {
    let full = plan.sessions.filter { $0.planned == $0.seats && $0.wanted > $0.planned }
    let dearest = full.enumerated().sorted {
      (-$0.element.price, $0.offset) < (-$1.element.price, $1.offset)
    }.prefix(Self.few).map(\.element)
    return TextTable(
      "Full sessions: \(full.count)" + (full.count > dearest.count ? ", the dearest" : ""),
      columns: CohortDocument.seatColumns,
      rows: dearest.map { CohortDocument.seatCells($0) })
  }

  var remarks: [String] {
    [total, served] + [fairness].compactMap(\.self) + rooms + unscheduled + withoutMeeting
  }

  private var unscheduled: [String] {
    plan.unscheduled.map {
      "No schedule for \($0.registration.person.name) (\($0.registration.person.handle)), and what "
        + "there was stays: \($0.refusal)"
    }
  }

  private var withoutMeeting: [String] {
    plan.scheduled.flatMap { scheduled in
      scheduled.withoutMeeting.map { meeting in
        let person = scheduled.member.registration.person
        return "No time for all meetings of \(person.name) (\(person.handle)) with "
          + meeting.mentor.name
          + (meeting.misses.isEmpty
            ? ": they are on site on no common day, or the walks are too long"
            : "; the nearest: \(meeting.misses.joined(separator: "; "))")
      }
    }
  }

  private var rooms: [String] {
    guard !plan.roomsWithoutSeats.isEmpty else { return [] }
    let names = plan.roomsWithoutSeats.map { $0.isEmpty ? "sessions without a room" : $0 }
    return [
      "Nobody knows how many seats these have, and they are never full: "
        + "\(names.joined(separator: ", ")). Say it with docent import rooms or docent room edit."
    ]
  }

  private var served: String {
    let share = plan.leastServed.map {
      "; the tenth served least have \(Self.percent($0)) % of what each could have alone"
    }
    return "Equals were served by lottery, seed \(plan.options.seed)\(share ?? "")."
  }

  private var fairness: String? {
    guard let trade = plan.fairness else { return nil }
    guard trade.gain > 0, trade.cost > 0 else {
      return
        "Nothing was found within \(plan.options.fairness) % that gives those served least more."
    }
    let rate = FullSession.points(trade.cost * 100 / trade.gain)
    return
      "Fairness: the tenth served least have \(Self.percent(trade.after)) % instead of "
      + "\(Self.percent(trade.before)) %, \(trade.gain) points more, for \(trade.cost) points of the "
      + "total: \(rate) for each."
  }

  private var total: String {
    let count = plan.scheduled.count == 1 ? "1 schedule" : "\(plan.scheduled.count) schedules"
    guard plan.upperBound > plan.value else {
      return "\(count), \(plan.value) points together, and no others are worth more."
    }
    return "\(count), \(plan.value) points together; no others are worth more than "
      + "\(plan.upperBound) (gap \(CohortDocument.gap(plan)) %)."
  }

  private static func percent(_ thousandths: Int) -> String {
    "\(thousandths / 10).\(thousandths % 10)"
  }
}
