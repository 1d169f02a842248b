import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite(
  .enabled(
    if: SharedData.isThere,
    "the shared data is neither beside the checkout nor at DOCENT_SHARED_DATA"))
struct FrabRealSchedulesTests {
  @Test func `FOSDEM's schedule, without dates, zone and guids, is read as it is`() throws {
    let zone = try #require(Zone("Europe/Brussels"))
    let file = try FrabXML.read(
      try FrabFile.shared("schedules/fosdem2021/fosdem_2021.xml"), in: zone)
    let drafts = file.drafts.map(\.content)
    #expect(drafts.count == 773)
    #expect(Set(drafts.compactMap(\.room)).count == 106)
    #expect(Set(drafts.compactMap(\.track)).count == 109)
    #expect(Set(drafts.flatMap(\.speakers)).count == 684)
    #expect(drafts.count { !$0.speakers.isEmpty } == 671)
    #expect(Set(drafts.map(\.code)).count == 773)
    #expect(Dictionary(grouping: drafts) { $0.kind }["devroom"]?.count == 616)
    let times = try drafts.map { try $0.instants(usual: zone) }
    #expect(times.map(\.start).min().map(zone.iso8601) == "2021-02-06T09:00:00+01:00")
    #expect(times.compactMap(\.end).max().map(zone.iso8601) == "2021-02-07T19:00:00+01:00")
    #expect(times.allSatisfy { $0.end != nil })
    #expect(times.map { $0.start.minutes(to: $0.end ?? $0.start) }.reduce(0, +) == 27790)
    #expect(file.faults.isEmpty)
    #expect(!file.headings.contains("guid"))
    #expect(!file.headings.contains("time_zone"))
    #expect(file.oddities.contains { $0.message.contains("names no time zone") })
  }

  @Test func `the camp's schedule keeps the night on the day before`() throws {
    let zone = try #require(Zone("America/Chicago"))
    let file = try FrabJSON.read(
      try FrabFile.shared("schedules/camp2019/frab-camp2019.json"), in: zone)
    let drafts = file.drafts.map(\.content)
    #expect(drafts.count == 79)
    #expect(Set(drafts.compactMap(\.room)) == ["Curie", "Meitner"])
    #expect(Set(drafts.compactMap(\.track)).count == 7)
    #expect(Set(drafts.flatMap(\.speakers)).count == 90)
    let berlin = try #require(Zone("Europe/Berlin"))
    #expect(drafts.allSatisfy { $0.zone == berlin })
    let times = try drafts.map { try $0.instants(usual: zone) }
    #expect(times.map(\.start).min().map(berlin.iso8601) == "2019-08-21T11:00:00+02:00")
    #expect(times.compactMap(\.end).max().map(berlin.iso8601) == "2019-08-25T18:30:00+02:00")
    let late = times.filter {
      berlin.wall(at: $0.start).day != berlin.wall(at: $0.end ?? $0.start).day
    }
    #expect(late.count == 1)
    #expect(file.faults.isEmpty)
  }

  @Test func `pretalx says the same in XML and in JSON`() throws {
    let zone = try #require(Zone("America/Chicago"))
    let xml = try FrabXML.read(try FrabFile.shared("peers/pretalx/lib60-schedule.xml"), in: zone)
    let json = try FrabJSON.read(try FrabFile.shared("peers/pretalx/lib60-schedule.json"), in: zone)
    let other = Dictionary(
      uniqueKeysWithValues: json.drafts.map { ($0.content.foreignID ?? "", $0.content) })
    #expect(xml.drafts.count == 60)
    #expect(json.drafts.count == 60)
    for draft in xml.drafts.map(\.content) {
      var twin = try #require(other[draft.foreignID ?? ""])
      // Only the JSON has the page of origin.
      twin.notes["origin_url"] = nil
      #expect(draft == twin)
    }
    #expect(xml.headings == json.headings)
    #expect(xml.faults.isEmpty && json.faults.isEmpty)
  }

  @Test func `pretalx's JSON lists the rooms with their seats`() throws {
    let rooms = try FrabJSON.rooms(in: try FrabFile.shared("peers/pretalx/lib60-schedule.json"))
    #expect(rooms.drafts.count == 12)
    #expect(rooms.drafts.first?.content.room == "Saal Ä & B")
    #expect(rooms.drafts.first?.content.capacity == 20)
  }
}
