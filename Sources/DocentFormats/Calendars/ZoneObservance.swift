import Docent
import Foundation

/// A stretch of time in which the clocks of a zone keep one offset from UTC.
struct ZoneObservance: Equatable {
  /// What the clocks showed when it began, had they gone on as before.
  let onset: WallTime
  /// Seconds east of UTC until then.
  let offsetBefore: Int
  /// Seconds east of UTC from then on.
  let offset: Int
  /// Whether the clocks show daylight saving time.
  let isDaylightSaving: Bool
}

extension Zone {
  /// What the clocks keep in the calendar years of some days, by onset: first what they keep as
  /// the first of these years begins, then one for each change until the last is over.
  ///
  /// Every change of the offset counts, be it for daylight saving or for good.
  ///
  /// - Complexity: O(days of the years).
  func observances(inYearsOf days: ClosedRange<CivilDay>) -> [ZoneObservance] {
    let first = CivilDay(year: days.lowerBound.year, month: 1, day: 1) ?? days.lowerBound
    let last = CivilDay(year: days.upperBound.year, month: 12, day: 31) ?? days.upperBound
    let start = midnight(before: first)
    let end = midnight(before: last.advanced(by: 1))
    var observances = [observance(from: start, offsetBefore: offset(at: start))]
    for second in stride(from: start.seconds, to: end.seconds, by: 86_400) {
      let day = Instant(seconds: second)..<Instant(seconds: min(second + 86_400, end.seconds))
      let offsetBefore = offset(at: day.lowerBound)
      guard offsetBefore != offset(at: day.upperBound) else { continue }
      observances.append(observance(from: change(within: day), offsetBefore: offsetBefore))
    }
    return observances
  }

  private func midnight(before day: CivilDay) -> Instant {
    let wall = WallTime(day: day, secondOfDay: 0)
    return instants(of: wall).first ?? Instant(seconds: wall.secondsSince1970)
  }

  /// The first second at which the clocks keep the offset that they keep at the end of a day.
  private func change(within day: Range<Instant>) -> Instant {
    let offsetAtEnd = offset(at: day.upperBound)
    var (before, after) = (day.lowerBound.seconds, day.upperBound.seconds)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if offset(at: Instant(seconds: middle)) == offsetAtEnd {
        after = middle
      } else {
        before = middle
      }
    }
    return Instant(seconds: after)
  }

  private func observance(from start: Instant, offsetBefore: Int) -> ZoneObservance {
    let date = Date(timeIntervalSince1970: TimeInterval(start.seconds))
    return ZoneObservance(
      onset: WallTime(secondsSince1970: start.seconds + offsetBefore), offsetBefore: offsetBefore,
      offset: offset(at: start), isDaylightSaving: timeZone.isDaylightSavingTime(for: date))
  }
}
