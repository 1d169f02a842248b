/// A date and a time of day as read off a wall clock, without a time zone.
public struct WallTime: Hashable, Comparable, Sendable {
  /// The calendar day.
  public let day: CivilDay
  /// Seconds since midnight on the clock's face, 0 to 86,399.
  public let secondOfDay: Int

  /// Creates the time of day `secondOfDay` on `day`.
  public init(day: CivilDay, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// Creates the time that a clock shows `seconds` after it showed midnight of 1970-01-01.
  package init(secondsSince1970 seconds: Int) {
    let ordinal = seconds.flooredDivision(by: 86_400)
    self.init(day: CivilDay(ordinal: ordinal), secondOfDay: seconds - ordinal * 86_400)
  }

  package var secondsSince1970: Int { day.ordinal * 86_400 + secondOfDay }

  /// The minutes since midnight, rounded down.
  public var minuteOfDay: Int { secondOfDay / 60 }

  /// The time of day without its date, such as `09:05`.
  public var clock: String { "\((minuteOfDay / 60).padded(2)):\((minuteOfDay % 60).padded(2))" }

  /// Whether this time is before the other on the same clock.
  public static func < (one: WallTime, other: WallTime) -> Bool {
    one.secondsSince1970 < other.secondsSince1970
  }
}

extension WallTime: CustomStringConvertible, LosslessStringConvertible {
  /// The time as ISO 8601 without an offset, such as `2027-06-24T09:00`; seconds only if not 0.
  public var description: String {
    let seconds = secondOfDay % 60
    return "\(day)T\(clock)" + (seconds == 0 ? "" : ":\(seconds.padded(2))")
  }

  /// Creates the time of an ISO 8601 text without an offset.
  ///
  /// A blank may stand for the `T`, the hour may have one digit, and seconds may be missing.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let wall = scanner.wallTime(), scanner.isAtEnd else { return nil }
    self = wall
  }
}

/// A time as people type it: read off a clock, with the offset from UTC if they gave one.
public struct TypedTime: Hashable, Sendable {
  /// What the clock shows.
  public let wall: WallTime
  /// Seconds east of UTC, or nil when the text had no offset.
  public let offset: Int?

  /// The moment, when the text said its offset.
  public var instant: Instant? {
    offset.map { Instant(seconds: wall.secondsSince1970 - $0) }
  }

  /// Creates the time of an ISO 8601 text, with `Z`, `+02:00`, `+0200` or no offset at its end.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let wall = scanner.wallTime() else { return nil }
    self.wall = wall
    guard !scanner.isAtEnd else {
      offset = nil
      return
    }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self.offset = offset
  }
}

extension TypedTime: CustomStringConvertible {
  /// Creates the time that a zone's clocks show at a moment, with its offset.
  public init(_ instant: Instant, in zone: Zone) {
    let offset = zone.offset(at: instant)
    wall = WallTime(secondsSince1970: instant.seconds + offset)
    self.offset = offset
  }

  /// Creates the time that a moment has in UTC, with the offset of none.
  package init(utc instant: Instant) {
    wall = WallTime(secondsSince1970: instant.seconds)
    offset = 0
  }

  /// Creates a time read off a clock that is a number of seconds ahead of UTC.
  package init(wall: WallTime, offset: Int) {
    self.wall = wall
    self.offset = offset
  }

  /// Creates a time read off a clock, without an offset.
  public init(wall: WallTime) {
    self.wall = wall
    offset = nil
  }

  /// The time as ISO 8601, with its offset if it has one.
  public var description: String {
    guard let offset else { return wall.description }
    let minutes = abs(offset) / 60
    return "\(wall)\(offset < 0 ? "-" : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}
