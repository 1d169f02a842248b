import CLibical
import Docent

/// The dates of a rule by which an event recurs, as libical works them out.
struct CalendarRecurrence {
  /// Why a rule has no dates.
  enum Problem: Error, Equatable {
    case unreadable, tooFrequent, endless
  }

  /// How many dates of all rules of a file are looked at, those before the days that matter
  /// included.
  static let furthest = 2_000_000
  /// The first year in which an event that recurs may begin.
  static let earliestYear = 1900
  /// How many dates are taken from one rule.
  static let most = 1_000

  private var rule: icalrecurrencetype

  /// Reads a rule.
  ///
  /// Those for which no bound of work is known are refused: they recur within an
  /// hour, or every hour of some months only.
  init(_ text: String, until zone: (Instant) -> WallTime) throws(Problem) {
    rule = icalrecurrencetype_from_string(text)
    let parts = Set(
      text.uppercased().split(separator: ";").compactMap { $0.split(separator: "=").first })
    guard rule.freq != ICAL_NO_RECURRENCE else { throw .unreadable }
    guard rule.freq != ICAL_SECONDLY_RECURRENCE, rule.freq != ICAL_MINUTELY_RECURRENCE,
      rule.freq != ICAL_HOURLY_RECURRENCE
        || parts.isDisjoint(with: ["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"])
    else { throw .tooFrequent }
    localizeEnd(zone)
  }

  /// The dates of the rule from a start, those within some days.
  ///
  /// - Parameters:
  ///   - start: When the event takes place first.
  ///   - days: The days that matter.
  ///   - steps: How many dates may still be looked at.
  /// - Returns: The dates, and whether there are others outside the days.
  /// - Throws: ``Problem`` when there are none at all, or too many.
  func dates(
    from start: WallTime, within days: ClosedRange<CivilDay>, steps: inout Int
  ) throws(Problem) -> (dates: [WallTime], hasOthers: Bool) {
    guard let iterator = icalrecur_iterator_new(rule, icaltimetype(start)) else {
      throw .unreadable
    }
    defer { icalrecur_iterator_free(iterator) }
    guard start.day.year >= Self.earliestYear else { throw .endless }
    if let end = WallTime(rule.until), end < start { return ([], false) }
    // A rule without any date is found out here, at a price; see the reader's bound on them.
    guard var next = WallTime(icalrecur_iterator_next(iterator)) else { throw .unreadable }
    let near = WallTime(day: days.lowerBound.advanced(by: -1), secondOfDay: 0)
    if rule.count == 0, next < near {
      guard icalrecur_iterator_set_start(iterator, icaltimetype(near)) != 0 else { throw .endless }
      guard let first = WallTime(icalrecur_iterator_next(iterator)) else { return ([], true) }
      next = first
    }
    var (dates, hasOthers) = ([WallTime](), start.day < days.lowerBound)
    while steps > 0 {
      steps -= 1
      if next.day > days.upperBound { return (dates, true) }
      if next.day < days.lowerBound { hasOthers = true } else { dates.append(next) }
      guard dates.count <= Self.most else { throw .tooFrequent }
      guard let following = WallTime(icalrecur_iterator_next(iterator)) else {
        return (dates, hasOthers)
      }
      next = following
    }
    throw .endless
  }

  /// Brings the end of the rule, which is mostly in UTC, onto the clock of its start; a day means
  /// its last second.
  private mutating func localizeEnd(_ zone: (Instant) -> WallTime) {
    guard icaltime_is_null_time(rule.until) == 0 else { return }
    let isUTC = icaltime_is_utc(rule.until) != 0
    if rule.until.is_date != 0 {
      (rule.until.is_date, rule.until.hour, rule.until.minute, rule.until.second) = (0, 23, 59, 59)
    } else if isUTC, let wall = WallTime(rule.until) {
      rule.until = icaltimetype(zone(Instant(seconds: wall.secondsSince1970)))
    }
  }
}

extension WallTime {
  /// What a time of libical's shows; nil when it is none.
  init?(_ time: icaltimetype) {
    guard icaltime_is_null_time(time) == 0,
      let day = CivilDay(year: Int(time.year), month: Int(time.month), day: Int(time.day))
    else { return nil }
    let seconds = Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
    self.init(day: day, secondOfDay: min(seconds, 86_399))
  }
}
