import Docent
import DocentFormats
import Foundation
import Testing

@Suite struct ScheduleDocumentTests {
  var sample: ScheduleSample

  init() throws {
    sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
  }

  private func object() throws -> [String: Any] {
    let text = try ScheduleDocument.text(of: sample.schedule)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func objects(_ key: String) throws -> [[String: Any]] {
    try #require(object()[key] as? [[String: Any]])
  }

  private func session(
    _ code: String, from start: String, to end: String?
  ) throws -> SessionOutline {
    SessionOutline(
      id: Identifier(rawValue: Int64(code.utf8.last ?? 0)), code: code, title: "About \(code)",
      startsAt: try ScheduleSample.moment(start), endsAt: try end.map(ScheduleSample.moment))
  }

  @Test func `a schedule has the contract's keys`() throws {
    let object = try object()
    #expect(
      object.keys.sorted() == [
        "attendee", "cohort", "conference", "dropIns", "items", "leftOut", "remarks", "tradeOffs",
        "upperBound", "value",
      ])
    #expect(object["conference"] as? String == "spring-2027")
    #expect(object["value"] as? Int == 40)
    #expect(object["upperBound"] as? Int == 41)
    #expect(
      object["attendee"] as? [String: String]
        == ["email": "ana.lopez@example.org", "name": "Ana Lopez"])
  }

  @Test mutating func `an item has the contract's keys and local times`() throws {
    try sample.addSession("A/B", from: "2027-03-14T09:00-04:00", to: "2027-03-14T10:30-04:00")
    sample.items[0].room = RoomDraft(building: "Main Library", room: "Hall")
    sample.items[0].points = 40
    sample.items[0].reasons = ["it is about metadata"]
    let text = try ScheduleDocument.text(of: sample.schedule)
    let item = """
        "items" : [
          {
            "backups" : [

            ],
            "building" : "Main Library",
            "code" : "S0",
            "day" : "2027-03-14",
            "endsAt" : "2027-03-14T10:30:00-04:00",
            "kind" : "session",
            "leavesEarly" : false,
            "points" : 40,
            "reasons" : [
              "it is about metadata"
            ],
            "room" : "Hall",
            "startsAt" : "2027-03-14T09:00:00-04:00",
            "status" : "confirmed",
            "title" : "A/B",
            "walkMinutes" : 0
          }
        ],
      """
    #expect(text.contains("\n" + item + "\n"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test mutating func `what is not known is null and its key stays`() throws {
    try sample.addMeal(from: "2027-03-13T12:00-05:00", to: "2027-03-13T13:00-05:00")
    try sample.addSession(from: "2027-03-13T15:00-05:00", to: "2027-03-13T16:00-05:00")
    sample.items[1].room = RoomDraft(building: "Main Library", room: "")
    sample.attendee.email = nil
    let items = try objects("items")
    #expect(items[0]["code"] is NSNull && items[0]["room"] is NSNull)
    #expect(items[0]["building"] is NSNull)
    #expect(items[1]["room"] is NSNull)
    #expect(items[1]["building"] as? String == "Main Library")
    #expect((try object()["attendee"] as? [String: Any])?["email"] is NSNull)
  }

  @Test mutating func `an item after midnight belongs to the day before`() throws {
    try sample.addSession(from: "2027-03-14T00:30-05:00", to: "2027-03-14T01:30-05:00")
    #expect(try objects("items").map { $0["day"] as? String } == ["2027-03-13"])
  }

  @Test mutating func `a drop-in has its end only where it is known`() throws {
    sample.sessions = [
      try session("A1", from: "2027-03-13T09:00-05:00", to: nil),
      try session("A2", from: "2027-03-13T10:00-05:00", to: "2027-03-13T10:00-05:00"),
    ]
    let dropIns = try objects("dropIns")
    let keys = ["building", "code", "endsAt", "points", "reasons", "room", "startsAt", "title"]
    #expect(dropIns.map { $0.keys.sorted() } == [keys, keys])
    #expect(dropIns.map { $0["code"] as? String } == ["A1", "A2"])
    #expect(dropIns[0]["endsAt"] is NSNull)
    #expect(dropIns[0]["startsAt"] as? String == "2027-03-13T09:00:00-05:00")
    #expect(dropIns[1]["endsAt"] as? String == "2027-03-13T10:00:00-05:00")
  }

  @Test mutating func `what was left out has its day and the reason`() throws {
    try sample.addSession(from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:00-05:00")
    sample.sessions = [
      try session("A1", from: "2027-03-13T09:30-05:00", to: "2027-03-13T10:30-05:00")
    ]
    let leftOut = try objects("leftOut")
    #expect(leftOut.map { $0.keys.sorted() } == [["code", "day", "points", "reason", "title"]])
    #expect(leftOut[0]["code"] as? String == "A1")
    #expect(leftOut[0]["title"] as? String == "About A1")
    #expect(leftOut[0]["day"] as? String == "2027-03-13")
    #expect((leftOut[0]["reason"] as? String)?.contains("S0") == true)
    #expect(try objects("items")[0]["backups"] as? [String] == ["A1"])
  }

  @Test mutating func `remarks are sentences`() throws {
    sample.remarks = ["S1 is a must, but it clashes with S2"]
    #expect(try object()["remarks"] as? [String] == sample.remarks)
  }
}
