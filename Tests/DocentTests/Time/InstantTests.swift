import Docent
import Testing

@Suite struct InstantTests {
  @Test(
    arguments: [
      (0, 0, 0), (0, 59, 0), (0, 60, 1), (30, 89, 0), (30, 90, 1), (0, -1, -1), (0, -60, -1),
      (0, -61, -2), (-90, -30, 1), (-90, -31, 0),
    ]
  )
  func `minutes between two moments are rounded down`(from: Int, to: Int, minutes: Int) {
    #expect(Instant(seconds: from).minutes(to: Instant(seconds: to)) == minutes)
  }

  @Test func `minutes are added and taken away`() {
    #expect(Instant(seconds: 10).adding(minutes: 2) == Instant(seconds: 130))
    #expect(Instant(seconds: 10).adding(minutes: -2) == Instant(seconds: -110))
  }

  @Test func `moments are ordered by time`() {
    #expect(Instant(seconds: -1) < Instant(seconds: 0))
    #expect([3, -2, 1].map(Instant.init(seconds:)).sorted().map(\.seconds) == [-2, 1, 3])
  }
}
