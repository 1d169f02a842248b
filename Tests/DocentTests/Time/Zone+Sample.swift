import Docent
import Testing

extension Zone {
  /// The zone of a name that must exist.
  static func sample(_ name: String) throws -> Zone {
    try #require(Zone(name), "\(name)")
  }

  /// The minutes of a day that the zone's clocks show so many times.
  func minutes(of day: CivilDay, shown times: Int) -> [Int] {
    (0..<1440).filter { minute in
      instants(of: WallTime(day: day, secondOfDay: minute * 60)).count == times
    }
  }
}

extension Instant {
  /// The moment of a text with an offset, such as `2027-06-24T09:00Z`.
  static func sample(_ text: String) throws -> Instant {
    try #require(TypedTime(text)?.instant, "\(text)")
  }
}
