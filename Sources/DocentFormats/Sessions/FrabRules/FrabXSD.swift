/// The rules of c3voc's XSD for `schedule.xml`, told in our own words, by the names of its types.
///
/// An element whose type has no rule of its own has text alone, of the type that `value` knows.
enum FrabXSD {
  static let authority = "c3voc XSD"

  /// The rule of a type.
  static func rule(_ type: String) -> XMLElementRule {
    if let rule = types[type] { return rule }
    return XMLElementRule(text: value(type))
  }

  private static let types: [String: XMLElementRule] = [
    "schedule": XMLElementRule(parts: [
      .init(name: "generator", rule: "generator"), .init(name: "url", rule: "http"),
      .init(name: "version", rule: "text", isNeeded: true),
      .init(name: "conference", rule: "conference", isNeeded: true),
      .init(name: "day", rule: "day", isNeeded: true, repeats: true),
    ]),
    "generator": XMLElementRule(attributes: [
      "name": .init(value: .anything), "system": .init(value: .anything),
      "version": .init(value: .anything),
    ]),
    "conference": XMLElementRule(
      order: .free,
      parts: parts([
        "title": "text", "acronym": "acronym", "start": "momentOrDate", "end": "momentOrDate",
        "days": "integer", "timeslot_duration": "duration", "base_url": "http", "logo": "http",
        "url": "http", "time_zone_name": "text", "color": "color", "track": "track",
      ])),
    "track": XMLElementRule(
      attributes: [
        "name": .init(value: .anything, isNeeded: true), "color": .init(value: .color),
        "slug": .init(value: .trackSlug),
      ], text: .anything),
    "color": XMLElementRule(
      attributes: [
        "primary": .init(value: .color, isNeeded: true), "background": .init(value: .color),
      ], takesOtherAttributes: true, text: .anything),
    "day": XMLElementRule(
      parts: [.init(name: "room", rule: "room", repeats: true)],
      attributes: [
        "date": .init(value: .date), "start": .init(value: .moment, isNeeded: true),
        "end": .init(value: .moment, isNeeded: true),
        "index": .init(value: .positiveInteger, isNeeded: true),
      ]),
    "room": XMLElementRule(
      parts: [.init(name: "event", rule: "event", repeats: true)],
      attributes: [
        "name": .init(value: .anything, isNeeded: true), "guid": .init(value: .uuid),
      ]),
    "event": XMLElementRule(
      order: .once, parts: eventParts,
      attributes: [
        "code": .init(value: .code), "id": .init(value: .positiveInteger, isNeeded: true),
        "guid": .init(value: .uuid, isNeeded: true),
      ]),
    "recording": XMLElementRule(
      order: .once,
      parts: parts(["url": "http", "link": "http"])
        + parts(["license": "text", "optout": "flag"], needed: true)),
    "persons": list(of: "person"), "links": list(of: "link"),
    "attachments": list(of: "attachment"),
    "person": XMLElementRule(
      attributes: ["id": .init(value: .integer), "guid": .init(value: .uuid)], text: .anything),
    "link": XMLElementRule(
      attributes: [
        "href": .init(value: .anything), "type": .init(value: .anything),
        "service": .init(value: .anything),
      ], text: .anything),
    "attachment": XMLElementRule(
      attributes: ["href": .init(value: .anything), "type": .init(value: .anything)],
      text: .anything),
  ]

  private static let eventParts =
    parts(
      [
        "room": "text", "title": "text", "type": "text", "date": "moment", "start": "clock",
        "duration": "duration", "abstract": "text", "track": "text",
      ], needed: true)
    + parts([
      "subtitle": "text", "slug": "slug", "logo": "httpOrBlank", "persons": "persons",
      "language": "text", "description": "text", "recording": "recording", "links": "links",
      "attachments": "attachments", "video_download_url": "http", "url": "http",
      "feedback_url": "http", "origin_url": "http",
    ])

  private static func parts(
    _ types: KeyValuePairs<String, String>, needed: Bool = false
  ) -> [XMLElementRule.Part] {
    types.map { .init(name: $0.key, rule: $0.value, isNeeded: needed) }
  }

  private static func list(of name: String) -> XMLElementRule {
    XMLElementRule(parts: [.init(name: name, rule: name, repeats: true)])
  }

  private static func value(_ type: String) -> XMLValueRule {
    switch type {
    case "http": .webAddress
    case "httpOrBlank": .webAddressOrBlank
    case "acronym": .acronym
    case "moment": .moment
    case "momentOrDate": .momentOrDate
    case "integer": .integer
    case "duration": .duration
    case "clock": .clock
    case "slug": .slug
    case "flag": .flag
    default: .anything
    }
  }
}
