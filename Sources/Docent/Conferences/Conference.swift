public import Foundation

/// One edition of a series, with its time zone and its days.
public struct Conference: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Conference>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Its short name, such as `ala-annual-2027`.
  public var slug: String
  /// The short name of the series it is an edition of.
  public var series: String
  /// Its full name.
  public var name: String
  /// The zone of its clocks.
  public var zone: Zone
  /// Its first day.
  public var startsOn: CivilDay
  /// Its last day.
  public var endsOn: CivilDay
  /// Minutes after midnight at which one conference day gives way to the next.
  public var dayChangeMinutes: Int

  /// Creates a conference as stored.
  public init(
    id: Identifier<Conference>, uuid: UUID, slug: String, series: String, name: String,
    zone: Zone, startsOn: CivilDay, endsOn: CivilDay, dayChangeMinutes: Int
  ) {
    self.id = id
    self.uuid = uuid
    self.slug = slug
    self.series = series
    self.name = name
    self.zone = zone
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.dayChangeMinutes = dayChangeMinutes
  }

  /// The conference's days, in order.
  public var days: [CivilDay] {
    (startsOn.ordinal...endsOn.ordinal).map(CivilDay.init(ordinal:))
  }

  /// The conference day to which a moment belongs: after midnight and before the day change it
  /// is still the day before.
  public func day(of instant: Instant) -> CivilDay {
    let wall = zone.wall(at: instant)
    return wall.minuteOfDay < dayChangeMinutes ? wall.day.advanced(by: -1) : wall.day
  }

  /// The moment at which its first day begins: midnight, or the first one after it that the
  /// clocks show.
  public var startsAt: Instant { midnight(of: startsOn) }

  /// Midnight at the beginning of a calendar day, or the first moment after it that the clocks show.
  public func midnight(of day: CivilDay) -> Instant {
    Instant(minute: minute(60 * 0, on: day))
  }

  /// The days on site of somebody who named `declared` days, none meaning all.
  public func daysOnSite(declared: [CivilDay]) -> [CivilDay] {
    declared.isEmpty ? days : declared.sorted()
  }
}
