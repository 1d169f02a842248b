import Docent
import DocentFormats

/// A schedule: a table a day for people, the contract's document for programs.
struct ScheduleReport: Report {
  /// How many of the sessions that were left out people are told of, a day.
  private static let fewLeftOut = 3

  private let schedule: Schedule
  private let onlyDay: CivilDay?
  private let isFresh: Bool

  /// The report of a schedule.
  ///
  /// - Parameters:
  ///   - schedule: The schedule.
  ///   - day: The day to which the tables are limited; nil for all. JSON always has all.
  ///   - isFresh: Whether it was made just now.
  init(_ schedule: Schedule, day: CivilDay?, isFresh: Bool = true) {
    self.schedule = schedule
    self.isFresh = isFresh
    onlyDay = day
  }

  func encode(to encoder: any Encoder) throws {
    try ScheduleDocument(schedule).encode(to: encoder)
  }

  var table: TextTable {
    TextTable(
      columns: [.text("Day", "day")] + Self.columns + [.text("Kind", "kind")],
      rows: schedule.items.filter { onlyDay == nil || day(of: $0) == onlyDay }
        .map {
          [day(of: $0).description] + cells($0, place: $0.room?.label ?? "") + [$0.kind.rawValue]
        })
  }

  var tables: [TextTable] {
    let days = Set(schedule.items.map(day) + schedule.leftOut.map(\.day))
    let shown = days.filter { onlyDay == nil || $0 == onlyDay }.sorted()
    return shown.flatMap { [plan(of: $0), tradeOffs(on: $0), leftOut(on: $0)] } + [dropIns]
  }

  var remarks: [String] {
    guard schedule.madeAt != nil else { return schedule.remarks }
    guard schedule.cohort == nil else { return schedule.remarks + [together] }
    let bound =
      schedule.upperBound == schedule.value
      ? "no other schedule is worth more" : "no other is worth more than \(schedule.upperBound)"
    // What was asked for, or the rules, may have changed since.
    let past = schedule.isOutdated ? "when it was made" : "\(bound) when it was made"
    let standing = isFresh && !schedule.isOutdated ? bound : past
    return schedule.remarks
      + ["\(schedule.attendee.name): \(schedule.value) points, \(standing)."]
  }

  private var together: String {
    let name = "\(schedule.attendee.name): \(schedule.value) points, planned together with others"
    return schedule.upperBound == schedule.value
      ? "\(name), at no cost." : "\(name); \(schedule.upperBound) if no room was ever full."
  }

  private static let columns: [TextTable.Column] = [
    .text("Time", "time"), .text("What", "title"), .text("Where", "room"),
    .number("Walk", "walkMinutes"), .number("Points", "points"), .text("Why", "reasons"),
    .text("Code", "code"), .text("Instead", "backups"),
  ]

  private func plan(of day: CivilDay) -> TextTable {
    var building: String?
    let rows = schedule.items.filter { self.day(of: $0) == day }.map { item in
      // A building is named where one enters it: the room alone is what one looks for inside.
      let isSame = item.room != nil && item.room?.building == building && item.room?.room != ""
      let place = (isSame ? item.room?.room : item.room?.label) ?? ""
      building = item.room == nil ? building : item.room?.building
      return cells(item, place: place)
    }
    return TextTable("\(day.weekdayName), \(day)", columns: Self.columns, rows: rows)
  }

  private func tradeOffs(on day: CivilDay) -> TextTable {
    let sessions = Dictionary(
      schedule.leftOut.filter { $0.day == day }.map { ($0.session.code, $0.session) },
      uniquingKeysWith: { first, _ in first })
    let rows = schedule.tradeOffs.compactMap { tradeOff in
      sessions[tradeOff.code].map { session in
        [
          clocks(session.startsAt, session.endsAt), session.title,
          tradeOff.instead.joined(separator: " "), tradeOff.with.joined(separator: " "),
          "\(tradeOff.cost)", session.code,
        ]
      }
    }
    return TextTable(
      "What \(day.weekdayName) could have instead",
      columns: [
        .text("Time", "time"), .text("What", "title"), .text("Instead of", "instead"),
        .text("And", "with"), .number("Costs", "cost"), .text("Code", "code"),
      ], rows: rows)
  }

  private func leftOut(on day: CivilDay) -> TextTable {
    let all = schedule.leftOut.indices.filter { schedule.leftOut[$0].day == day }
    let best = all.map { (-schedule.leftOut[$0].points, $0) }.sorted(by: <)
    let few = best.prefix(Self.fewLeftOut).map { schedule.leftOut[$0.1] }
    return TextTable(
      "Left out on \(day.weekdayName): \(all.count)"
        + (all.count > few.count ? ", among them" : ""),
      columns: [
        .text("Time", "time"), .text("What", "title"), .number("Points", "points"),
        .text("Why not", "reason"), .text("Code", "code"),
      ],
      rows: few.map {
        [
          clocks($0.session.startsAt, $0.session.endsAt), $0.session.title, "\($0.points)",
          $0.reason,
          $0.session.code,
        ]
      })
  }

  private var dropIns: TextTable {
    TextTable(
      "Drop in when you like",
      columns: [
        .text("From", "time"), .text("What", "title"), .text("Where", "room"),
        .number("Points", "points"), .text("Why", "reasons"), .text("Code", "code"),
      ],
      rows: schedule.dropIns.filter { onlyDay == nil || day(of: $0.session) == onlyDay }.map {
        dropIn in
        let wall = schedule.conference.zone.wall(at: dropIn.session.startsAt)
        return [
          "\(wall.day) \(wall.clock)", dropIn.session.title,
          dropIn.session.room?.label ?? "", "\(dropIn.points)",
          dropIn.reasons.joined(separator: "; "), dropIn.session.code,
        ]
      })
  }

  private func cells(_ item: ScheduleItem, place: String) -> [String] {
    [
      clocks(item.startsAt, item.endsAt), (item.isCancelled ? "CANCELLED: " : "") + item.title,
      item.kind == .meeting && place != "" ? "near \(place)" : place, "\(item.walkMinutes)",
      "\(item.points)",
      item.reasons.joined(separator: "; "), item.code ?? "", item.backups.joined(separator: " "),
    ]
  }

  private func clocks(_ start: Instant, _ end: Instant?) -> String {
    let zone = schedule.conference.zone
    return ([start] + [end].compactMap(\.self)).map { zone.wall(at: $0).clock }.joined(
      separator: "–")
  }

  private func day(of item: ScheduleItem) -> CivilDay {
    schedule.conference.day(of: item.startsAt)
  }

  private func day(of session: SessionOutline) -> CivilDay {
    schedule.conference.day(of: session.startsAt)
  }
}
