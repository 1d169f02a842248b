import Docent
import DocentFormats
import Testing

/// Invents conferences with everything in them that a programme may have.
struct FrabInvention {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A number below `limit`, by Marsaglia's xorshift.
  mutating func number(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(limit))
  }

  mutating func chance(_ percent: Int) -> Bool { number(100) < percent }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(elements.count)]
  }

  mutating func conference() throws -> Conference {
    let zones = ["America/Chicago", "Europe/Berlin", "Asia/Kolkata", "UTC", "Etc/GMT+5"]
    let slug = pick(["ala", "x", "ALA-2027", "état-2027", "sample_2027", "----"])
    return try FrabProgramme.conference(
      slug: slug, zone: try #require(Zone(pick(zones))), dayChange: pick([0, 240, 720]))
  }

  mutating func drafts(_ count: Int) throws -> [SessionDraft] {
    try (0..<count).map { try draft($0) }
  }

  private mutating func draft(_ index: Int) throws -> SessionDraft {
    let day = CivilDay(ordinal: 20_992 + number(8))
    let start = TypedTime(wall: WallTime(day: day, secondOfDay: number(1440) * 60))
    var draft = SessionDraft(
      code: pick(["A\(index)", "ABC\(100 + index)", text(8)]), title: text(30), start: start)
    if chance(10) { draft.title = "CANCELLED – " + draft.title }
    if chance(85) {
      let length = pick([0, 30, 45, 60, 600, 1441, 7000])
      draft.end = TypedTime(
        wall: WallTime(
          day: day.advanced(by: (start.wall.minuteOfDay + length) / 1440),
          secondOfDay: (start.wall.minuteOfDay + length) % 1440 * 60 + pick([0, 0, 0, 30])))
    }
    fillKeys(of: &draft, index: index)
    fillTexts(of: &draft)
    fillLists(of: &draft)
    return draft
  }

  private mutating func fillKeys(of draft: inout SessionDraft, index: Int) {
    if chance(50) {
      draft.foreignID = pick([
        "uid-\(number(5))@example.org", "a17e25c0-a7b8-55b5-a3db-5825238722\(10 + number(20))",
      ])
    }
    if chance(50) { draft.number = 1 + number(30) }
  }

  private mutating func fillTexts(of draft: inout SessionDraft) {
    draft.subtitle = maybe(20)
    draft.kind = chance(70) ? pick(["talk", "Poster Session", "keynote"]) : nil
    draft.track = maybe(10)
    draft.building = chance(40) ? pick(["Hall", "Hall / West", "Ünion"]) : nil
    draft.room = chance(70) ? pick(["1", "Room <2>", "West / 3", "W\"4\""]) : nil
    draft.abstract = maybe(200)
    draft.audience = maybe(10)
    draft.level = maybe(10)
    draft.capacity = chance(20) ? number(500) : nil
    draft.creditMinutes = chance(20) ? number(100) : nil
    draft.mustAttend = chance(10) ? true : nil
    draft.status = chance(30) ? pick(SessionStatus.allCases) : nil
    draft.language = chance(30) ? pick(["en", "de", "ja"]) : nil
    draft.url =
      chance(50) ? pick(["https://example.org/a?b=1&c=<2>", "http://x.org/1", "see below"]) : nil
    if chance(20) { draft.notes["slug"] = pick(["lib60-a-fine-slug", "Bad_Slug"]) }
    if chance(20) { draft.notes["do_not_record"] = pick(["true", "maybe"]) }
    if chance(20) { draft.notes["recording_license"] = "CC BY 4.0" }
    if chance(20) { draft.notes["feedback_url"] = pick(["https://example.org/f", "none"]) }
  }

  private mutating func fillLists(of draft: inout SessionDraft) {
    draft.topics = Set((0..<number(3)).map { _ in text(8) }).sorted()
    let names = (0..<number(4)).map { _ in text(12) }
    draft.speakers = names.enumerated().filter { !names.prefix($0.offset).contains($0.element) }
      .map(\.element)
    draft.links = (0..<number(3)).map { _ in
      SessionLink(
        url: pick(["https://example.org/\(number(9))", "http://exämple.org/a b", "slides.pdf"]),
        title: chance(50) ? text(10) : "", kind: .link)
    }
    if chance(30) { draft.links.append(SessionLink(url: "https://x.org/p.pdf", kind: .attachment)) }
  }

  private mutating func maybe(_ length: Int) -> String? { chance(60) ? text(length) : nil }

  /// A text without blanks around it.
  private mutating func text(_ length: Int) -> String {
    let odd = Array("abcXYZ019 <>&\"'\n\t;:,=@+-?>]]>ß漢🎉é\u{301}\u{200F}\u{FEFF}\u{2028}\\/#%{}")
      .map(String.init)
    let body = (0..<(1 + number(length))).map { _ in pick(odd) }.joined()
    return "x" + body + "x"
  }
}
