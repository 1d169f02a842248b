public import Docent

/// A whole programme as one page.
public enum ProgrammeHTML {
  /// The page of a programme, in one file that needs nothing else.
  ///
  /// Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - sessions: The sessions, called off or not.
  ///   - conference: Whose programme it is.
  /// - Returns: The page; it holds what people read, and is not read back.
  /// - Throws: What the template engine refuses, which is a defect.
  public static func text(
    of sessions: [Session], at conference: Conference
  ) throws -> ProgrammeText {
    let words = PageWords(conference: conference)
    let ordered = sessions.sorted { ($0.startsAt, $0.code) < ($1.startsAt, $1.code) }
    let days = Dictionary(grouping: ordered) { conference.day(of: $0.startsAt) }
    let values: [String: Any] = [
      "title": conference.name, "extent": words.extent, "count": "\(sessions.count)",
      "days": days.sorted { $0.key < $1.key }.map { day, sessions in
        [
          "id": "day-\(day)", "name": PageWords.long(day),
          "sessions": sessions.map { session($0, words) },
        ] as [String: Any]
      },
    ]
    return ProgrammeText(text: try Page.text(body, values))
  }

  private static func session(_ session: Session, _ words: PageWords) -> [String: Any] {
    let details = session.details
    var values = words.times(session.startsAt, session.endsAt)
    values["class"] = session.isCancelled ? "off" : ""
    values["title"] = session.title
    values["code"] = session.code
    if session.isCancelled { values["mark"] = "Cancelled" }
    if details.status == .tentative { values["mark"] = "Tentative" }
    let place = RoomDraft(building: details.building, room: details.room ?? "").label
    let facts = [
      place.isEmpty ? nil : place, details.kind, details.track, details.level, details.audience,
    ]
    values["facts"] = facts.compactMap(\.self).joined(separator: " · ")
    if let subtitle = details.subtitle { values["subtitle"] = subtitle }
    if !details.speakers.isEmpty { values["speakers"] = details.speakers.joined(separator: ", ") }
    if let abstract = details.abstract { values["abstract"] = abstract }
    if let url = details.url, WebAddress.isValid(url) { values["url"] = url }
    return values
  }

  static let body = """
    <header>
    <h1>{{title}}</h1>
    <p class="soft">{{extent}}. Sessions: {{count}}.</p>
    <nav aria-label="Days"><ul>{{#days}}<li><a href="#{{id}}">{{name}}</a></li>{{/days}}</ul></nav>
    </header>
    <main id="plan">
    {{#days}}
    <section class="day" aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{name}}</h2>
    <ol class="items">
    {{#sessions}}
    <li class="{{class}}">
    <p class="time"><time datetime="{{moment}}">{{clock}}</time>{{#end}}–<time datetime="{{moment}}">\
    {{clock}}</time>{{/end}}</p>
    <div>
    <h3>{{#mark}}<span class="mark">{{mark}}</span>{{/mark}}<span dir="auto">{{title}}</span></h3>
    {{#subtitle}}<p dir="auto">{{subtitle}}</p>
    {{/subtitle}}<p>{{facts}}</p>
    {{#speakers}}<p class="soft" dir="auto">{{speakers}}</p>
    {{/speakers}}<p class="soft">Code: {{code}}{{#url}} · <a href="{{url}}">Read more<span class="skip">: \
    {{title}}</span></a>{{/url}}</p>
    {{#abstract}}<details><summary>About it<span class="skip">: {{title}}</span></summary>\
    <div class="text" dir="auto">{{abstract}}</div></details>
    {{/abstract}}</div>
    </li>
    {{/sessions}}
    </ol>
    </section>
    {{/days}}
    </main>
    <footer><p>Made with Docent.</p></footer>
    """
}
