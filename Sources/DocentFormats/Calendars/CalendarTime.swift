import CLibical
import Docent

/// A time as a calendar writes it.
struct CalendarTime: Equatable {
  /// What the clock shows; midnight for a day.
  var wall: WallTime
  /// Whether it is a day without a time of day.
  var isDay: Bool
  /// Seconds east of UTC, if the time itself says so.
  var offset: Int?
  /// The name of the zone, if a parameter names one.
  var zoneName: String?

  /// The time of a text such as `20270624`, `20270624T090000` or `20270624T140000Z`.
  ///
  /// ISO 8601's extended form, which some programs write, is read as well.
  init?(_ text: String, zoneName: String? = nil) {
    self.zoneName = zoneName.flatMap { $0.isEmpty ? nil : $0 }
    if let typed = TypedTime(Self.extended(text)) {
      (wall, offset, isDay) = (typed.wall, typed.offset, false)
    } else if let day = CivilDay(Self.extended(text)) {
      (wall, offset, isDay) = (WallTime(day: day, secondOfDay: 0), nil, true)
    } else {
      return nil
    }
  }

  /// The time of a property, in the zone that it names.
  init?(_ line: ContentLine) {
    self.init(line.value.trimmingBlanks, zoneName: line.parameters["TZID"])
  }

  /// The moment, when the time itself says its offset.
  var instant: Instant? { offset.map { Instant(seconds: wall.secondsSince1970 - $0) } }

  /// The extended form of a basic ISO 8601 text; any other text as it is.
  ///
  /// A leap second is the second before it: Docent's minutes have sixty.
  private static func extended(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isBasic = bytes.prefix(8).count == 8 && bytes.prefix(8).allSatisfy { $0.isDigit }
    guard isBasic, [8, 15, 16].contains(bytes.count) else { return text }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    guard bytes.count > 8 else { return day }
    let second = part(13..<15) == "60" ? "59" : part(13..<15)
    return "\(day)\(part(8..<9))\(part(9..<11)):\(part(11..<13)):\(second)\(part(15..<bytes.count))"
  }
}

/// A length of time as a calendar writes it: days by the clock, then seconds that pass.
struct CalendarDuration: Equatable {
  var days: Int
  var seconds: Int

  /// The length of a text such as `PT45M` or `P1DT2H`; nil when it is none, or negative.
  init?(_ text: String) {
    let duration = icaldurationtype_from_string(text)
    guard icaldurationtype_is_bad_duration(duration) == 0, duration.is_neg == 0 else { return nil }
    days = Int(duration.weeks) * 7 + Int(duration.days)
    seconds = Int(duration.hours) * 3600 + Int(duration.minutes) * 60 + Int(duration.seconds)
    guard days < 100_000, seconds < 100_000 * 86_400 else { return nil }
  }

  /// The length between two times on one clock.
  init(from start: WallTime, to end: WallTime) {
    (days, seconds) = (0, end.secondsSince1970 - start.secondsSince1970)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension String {
  /// The text without blanks, tabs and line ends around it.
  var trimmingBlanks: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
