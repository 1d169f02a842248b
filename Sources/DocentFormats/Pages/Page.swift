import Docent
import Mustache

/// A page in one file: no scripts, nothing from elsewhere.
enum Page {
  /// The page of some values under a template of its body.
  ///
  /// The template escapes every value, so no text of a programme can become markup.
  static func text(_ body: String, _ values: [String: Any]) throws -> String {
    let template = try MustacheTemplate(string: head + body + foot)
    var values = values
    values["css"] = PageStyle.css
    return template.render(values)
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{{title}}</title>
    <style>
    {{{css}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#plan">Skip to the schedule</a>

    """

  private static let foot = """

    </body>
    </html>

    """
}

/// How pages write times and places.
struct PageWords {
  let conference: Conference

  /// The start and the end of something, for a template: the clock's face and the moment.
  func times(_ start: Instant, _ end: Instant?) -> [String: Any] {
    let zone = conference.zone
    var values: [String: Any] = [
      "clock": zone.wall(at: start).clock, "moment": zone.iso8601(start),
    ]
    if let end, end > start {
      values["end"] = ["clock": zone.wall(at: end).clock, "moment": zone.iso8601(end)]
    }
    return values
  }

  /// A day as people say it, such as `Thursday, 24 June 2027`.
  static func long(_ day: CivilDay) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day.weekdayName), \(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// When and by which clocks the conference is.
  var extent: String {
    "\(Self.long(conference.startsOn)) to \(Self.long(conference.endsOn)); all times are "
      + "\(conference.zone.identifier)"
  }
}
