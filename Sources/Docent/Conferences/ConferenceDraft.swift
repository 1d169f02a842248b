/// A conference as it is to be added.
public struct ConferenceDraft: Sendable {
  /// Its short name.
  public var slug: String
  /// The short name of its series, which is created when it is not known.
  public var series: String
  /// The name of the series, when it is created; nil for its short name.
  public var seriesName: String?
  /// Its full name.
  public var name: String
  /// The zone of its clocks.
  public var zone: Zone
  /// Its first day.
  public var startsOn: CivilDay
  /// Its last day.
  public var endsOn: CivilDay
  /// Minutes after midnight at which one conference day gives way to the next.
  public var dayChangeMinutes = 240

  /// Creates the draft of a conference whose days change at 04:00.
  public init(
    slug: String, series: String, name: String, zone: Zone, startsOn: CivilDay, endsOn: CivilDay
  ) {
    self.slug = slug
    self.series = series
    self.name = name
    self.zone = zone
    self.startsOn = startsOn
    self.endsOn = endsOn
  }
}
