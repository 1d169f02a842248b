/// A day of the proleptic Gregorian calendar, without a time zone.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let ordinal: Int

  /// Creates the day `ordinal` days after 1970-01-01.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Creates the day of a calendar date, or nil when there is no such date.
  ///
  /// The count of days is the one of the era-based algorithm of H. Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms".
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredDivision(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
    guard self.day == day, self.month == month else { return nil }
  }

  /// The calendar year.
  public var year: Int { components.year }

  /// The month of the year, 1 to 12.
  public var month: Int { components.month }

  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int { (ordinal + 4) - (ordinal + 4).flooredDivision(by: 7) * 7 }

  /// The day `days` later, or earlier when negative.
  public func advanced(by days: Int) -> CivilDay {
    CivilDay(ordinal: ordinal + days)
  }

  /// Whether this day is before the other.
  public static func < (one: CivilDay, other: CivilDay) -> Bool {
    one.ordinal < other.ordinal
  }

  private var components: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension CivilDay: CustomStringConvertible, LosslessStringConvertible {
  /// The day as an ISO 8601 date, such as `2027-06-24`.
  public var description: String {
    "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  /// Creates the day of an ISO 8601 calendar date in its extended form.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(of: 4), scanner.skip("-"),
      let month = scanner.number(of: 2), scanner.skip("-"),
      let day = scanner.number(of: 2), scanner.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The English name of the day of the week, such as `Thursday`.
  public var weekdayName: String {
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
  }
}

extension Int {
  /// The number in decimal, with leading zeros up to `width` digits.
  package func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
