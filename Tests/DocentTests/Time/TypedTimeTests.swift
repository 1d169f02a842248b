import Docent
import Testing

@Suite struct TypedTimeTests {
  @Test(
    arguments: [
      ("2027-06-24T09:00Z", 0, "2027-06-24T09:00+00:00"),
      ("2027-06-24T09:00z", 0, "2027-06-24T09:00+00:00"),
      ("2027-06-24 9:00+02:00", 7_200, "2027-06-24T09:00+02:00"),
      ("2027-06-24T09:00+0200", 7_200, "2027-06-24T09:00+02:00"),
      ("2027-06-24T09:00+02", 7_200, "2027-06-24T09:00+02:00"),
      ("2027-06-24T09:00-05:00", -18_000, "2027-06-24T09:00-05:00"),
      ("2027-06-24T09:00:30.25-03:30", -12_600, "2027-06-24T09:00:30-03:30"),
      ("2027-06-24T09:00-00:45", -2_700, "2027-06-24T09:00-00:45"),
      ("2027-06-24T09:00+14:00", 50_400, "2027-06-24T09:00+14:00"),
    ]
  )
  func `an offset is read in every form that people type`(
    text: String, offset: Int, printed: String
  ) throws {
    let time = try #require(TypedTime(text))
    #expect(time.offset == offset)
    #expect(time.description == printed)
    #expect(TypedTime(printed) == time)
  }

  @Test(
    arguments: [
      "x", " Z", "Zulu", "Z+02:00", "+", "-", "+2", "+2:00", "+02:", "+02:0", "+02:000",
      "+02:00:00", "+24:00", "+25:00", "-99:99", "+02:60", "+0260", "02:00", "+02:00 ",
      " +02:00", "−05:00", "+02:00[Europe/Brussels]", "UTC", " CST",
    ]
  )
  func `what is no offset is refused, never left out`(offset: String) {
    #expect(TypedTime("2027-06-24T09:00\(offset)") == nil)
    #expect(TypedTime("2027-06-24T09:00:00\(offset)") == nil)
  }

  @Test func `a fraction of a second has digits`() {
    #expect(TypedTime("2027-06-24T09:00:00.") == nil)
    #expect(TypedTime("2027-06-24T09:00:00.Z") == nil)
  }

  @Test func `a time without an offset names no moment`() throws {
    let time = try #require(TypedTime("2027-06-24T09:00"))
    #expect(time.offset == nil)
    #expect(time.instant == nil)
    #expect(time.description == "2027-06-24T09:00")
    #expect(TypedTime(wall: time.wall) == time)
  }

  @Test func `a time with an offset names one moment`() throws {
    let texts = [
      "2027-06-24T14:00:05Z", "2027-06-24T09:00:05-05:00", "2027-06-24T16:00:05+0200",
      "2027-06-24T19:30:05+05:30", "2027-06-25T04:00:05+14", "2027-06-24T02:00:05-12:00",
    ]
    let moments = try texts.map { try #require(TypedTime($0)?.instant) }
    #expect(Set(moments) == [Instant(seconds: 1_813_845_605)])
  }
}
