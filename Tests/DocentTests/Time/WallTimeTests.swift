import Docent
import Testing

@Suite struct WallTimeTests {
  @Test(
    arguments: [
      ("2027-06-24T09:05", "2027-06-24T09:05"),
      ("2027-06-24 09:05", "2027-06-24T09:05"),
      ("2027-06-24t09:05", "2027-06-24T09:05"),
      ("2027-06-24T9:05", "2027-06-24T09:05"),
      ("2027-06-24 0:00:00", "2027-06-24T00:00"),
      ("2027-06-24T23:59:59", "2027-06-24T23:59:59"),
      ("2027-06-24T09:05:07.999", "2027-06-24T09:05:07"),
      ("1969-12-31T23:59", "1969-12-31T23:59"),
    ]
  )
  func `a time is read in every form that people type`(text: String, meaning: String) {
    #expect(WallTime(text)?.description == meaning)
  }

  @Test(
    arguments: [
      "", "2027-06-24", "2027-06-24T", "09:05", "2027-06-24T09", "2027-06-24T0905",
      "2027-06-24T09:5", "2027-06-24T009:05", "2027-06-24T24:00", "2027-06-24T09:60",
      "2027-06-24T09:05:60", "2027-06-24T09:05:", "2027-06-24T09:05:7", "2027-06-24  09:05",
      "2027-06-24T09:05 ", " 2027-06-24T09:05", "2027-06-24T-9:05", "2027-02-29T09:05",
      "2027-06-24T09:05pm", "2027-06-24T09:05:07,5", "2027-06-24T０９:05",
    ]
  )
  func `what is no time is refused`(text: String) {
    #expect(WallTime(text) == nil)
    #expect(TypedTime(text) == nil)
  }

  @Test(arguments: ["Z", "+02:00", "-0500"])
  func `an offset is refused`(offset: String) {
    #expect(WallTime("2027-06-24T09:05\(offset)") == nil)
  }

  @Test func `the clock shows hours and minutes`() throws {
    let time = try #require(WallTime("2027-06-24T09:05:59"))
    #expect(time.clock == "09:05")
    #expect(time.minuteOfDay == 545)
    #expect(time.secondOfDay == 32_759)
  }

  @Test(arguments: [-86_401, -86_400, -1, 0, 1, 86_399, 86_400, 1_813_845_605])
  func `a time is its seconds since 1970`(seconds: Int) {
    let time = WallTime(secondsSince1970: seconds)
    #expect((0..<86_400).contains(time.secondOfDay))
    #expect(time.secondsSince1970 == seconds)
  }

  @Test func `times are ordered by day and then by clock`() throws {
    let texts = ["2027-06-24T23:59", "2027-06-25T00:00", "2027-06-25T00:00:01"]
    let times = try texts.map { try #require(WallTime($0)) }
    #expect(times.reversed().sorted() == times)
    #expect(times[0] < times[1])
    #expect(times[1] < times[2])
  }
}
