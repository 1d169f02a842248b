/// What makes one allowed pair better than another.
///
/// Each criterion looks at one mentor and one mentee and gives a strength from 0 to 100; the
/// program's weight times the strength, divided by 100 and rounded down, are the points.
public enum MatchingCriterion: String, Sendable, CaseIterable {
  /// The mentor works in the type of library that the mentee would like to hear about.
  case libraryType = "library-type"
  /// Both have one field of work.
  case positionArea = "position-area"
  /// The mentor offers topics that the mentee would like to talk about.
  case topics
  /// Both are interested in one division.
  case divisions
  /// Both live in one state or at least in one country.
  case place
  /// The clocks of both show nearly the same time.
  case timeZone = "time-zone"
  /// The mentor is some, but not too many, years ahead.
  case yearsAhead = "years-ahead"
  /// Both would like to keep in touch in one way.
  case contactMode = "contact-mode"
  /// Either wishes for the other.
  case wishes
  /// Both speak a language besides, or the only one that either named.
  case languages
  /// Both have an answer in common that stays apart, and one of them wishes for that.
  case identity

  /// Whether its points are told only together with those of other small ones.
  public var isSensitive: Bool { self == .identity }
}
