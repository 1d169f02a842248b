import Docent
import Testing

@Suite struct SessionDraftMergingTests {
  static let properties = [
    "title": "title", "start": "start", "end": "end", "kind": "kind", "track": "track",
    "topics": "topics", "building": "building", "room": "room", "capacity": "capacity",
    "speakers": "speakers", "abstract": "abstract", "audience": "audience", "level": "level",
    "credit_minutes": "creditMinutes", "must_attend": "mustAttend", "status": "status",
    "time_zone": "zone", "url": "url", "subtitle": "subtitle", "language": "language",
    "guid": "foreignID", "number": "number", "links": "links",
    "offering": "offering",
  ]

  static let midnight = TypedTime(wall: WallTime(secondsSince1970: 0))
  static let plain = SessionDraft(code: "S-1", title: "Plain", start: midnight)

  static let full = {
    let noon = TypedTime(wall: WallTime(secondsSince1970: 43_200))
    var draft = SessionDraft(code: "S-2", title: "Full", start: noon)
    draft.end = noon
    draft.zone = .utc
    draft.kind = "workshop"
    draft.track = "Metadata"
    draft.topics = ["linked data"]
    draft.building = "Hall"
    draft.room = "Room 1"
    draft.capacity = 40
    draft.speakers = ["Ana Silva"]
    draft.abstract = "About data."
    draft.audience = "cataloguers"
    draft.level = "beginner"
    draft.creditMinutes = 60
    draft.mustAttend = true
    draft.status = .tentative
    draft.url = "https://example.org"
    draft.subtitle = "In practice"
    draft.language = "en"
    draft.foreignID = "guid-2"
    draft.number = 2
    draft.offering = "linked-data"
    draft.links = [SessionLink(url: "https://example.org/slides")]
    return draft
  }()

  @Test(arguments: properties)
  func `a heading brings its own property and no other`(heading: String, property: String) {
    var draft = Self.plain
    draft.take([heading], from: Self.full)
    #expect(changedProperties(draft, Self.plain) == [property])
    #expect(!changedProperties(draft, Self.full).contains(property))
  }

  @Test func `every property has its heading, but for the notes and the code`() {
    let rest = storedProperties(Self.full).subtracting(Self.properties.values)
    #expect(rest == ["code", "notes"])
    #expect(changedProperties(Self.plain, Self.full) == Set(Self.properties.values).union(["code"]))
  }

  @Test func `a session keeps its code`() {
    var draft = Self.plain
    draft.take(["code", "id"], from: Self.full)
    #expect(draft == Self.plain)
  }

  @Test func `an empty cell under a heading of the file takes a value away`() {
    var draft = Self.full
    draft.take(["end", "room", "topics"], from: Self.plain)
    #expect(draft.end == nil)
    #expect(draft.room == nil)
    #expect(draft.topics == [])
    #expect(draft.building == "Hall")
  }

  @Test func `notes are added to, and the newer word counts`() {
    var draft = Self.plain
    draft.notes = ["sponsor": "A", "stage": "left"]
    var other = Self.plain
    other.notes = ["sponsor": "B"]
    draft.take([], from: other)
    #expect(draft.notes == ["sponsor": "B", "stage": "left"])
  }
}
