import Docent
import Testing

@testable import DocentFormats

@Suite struct ZoneObservanceTests {
  private func observances(_ zone: String, _ first: String, _ last: String) throws -> [String] {
    let days = try #require(CivilDay(first))...#require(CivilDay(last))
    return try #require(Zone(zone)).observances(inYearsOf: days).map {
      let kind = $0.isDaylightSaving ? "daylight" : "standard"
      return "\($0.onset) \(kind) \($0.offsetBefore / 60) to \($0.offset / 60)"
    }
  }

  @Test func `a southern year begins and ends in daylight saving time`() throws {
    #expect(
      try observances("Australia/Sydney", "2027-05-01", "2027-05-02") == [
        "2027-01-01T00:00 daylight 660 to 660", "2027-04-04T03:00 standard 660 to 600",
        "2027-10-03T02:00 daylight 600 to 660",
      ])
  }

  @Test func `a zone without changes has one`() throws {
    #expect(
      try observances("Asia/Kolkata", "2027-05-01", "2028-05-02")
        == ["2027-01-01T00:00 standard 330 to 330"])
  }

  @Test func `a change for good counts`() throws {
    #expect(
      try observances("Asia/Pyongyang", "2018-05-01", "2018-05-02") == [
        "2018-01-01T00:00 standard 510 to 510", "2018-05-04T23:30 standard 510 to 540",
      ])
  }

  @Test func `all years between the first day and the last are covered`() throws {
    #expect(try observances("America/Chicago", "2026-12-31", "2027-01-02").count == 5)
  }
}
