/// A moment in time, in whole UTC seconds since 1970.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  public let seconds: Int

  /// Creates the moment `seconds` after the start of 1970 in UTC.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The moment `minutes` later, or earlier when negative.
  public func adding(minutes: Int) -> Instant {
    Instant(seconds: seconds + minutes * 60)
  }

  /// The whole minutes from this moment to `later`, rounded down.
  public func minutes(to later: Instant) -> Int {
    (later.seconds - seconds).flooredDivision(by: 60)
  }

  /// Whether this moment is before the other.
  public static func < (one: Instant, other: Instant) -> Bool {
    one.seconds < other.seconds
  }
}

extension Int {
  /// The quotient rounded towards negative infinity, which times before 1970 need.
  package func flooredDivision(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return (remainder != 0 && (remainder < 0) != (divisor < 0)) ? quotient - 1 : quotient
  }
}
