import Docent
import Foundation
import Testing

@Suite struct CivilDayTests {
  @Test func `days of eight centuries are those of Foundation's calendar`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var numbers = SplitMix64(state: 1600)
    // 1600-01-01 to 2400-12-31.
    for _ in 0..<3_000 {
      let day = CivilDay(ordinal: numbers.number(-135_140..<157_420))
      let date = Date(timeIntervalSince1970: TimeInterval(day.ordinal) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect(
        [day.year, day.month, day.day, day.weekday + 1]
          == [parts.year, parts.month, parts.day, parts.weekday])
      #expect(CivilDay(year: day.year, month: day.month, day: day.day) == day)
    }
  }

  @Test func `every day of forty years is read back from its text`() {
    for ordinal in -3_650..<10_950 {
      let day = CivilDay(ordinal: ordinal)
      guard CivilDay(day.description) != day else { continue }
      Issue.record("\(day) is read as another day")
    }
  }

  @Test(arguments: ["0001-01-01", "1969-12-31", "2000-02-29", "2028-02-29", "9999-12-31"])
  func `a date that exists is read`(text: String) {
    #expect(CivilDay(text)?.description == text)
  }

  @Test(
    arguments: [
      "2027-02-29", "1900-02-29", "2100-02-29", "2027-04-31", "2027-06-00", "2027-06-32",
      "2027-00-10", "2027-13-01", "0000-12-31",
    ]
  )
  func `a date that does not exist is refused`(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test(
    arguments: [
      "", "2027", "2027-06", "2027-6-24", "27-06-24", "20270624", "2027/06/24", "24-06-2027",
      "-027-06-24", "+027-06-24", " 2027-06-24", "2027-06-24 ", "2027-06-24T00:00", "２０２７-06-24",
    ]
  )
  func `another form of a date is refused`(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test(arguments: [(0, 1, 1), (10_000, 1, 1), (2027, 0, 1), (2027, 13, 1), (2027, -1, 1)])
  func `a year or month that does not exist is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [-400, -1, 0, 32, 366, 1_000_000])
  func `a day that no month has is refused`(day: Int) {
    #expect(CivilDay(year: 2027, month: 1, day: day) == nil)
  }

  @Test func `the first day of 1970 is day zero`() {
    #expect(CivilDay("1970-01-01")?.ordinal == 0)
    #expect(CivilDay("1969-12-31")?.ordinal == -1)
    #expect(CivilDay("2027-06-24")?.ordinal == 20_993)
  }

  @Test func `a day has the English name of its weekday`() throws {
    let thursday = try #require(CivilDay("2027-06-24"))
    #expect(
      (0..<7).map { thursday.advanced(by: $0).weekdayName } == [
        "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
      ])
    #expect(CivilDay("1969-12-28")?.weekdayName == "Sunday")
  }

  @Test func `days advance over months and years, and back`() throws {
    let day = try #require(CivilDay("2027-12-31"))
    #expect(day.advanced(by: 1).description == "2028-01-01")
    #expect(day.advanced(by: 60).description == "2028-02-29")
    #expect(day.advanced(by: -365).description == "2026-12-31")
    #expect(day < day.advanced(by: 1))
    #expect(day.advanced(by: -1) < day)
  }
}
