import Docent

/// Reads times from bytes, in the form that devices write, as fast as they stand there.
///
/// What is written in another way is left to `TypedTime`, which reads all that is legal.
struct ScanClock {
  private let zone: Zone
  /// The day that was read last, by its eight digits, since most rows have it too.
  private var lastDay: (digits: UInt64, ordinal: Int) = (0, 0)
  /// The moment at which each minute of the zone's clocks begins; clocks change between minutes.
  private var minutes: [Int: Int] = [:]
  private var lastMinute = (wall: Int.min, start: 0)

  init(zone: Zone) {
    self.zone = zone
  }

  /// The seconds since 1970 of `2027-06-24T09:00:05-05:00`, or the like without seconds or offset;
  /// nil when the time is written in another way, or names no single moment.
  mutating func seconds(of text: Span<UInt8>) -> Int? {
    guard text.count >= 16, let day = day(of: text), let hour = Self.number(text, 11),
      let minute = Self.number(text, 14), text[unchecked: 13] == UInt8(ascii: ":"),
      hour < 24, minute < 60, Self.separates(text[unchecked: 10])
    else { return nil }
    var second = 0
    var end = 16
    if text.count >= 19, text[unchecked: 16] == UInt8(ascii: ":") {
      guard let value = Self.number(text, 17), value < 60 else { return nil }
      (second, end) = (value, 19)
    }
    let wall = day * 1440 + hour * 60 + minute
    if end == text.count {
      guard let start = start(of: wall) else { return nil }
      return start + second
    }
    guard let offset = Self.offset(text, from: end) else { return nil }
    return wall * 60 + second - offset
  }

  /// Days since 1970 of the date at the start of a text.
  @inline(__always)
  private mutating func day(of text: Span<UInt8>) -> Int? {
    var digits: UInt64 = 0
    for index in 0..<10 where index != 4 && index != 7 {
      digits = digits << 8 | UInt64(text[unchecked: index])
    }
    guard text[unchecked: 4] == UInt8(ascii: "-"), text[unchecked: 7] == UInt8(ascii: "-") else {
      return nil
    }
    if digits == lastDay.digits { return lastDay.ordinal }
    guard let century = Self.number(text, 0), let year = Self.number(text, 2),
      let month = Self.number(text, 5), let day = Self.number(text, 8),
      let date = CivilDay(year: century * 100 + year, month: month, day: day), date.year >= 1970
    else { return nil }
    lastDay = (digits, date.ordinal)
    return date.ordinal
  }

  /// The moment at which the zone's clocks show a minute, if there is just one.
  private mutating func start(of wall: Int) -> Int? {
    if wall == lastMinute.wall { return lastMinute.start }
    if minutes[wall] == nil {
      let day = wall.flooredDivision(by: 1440)
      let time = WallTime(day: CivilDay(ordinal: day), secondOfDay: (wall - day * 1440) * 60)
      let moments = zone.instants(of: time)
      guard let moment = moments.first, moments.count == 1 else { return nil }
      if minutes.count > 100_000 { minutes.removeAll() }
      minutes[wall] = moment.seconds
    }
    guard let start = minutes[wall] else { return nil }
    lastMinute = (wall, start)
    return start
  }

  /// The seconds east of UTC that `Z` or `-05:00` at the end of a text stand for.
  @inline(__always)
  private static func offset(_ text: Span<UInt8>, from start: Int) -> Int? {
    let sign = text[unchecked: start]
    if sign == UInt8(ascii: "Z") { return text.count == start + 1 ? 0 : nil }
    guard text.count == start + 6, text[unchecked: start + 3] == UInt8(ascii: ":"),
      let hours = number(text, start + 1), let minutes = number(text, start + 4),
      hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    if sign == UInt8(ascii: "-") { return -seconds }
    return sign == UInt8(ascii: "+") ? seconds : nil
  }

  @inline(__always)
  private static func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ")
  }

  /// The number that two digits are.
  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ index: Int) -> Int? {
    let tens = Int(text[unchecked: index]) - 0x30
    let ones = Int(text[unchecked: index + 1]) - 0x30
    return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
  }
}
