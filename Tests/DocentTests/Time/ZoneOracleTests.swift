import Docent
import Foundation
import Testing

/// Holds ``Zone`` against Foundation's calendar and against trying every offset.
@Suite struct ZoneOracleTests {
  static let names = [
    "America/New_York", "Europe/Brussels", "Australia/Lord_Howe", "Pacific/Apia",
    "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "Pacific/Chatham",
  ]

  /// 1973-01-01 to 2037-01-01.
  static let moments = 94_694_400..<2_114_380_800

  @Test(arguments: names)
  func `the clocks show what Foundation's calendar shows`(name: String) throws {
    let zone = try Zone.sample(name)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone.timeZone
    var numbers = SplitMix64(state: 7)
    for _ in 0..<150 {
      let moment = Instant(seconds: numbers.number(Self.moments))
      let wall = zone.wall(at: moment)
      let date = Date(timeIntervalSince1970: TimeInterval(moment.seconds))
      let day = calendar.dateComponents([.year, .month, .day], from: date)
      #expect([wall.day.year, wall.day.month, wall.day.day] == [day.year, day.month, day.day])
      let clock = calendar.dateComponents([.hour, .minute, .second], from: date)
      #expect(
        [wall.minuteOfDay / 60, wall.minuteOfDay % 60, wall.secondOfDay % 60]
          == [clock.hour, clock.minute, clock.second])
      #expect(zone.instants(of: wall).contains(moment))
      #expect(try Date(zone.iso8601(moment), strategy: .iso8601) == date)
    }
  }

  @Test(arguments: names)
  func `a time has the moments that trying every offset finds`(name: String) throws {
    let zone = try Zone.sample(name)
    var numbers = SplitMix64(state: 11)
    for _ in 0..<30 {
      let start = Date(timeIntervalSince1970: TimeInterval(numbers.number(Self.moments)))
      let change = zone.timeZone.nextDaylightSavingTimeTransition(after: start) ?? start
      let near = Int(change.timeIntervalSince1970) + numbers.number(-7_200..<7_200)
      let wall = WallTime(secondsSince1970: near + zone.timeZone.secondsFromGMT(for: change))
      #expect(zone.instants(of: wall) == Self.momentsByTrying(wall, in: zone.timeZone), "\(wall)")
    }
  }

  /// Every moment, earliest first, at which a clock with some offset of whole quarters shows it.
  static func momentsByTrying(_ wall: WallTime, in zone: TimeZone) -> [Instant] {
    stride(from: 14 * 3_600, through: -12 * 3_600, by: -900).compactMap { offset in
      let seconds = wall.secondsSince1970 - offset
      let date = Date(timeIntervalSince1970: TimeInterval(seconds))
      return zone.secondsFromGMT(for: date) == offset ? Instant(seconds: seconds) : nil
    }
  }
}
