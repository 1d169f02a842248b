import Docent
import DocentFormats
import Testing

@Suite struct FrabXMLTests {
  @Test func `an event says all that a draft can hold of it`() throws {
    let event = """
      <event id="12" guid="842622EF-13e1-5e82-bb0d-b10ab33f28b1" code="MSENQN">
        <room>Hall</room><title> Metadata &amp; co </title><subtitle>Again</subtitle>
        <type>Talk</type><date>2027-06-24T09:00:00-05:00</date><start>09:00</start>
        <duration>01:30</duration><abstract>Short.</abstract><description>Long.</description>
        <slug>sample-12-metadata</slug><track>Systems</track><logo/>
        <persons><person id="1">Ana Ruiz</person><person id="2">Bo Lee</person></persons>
        <language>en</language>
        <recording><license>CC BY</license><optout>true</optout></recording>
        <links><link href="https://x.org/1">Slides</link></links>
        <attachments><attachment href="https://x.org/2" type="paper"/></attachments>
        <url>https://x.org/12</url><feedback_url>https://x.org/f</feedback_url>
      </event>
      """
    let head = "<time_zone_name>Europe/Berlin</time_zone_name>"
    let file = try FrabFile.read(FrabFile.xml(events: event, head: head))
    var expected = SessionDraft(
      code: "MSENQN", title: "Metadata & co",
      start: try #require(TypedTime("2027-06-24T09:00:00-05:00")))
    expected.number = 12
    expected.foreignID = "842622EF-13e1-5e82-bb0d-b10ab33f28b1"
    expected.subtitle = "Again"
    expected.kind = "Talk"
    expected.end = TypedTime("2027-06-24T10:30:00-05:00")
    expected.zone = Zone("Europe/Berlin")
    expected.abstract = "Short.\n\nLong."
    expected.track = "Systems"
    expected.room = "Hall"
    expected.speakers = ["Ana Ruiz", "Bo Lee"]
    expected.language = "en"
    expected.links = [
      SessionLink(url: "https://x.org/1", title: "Slides"),
      SessionLink(url: "https://x.org/2", title: "paper", kind: .attachment),
    ]
    expected.url = "https://x.org/12"
    expected.notes = [
      "slug": "sample-12-metadata", "recording_license": "CC BY", "do_not_record": "true",
      "feedback_url": "https://x.org/f",
    ]
    #expect(file.drafts.map(\.content) == [expected])
    #expect(file.drafts.first?.line == 2)
    #expect(file.drafts.first?.path == "schedule/day[1]/room[1]/event[1]")
    #expect(
      file.headings == [
        "guid", "number", "title", "subtitle", "start", "end", "kind", "track", "room",
        "speakers", "abstract", "language", "url", "links", "time_zone",
      ])
    #expect(file.oddities.isEmpty && file.faults.isEmpty)
  }

  @Test func `what no event has stays as it is known`() throws {
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event()))
    #expect(file.headings == ["number", "title", "start", "end", "room"])
    #expect(try FrabFile.read(FrabFile.xml(events: "")).headings.isEmpty)
  }

  @Test func `OSEM writes neither guids nor a day's start, and capital acronyms`() throws {
    let file = try FrabFile.read(
      FrabFile.xml(
        events: FrabFile.event("<date>2027-06-24T09:00:00-0500</date><room>Hall</room>"),
        head: "<acronym>OSEM-Con</acronym>", day: "date=\"2027-06-24\" index=\"1\""))
    #expect(file.drafts.first?.content.start == TypedTime("2027-06-24T09:00-05:00"))
    #expect(file.faults.isEmpty)
  }

  @Test(arguments: [
    ("09:00", nil, "2027-06-24T09:00", 240), ("03:59", nil, "2027-06-25T03:59", 240),
    ("04:00", nil, "2027-06-24T04:00", 240), ("00:30", nil, "2027-06-24T00:30", 0),
    ("05:30", "06:00", "2027-06-25T05:30", 240), ("00:30", "00:00:00", "2027-06-24T00:30", 240),
  ])
  func `a night belongs to the day before, until the day changes`(
    clock: String, change: String?, start: String, usual: Int
  ) throws {
    let head = change.map { "<day_change>\($0)</day_change>" } ?? ""
    let file = try FrabFile.read(
      FrabFile.xml(events: FrabFile.event(start: clock), head: head), dayChange: usual)
    #expect(file.drafts.first?.content.start == TypedTime(start))
  }

  @Test(arguments: [("08:00", "2027-06-24T08:00"), ("03:00", "2027-06-25T03:00")])
  func `a day that says when it starts and ends says which night is its own`(
    clock: String, start: String
  ) throws {
    let day = """
      index="1" date="2027-06-24" start="2027-06-24T09:00:00-05:00" end="2027-06-25T04:00:00-05:00"
      """
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event(start: clock), day: day))
    #expect(file.drafts.first?.content.start == TypedTime(start))
  }

  @Test(arguments: [
    ("00:45", false, 45), ("1:30", false, 90), ("00:90", false, 90), ("01:02:00", false, 62),
    ("25:00", false, 1500), ("1:02:30", true, 1590), ("00:00", false, 0),
  ])
  func `a length has hours and minutes, and days where pretalx wrote it`(
    text: String, isPretalx: Bool, minutes: Int
  ) throws {
    let generator = isPretalx ? "<generator name=\"pretalx\"/>" : ""
    let file = try FrabFile.read(
      FrabFile.xml(
        "<schedule>\(generator)<day date=\"2027-06-24\"><room name=\"H\">"
          + FrabFile.event(duration: text) + "</room></day></schedule>"))
    let times = try #require(try file.drafts.first?.content.instants(usual: FrabFile.chicago))
    #expect(times.end.map { times.start.minutes(to: $0) } == minutes)
  }

  @Test func `a length is true time where the clocks change within it`() throws {
    let file = try FrabFile.read(
      FrabFile.xml(
        events: FrabFile.event(start: "23:00", duration: "04:00"),
        day: "date=\"2027-03-13\" index=\"1\""))
    #expect(file.drafts.first?.content.end == TypedTime("2027-03-14T04:00"))
  }

  @Test(arguments: [
    ("code=\"ABC123\" id=\"7\" guid=\"g-1\"", "ABC123"), ("id=\"7\" guid=\"g-1\"", "7"),
    ("guid=\"842622EF-13e1\"", "842622ef"),
  ])
  func `a code is the code, else the id, else some of the guid`(
    attributes: String, code: String
  ) throws {
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event(attributes: attributes)))
    #expect(file.drafts.map(\.content.code) == [code])
  }

  @Test func `an event without any key gets the same code in each export`() throws {
    let codes = try ["", "<track>New</track>"].map { more in
      try FrabFile.read(FrabFile.xml(events: FrabFile.event(more, attributes: "")))
        .drafts.first?.content.code
    }
    #expect(codes[0] == codes[1])
    #expect(codes[0]?.isEmpty == false)
  }

  @Test func `a description that has the abstract in it is the abstract`() throws {
    let more = "<abstract>One.</abstract><description>One. Two.</description>"
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event(more)))
    #expect(file.drafts.first?.content.abstract == "One. Two.")
  }

  @Test(arguments: ["<status>canceled</status>", "<cancelled>true</cancelled>"])
  func `an event that says it is off is off`(hint: String) throws {
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event(hint)))
    #expect(file.drafts.first?.content.status == .cancelled)
    #expect(file.headings.contains("status"))
  }
}
