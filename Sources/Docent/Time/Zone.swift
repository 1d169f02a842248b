public import Foundation

/// A time zone of the IANA database, such as `America/Chicago`.
public struct Zone: Hashable, Sendable {
  /// The zone's IANA name, as given.
  public let identifier: String
  /// The same zone as Foundation's value.
  public let timeZone: TimeZone

  /// Creates the zone of an IANA name, or nil when there is none of that name.
  ///
  /// Abbreviations such as `CST` are refused: they name several zones of the world.
  public init?(_ identifier: String) {
    let isName = identifier.contains("/") || identifier == "UTC"
    guard isName, let timeZone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.timeZone = timeZone
  }

  /// Coordinated universal time.
  public static let utc = Zone(identifier: "UTC", timeZone: .gmt)

  private init(identifier: String, timeZone: TimeZone) {
    self.identifier = identifier
    self.timeZone = timeZone
  }

  /// The seconds east of UTC that the zone's clocks show at a moment.
  public func offset(at instant: Instant) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
  }

  /// What the zone's clocks show at a moment.
  public func wall(at instant: Instant) -> WallTime {
    WallTime(secondsSince1970: instant.seconds + offset(at: instant))
  }

  /// The moments at which the zone's clocks show a time, earliest first: none in the hour that
  /// daylight saving skips, two in the hour that it repeats, else one.
  public func instants(of wall: WallTime) -> [Instant] {
    let asUTC = wall.secondsSince1970
    let offsets = [asUTC - 86_400, asUTC + 86_400].map { offset(at: Instant(seconds: $0)) }
    return Set(offsets).map { Instant(seconds: asUTC - $0) }
      .filter { self.wall(at: $0) == wall }
      .sorted()
  }

  /// The one moment at which the zone's clocks show a time.
  ///
  /// - Parameter wall: What the clocks show.
  /// - Returns: The moment.
  /// - Throws: ``ZoneError`` when the clocks never show it, or show it twice.
  public func instant(of wall: WallTime) throws(ZoneError) -> Instant {
    let moments = instants(of: wall)
    guard let first = moments.first else { throw .skipped(wall, zone: identifier) }
    guard moments.count == 1 else { throw .repeated(wall, zone: identifier) }
    return first
  }

  /// The moment of a typed time: by its own offset, else by this zone's clocks.
  ///
  /// - Parameter typed: The time as typed.
  /// - Returns: The moment.
  /// - Throws: ``ZoneError`` when it has no offset and the clocks never show it, or twice.
  public func instant(of typed: TypedTime) throws(ZoneError) -> Instant {
    if let instant = typed.instant { return instant }
    return try instant(of: typed.wall)
  }

  /// A moment as ISO 8601 with the zone's offset, such as `2027-06-24T09:00:00-05:00`.
  public func iso8601(_ instant: Instant) -> String {
    let offset = offset(at: instant)
    let wall = WallTime(secondsSince1970: instant.seconds + offset)
    let minutes = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    let seconds = (wall.secondOfDay % 60).padded(2)
    return "\(wall.day)T\(wall.clock):\(seconds)"
      + "\(sign)\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}

/// A wall clock time that names no single moment.
public enum ZoneError: Error, Equatable, CustomStringConvertible {
  /// The clocks jump over the time when daylight saving begins.
  case skipped(WallTime, zone: String)
  /// The clocks show the time twice when daylight saving ends.
  case repeated(WallTime, zone: String)

  /// What is wrong with the time and how to write it instead.
  public var description: String {
    switch self {
    case .skipped(let wall, let zone):
      "\(wall) does not exist in \(zone): the clocks go forward over it; correct the time"
    case .repeated(let wall, let zone):
      "\(wall) exists twice in \(zone): the clocks go back over it; add the offset from UTC"
    }
  }
}
