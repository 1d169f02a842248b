import Docent

/// A moment on a page: what people read, and what programs read.
struct PageTime: Sendable {
  /// Such as `09:05`.
  let clock: String
  /// ISO 8601 with the conference's offset.
  let iso: String
  /// The date, where it is not the day under which the time stands: `on 25 June`.
  let otherDay: String?
}

/// A day on a page.
struct PageDay: Sendable {
  /// The ISO date, which is also what anchors are made of.
  let iso: String
  /// Such as `Thursday, 24 June 2027`.
  let name: String
  /// Such as `Thu 24 June`.
  let short: String

  init(_ day: CivilDay) {
    iso = day.description
    name = "\(day.weekdayName), \(day.day) \(day.monthName) \(day.year)"
    short = "\(day.weekdayName.prefix(3)) \(day.day) \(day.monthName)"
  }
}

/// How a conference's moments are written on pages.
struct PageClock {
  let conference: Conference

  /// A moment, under the heading of a conference day.
  func time(_ instant: Instant, on day: CivilDay) -> PageTime {
    let wall = conference.zone.wall(at: instant)
    return PageTime(
      clock: wall.clock, iso: conference.zone.iso8601(instant),
      otherDay: wall.day == day ? nil : "on \(wall.day.day) \(wall.day.monthName)")
  }

  /// The days of the conference, such as `24–26 June 2027`.
  var dates: String {
    let (first, last) = (conference.startsOn, conference.endsOn)
    let end = "\(last.day) \(last.monthName) \(last.year)"
    if first == last { return end }
    if first.year != last.year { return "\(first.day) \(first.monthName) \(first.year) – \(end)" }
    if first.month != last.month { return "\(first.day) \(first.monthName) – \(end)" }
    return "\(first.day)–\(end)"
  }

  /// Whose clocks the times are, as a sentence.
  var zoneSentence: String {
    let name = conference.zone.identifier
    guard let city = name.split(separator: "/").last, name.contains("/") else {
      return "All times are in \(name)."
    }
    return "All times are \(city.replacing("_", with: " ")) time (\(name))."
  }
}

extension CivilDay {
  /// The English name of the month.
  var monthName: String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}

/// A number with its noun, such as `1 session` or `2 sessions`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
