import Docent
import Testing

@Suite struct StaySecondsTests {
  private static let twelveHours = 12 * 3600

  /// Returns the lengths, in seconds, of the stays in a session that begins at second 0.
  private static func lengths(
    _ scans: [(second: Int, direction: ScanDirection)], closes: Int? = nil
  ) -> [Int] {
    Stay.derived(
      from: scans.map { (Instant(seconds: $0.second), $0.direction) },
      opens: Instant(seconds: 0), closes: closes.map(Instant.init(seconds:))
    )
    .map { $0.end.seconds - $0.start.seconds }
  }

  @Test func `seconds are added up before they become minutes`() throws {
    let session = try SessionOutline.sample("A", "09:00", "10:00")
    var input = try AttendanceInput.sample([session])
    input.scans[session.id, default: []] += (1...3).flatMap { person in
      [(0, ScanDirection.in), (50, .out)].map { second, direction in
        AttendanceInput.Scan(
          person: Identifier(rawValue: Int64(person)),
          at: Instant(seconds: session.startsAt.seconds + second), direction: direction)
      }
    }
    #expect(AttendanceReport(input, by: .session).total.minutes == 2)
  }

  @Test func `a stay without a scan out counts if the session ends within twelve hours`() {
    let scans: [(second: Int, direction: ScanDirection)] = [(0, .in)]
    #expect(Self.lengths(scans, closes: Self.twelveHours) == [Self.twelveHours])
    #expect(Self.lengths(scans, closes: Self.twelveHours + 1) == [])
  }

  @Test func `a scan out alone counts within twelve hours of the session's start`() {
    #expect(Self.lengths([(Self.twelveHours, .out)]) == [Self.twelveHours])
    #expect(Self.lengths([(Self.twelveHours + 1, .out)]) == [])
  }

  @Test func `a stay that was scanned in and out counts however long it is`() {
    let length = 2 * Self.twelveHours
    #expect(Self.lengths([(0, .in), (length, .out)], closes: length) == [length])
  }
}
