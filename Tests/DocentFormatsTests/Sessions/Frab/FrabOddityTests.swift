import Docent
import DocentFormats
import Testing

@Suite struct FrabOddityTests {
  @Test(arguments: [
    ("<duration/>", "no duration"), ("<room>Attic</room>", "a.xml:2:"),
    ("<room>Attic</room>", "stands under \"Hall\", which is taken"),
    ("<title>Again</title>", "\"title\" stands here again; the first is taken"),
    ("<abstract>a <b>bold</b> word</abstract>", "a tag stands inside \"abstract\""),
    ("<persons><person/></persons>", "a person has no name"),
    ("<persons><person>A</person><person>A</person></persons>", "speaks twice"),
    ("<date>2027-06-24T10:00:00-05:00</date>", "the start 09:00 is not that of the date"),
    ("<links><link>  </link><link type=\"x\"/></links>", "links without an address"),
    ("<links><link href=\"u\" type=\"x\">t</link></links>", "types of links are not kept"),
    ("<status>dreamt</status>", "no status that Docent knows"),
  ])
  func `what is odd about an event is told and kept`(part: String, message: String) throws {
    let event =
      part == "<duration/>"
      ? "<event id=\"7\"><title>T</title><start>09:00</start></event>" : FrabFile.event(part)
    let file = FrabFile.xml(events: event)
    #expect(try FrabFile.oddities(file).contains { $0.contains(message) })
    #expect(try FrabFile.read(file).drafts.count == 1)
    #expect(try FrabFile.faults(file).isEmpty)
  }

  @Test func `ids and guids that stand twice are told, with the line of the first`() throws {
    let events = String(repeating: FrabFile.event(attributes: "id=\"7\" guid=\"AB\""), count: 2)
    let oddities = try FrabFile.oddities(FrabFile.xml(events: events))
    #expect(
      oddities.contains { $0.contains("a.xml:3:1") && $0.contains("guid \"AB\" stands in line 2") })
    #expect(oddities.contains { $0.contains("the id \"7\" stands in line 2 too") })
  }

  @Test(arguments: [
    ("<days>3</days>", "says it has \"3\" days and has 1"),
    ("<time_zone_name>CST</time_zone_name>", "\"CST\" is no time zone of the IANA"),
    ("<day_change>late</day_change>", "is no time of day and is not taken"),
    ("", "names no time zone"),
  ])
  func `what is odd about the head is told`(head: String, message: String) throws {
    let oddities = try FrabFile.oddities(FrabFile.xml(events: FrabFile.event(), head: head))
    #expect(oddities.contains { $0.contains(message) })
  }

  @Test func `days out of order, without date and rooms without name are told`() throws {
    let text =
      "<schedule><day index=\"2\"><room name=\"\">"
      + FrabFile.event("<date>2027-06-24T09:00:00-05:00</date>") + "</room></day></schedule>"
    let oddities = try FrabFile.oddities(FrabFile.xml(text))
    #expect(oddities.contains { $0.contains("has the index 2 where 1 would follow") })
    #expect(oddities.contains { $0.contains("this day has no date") })
    #expect(oddities.contains { $0.contains("the event has no room") })
  }

  @Test func `an id that is no number is the code`() throws {
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event(attributes: "id=\"A-7\"")))
    #expect(file.drafts.first?.content.code == "A-7")
    #expect(file.drafts.first?.content.number == nil)
    #expect(file.oddities.contains { $0.message.contains("no positive number") })
  }

  @Test func `an element that nobody knows becomes a note`() throws {
    let file = try FrabFile.read(FrabFile.xml(events: FrabFile.event("<colour>red</colour>")))
    #expect(file.drafts.first?.content.notes == ["colour": "red"])
  }

  @Test func `oddities of JSON have their path`() throws {
    let file = FrabFile.json(
      """
      {"schedule":{"conference":{"days":[{"date":"2027-06-24","rooms":{"Hall 2":[
      {"title":"T","start":"09:00","id":0,"persons":"Ana","duration":"00:30",
       "end":"2027-06-24T10:00:00-05:00"}]}}]}}}
      """)
    let oddities = try FrabFile.oddities(file)
    let path = "schedule.conference.days[0].rooms[\"Hall 2\"][0]"
    #expect(oddities.contains { $0.contains("[\(path).id]: the id \"0\" is no positive number") })
    #expect(oddities.contains { $0.contains("[\(path).persons]: this is a text, no list") })
    #expect(oddities.contains { $0.contains("it is taken") && $0.contains("\(path).end") })
    #expect(
      try FrabFile.read(file).drafts.first?.content.end == TypedTime("2027-06-24T10:00-05:00"))
  }

  @Test func `a room that stands twice in JSON loses no session, and is told`() throws {
    let event = "{\"title\":\"T\",\"start\":\"09:00\",\"duration\":\"01:00\"}"
    let file = FrabFile.json(
      "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2027-06-24\",\"rooms\":"
        + "{\"H\":[\(event)],\"H\":[\(event)]}}]}}}")
    #expect(try FrabFile.read(file).drafts.count == 2)
    #expect(try FrabFile.oddities(file).contains { $0.contains("the key \"H\" stands twice") })
  }
}
