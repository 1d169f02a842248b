public import Docent

/// A schedule as a page to carry: it prints a sheet a day, and reads on a telephone and aloud.
public enum ScheduleHTML {
  /// How many sessions that were left out a day tells of.
  static let fewLeftOut = 5

  /// The page of a schedule, in one file that needs nothing else.
  ///
  /// Equal schedules give equal bytes.
  public static func text(of schedule: Schedule) throws -> String {
    let words = PageWords(conference: schedule.conference)
    let days = Set(schedule.items.map { schedule.conference.day(of: $0.startsAt) }).sorted()
    let value =
      schedule.upperBound == schedule.value
      ? "no other schedule is worth more" : "none is worth more than \(schedule.upperBound)"
    var values: [String: Any] = [
      "title": "\(schedule.attendee.name): \(schedule.conference.name)",
      "name": schedule.attendee.name, "conference": schedule.conference.name,
      "extent": words.extent, "value": "\(schedule.value) points; \(value)",
      "remarks": schedule.remarks,
      "days": days.map { day(of: $0, in: schedule, words) },
    ]
    if !schedule.dropIns.isEmpty {
      values["dropIns"] = ["list": schedule.dropIns.map { dropIn($0, words) }]
    }
    return try Page.text(body, values)
  }

  private static func day(
    of day: CivilDay, in schedule: Schedule, _ words: PageWords
  ) -> [String: Any] {
    let items = schedule.items.filter { schedule.conference.day(of: $0.startsAt) == day }
    let best = schedule.leftOut.filter { $0.day == day }.enumerated()
      .sorted { (-$0.element.points, $0.offset) < (-$1.element.points, $1.offset) }
      .prefix(fewLeftOut).map(\.element)
    var values: [String: Any] = [
      "id": "day-\(day)", "name": PageWords.long(day), "items": items.map { item($0, words) },
    ]
    if !best.isEmpty {
      values["leftOut"] = [
        "list": best.map {
          ["title": $0.session.title, "code": $0.session.code, "reason": $0.reason]
        }
      ]
    }
    return values
  }

  private static func item(_ item: ScheduleItem, _ words: PageWords) -> [String: Any] {
    var values = words.times(item.startsAt, item.endsAt)
    values["class"] = item.kind.rawValue + (item.isCancelled ? " off" : "")
    values["title"] = item.title
    if item.isCancelled { values["mark"] = "Cancelled" }
    if !item.isCancelled, item.kind != .session { values["mark"] = item.kind.word }
    if let place = item.room?.label, !place.isEmpty { values["place"] = place }
    if item.walkMinutes > 0 { values["walk"] = "\(item.walkMinutes) min to walk" }
    if !item.reasons.isEmpty { values["why"] = item.reasons.joined(separator: "; ") }
    if !item.backups.isEmpty { values["instead"] = item.backups.joined(separator: ", ") }
    if let code = item.code { values["code"] = code }
    return values
  }

  private static func dropIn(_ dropIn: ScheduleDropIn, _ words: PageWords) -> [String: Any] {
    var values = words.times(dropIn.session.startsAt, dropIn.session.endsAt)
    values["day"] = PageWords.long(words.conference.day(of: dropIn.session.startsAt))
    values["title"] = dropIn.session.title
    if let place = dropIn.session.room?.label, !place.isEmpty { values["place"] = place }
    return values
  }
}

extension ScheduleItem.Kind {
  fileprivate var word: String {
    switch self {
    case .session: "Session"
    case .meeting: "Mentor meeting"
    case .meal: "Meal"
    }
  }
}
