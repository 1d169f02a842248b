import Docent
import Testing

@testable import DocentFormats

@Suite struct StampReaderTests {
  private func time(_ text: String, _ order: DateOrder?, _ zone: String? = nil) -> String {
    do throws(UnreadableDate) {
      return try StampReader(order: order, zone: zone.flatMap { Zone($0) }).time(text)
    } catch {
      return "! \(error.reason)"
    }
  }

  @Test(arguments: [
    ("2027/08/16 9:18:05 AM GMT-5", "2027-08-16T09:18:05-05:00"),
    ("2027/08/16 12:00:00 AM GMT+5:30", "2027-08-16T00:00+05:30"),
    ("2027/08/16 12:05:00 PM UTC", "2027-08-16T12:05+00:00"),
    ("2027-08-16T09:18-05:00", "2027-08-16T09:18-05:00"),
    ("2027-08-16 09:18:00.250", "2027-08-16T09:18"),
    ("2027/08/16 9:18\u{202F}PM", "2027-08-16T21:18"),
  ])
  func `a date that begins with its year needs no order`(text: String, read: String) {
    #expect(time(text, nil) == read)
    #expect(time(text, .monthDayYear) == read)
  }

  @Test func `the order of other dates is declared, never guessed`() {
    #expect(time("03/04/2027 9:00", .monthDayYear) == "2027-03-04T09:00")
    #expect(time("03/04/2027 9:00", .dayMonthYear) == "2027-04-03T09:00")
    #expect(time("3.4.27, 21:05:09", .dayMonthYear) == "2027-04-03T21:05:09")
    for text in ["03/04/2027 9:00", "16/08/2027 9:00"] {
      #expect(time(text, nil).hasPrefix("! can be two days; say \"dates: month/day/year\""))
    }
    #expect(time("16/08/2027 9:00", .monthDayYear).hasPrefix("! is no day of the calendar in the"))
  }

  @Test func `a time is settled in the declared zone unless it has an offset`() {
    #expect(time("3/4/2027 9:00", .monthDayYear, "America/Chicago") == "2027-03-04T09:00-06:00")
    #expect(time("2027-08-16T09:18", nil, "America/Chicago") == "2027-08-16T09:18-05:00")
    #expect(time("2027/08/16 9:18:05 AM GMT+1", nil, "America/Chicago").hasSuffix("+01:00"))
    #expect(time("3/14/2027 2:30", .monthDayYear, "America/Chicago").contains("does not exist"))
    #expect(time("11/7/2027 1:30", .monthDayYear, "America/Chicago").contains("exists twice"))
  }

  @Test func `a spreadsheet's count of days is read only when it is declared`() {
    #expect(time("46200.5", .serialFrom1900) == "2026-06-27T12:00")
    #expect(time("44738.5", .serialFrom1904) == "2026-06-27T12:00")
    #expect(time("46200.5", .monthDayYear).hasPrefix("! "))
    #expect(time("46200.5", nil).hasPrefix("! "))
  }

  @Test(arguments: [
    "yesterday", "8/16/2027", "8/16/2027 25:00", "8/16/2027 13:00 PM", "8/16/2027 9:00 EST",
    "8/16-2027 9:00", "", "2/29/2027 9:00",
  ])
  func `what is no time is refused`(text: String) {
    #expect(time(text, .monthDayYear).hasPrefix("! "))
  }

  @Test func `days lose their time of day`() throws {
    let reader = StampReader(order: .monthDayYear, zone: nil)
    #expect(try reader.day("6/24/2027") == "2027-06-24")
    #expect(try reader.day("6/24/2027 0:00:00") == "2027-06-24")
    #expect(try reader.day("2027-06-24") == "2027-06-24")
    #expect(throws: UnreadableDate.self) { try reader.day("Thursday") }
  }
}
