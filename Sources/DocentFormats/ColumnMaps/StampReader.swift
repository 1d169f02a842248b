import Docent

/// Why a date could not be read, in a clause that follows its text.
struct UnreadableDate: Error, Equatable {
  var reason: String
}

/// Reads dates and time stamps in the ways in which forms and spreadsheets write them.
///
/// Without a declared order only a date that begins with its year is read: 03/04/2027 can be two
/// days, and which one is not guessed.
struct StampReader {
  /// The order of dates; nil when nobody declared it.
  let order: DateOrder?
  /// The zone of times without an offset; nil to leave them without.
  let zone: Zone?

  /// A date with a time of day, as our own files write it.
  func time(_ text: String) throws(UnreadableDate) -> String {
    if let typed = TypedTime(text) { return try settled(typed.wall, offset: typed.offset) }
    if let day = serialDay(text) {
      return try settled(
        WallTime(secondsSince1970: day.days * 86_400 + day.seconds), offset: nil)
    }
    var scanner = StampScanner(text)
    let day = try date(&scanner)
    scanner.skipBlanks()
    guard let seconds = scanner.timeOfDay() else {
      throw UnreadableDate(reason: "has no time of day like 9:05 or 9:05:00 PM")
    }
    scanner.skipBlanks()
    let offset = scanner.isAtEnd ? nil : scanner.offset()
    guard scanner.isAtEnd else {
      throw UnreadableDate(reason: "ends in what is neither AM, PM nor an offset like GMT-5")
    }
    return try settled(WallTime(day: day, secondOfDay: seconds), offset: offset)
  }

  /// A date, as our own files write it; a time of day after it does not count.
  func day(_ text: String) throws(UnreadableDate) -> String {
    if let day = CivilDay(text) { return day.description }
    if let day = serialDay(text) { return CivilDay(ordinal: day.days).description }
    var scanner = StampScanner(text)
    let day = try date(&scanner)
    scanner.skipBlanks()
    if !scanner.isAtEnd, scanner.timeOfDay() == nil {
      throw UnreadableDate(reason: "is more than a date")
    }
    return day.description
  }

  private func settled(_ wall: WallTime, offset: Int?) throws(UnreadableDate) -> String {
    if let offset {
      let sign = offset < 0 ? "-" : "+"
      let minutes = abs(offset) / 60
      return "\(wall)\(sign)\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
    }
    guard let zone else { return wall.description }
    do {
      return TypedTime(try zone.instant(of: wall), in: zone).description
    } catch {
      throw UnreadableDate(reason: "names no single moment: \(error)")
    }
  }

  private func date(_ scanner: inout StampScanner) throws(UnreadableDate) -> CivilDay {
    guard let parts = scanner.date() else {
      throw UnreadableDate(reason: "is no date of three numbers")
    }
    let numbers = parts.map(\.value)
    let fields: (year: Int, month: Int, day: Int)
    switch order {
    case _ where parts[0].digits == 4: fields = (numbers[0], numbers[1], numbers[2])
    case .monthDayYear?: fields = (numbers[2], numbers[0], numbers[1])
    case .dayMonthYear?: fields = (numbers[2], numbers[1], numbers[0])
    case .yearMonthDay?: fields = (numbers[0], numbers[1], numbers[2])
    case .serialFrom1900?, .serialFrom1904?:
      throw UnreadableDate(reason: "is no number of days, as \"dates\" in the map says")
    case nil:
      throw UnreadableDate(
        reason: "can be two days; say \"dates: month/day/year\" or \"dates: day/month/year\" "
          + "in a column map")
    }
    let year = fields.year < 100 ? fields.year + 2000 : fields.year
    if let day = CivilDay(year: year, month: fields.month, day: fields.day) { return day }
    let words = order.map { " in the order \($0.rawValue)" } ?? ""
    throw UnreadableDate(reason: "is no day of the calendar\(words)")
  }

  /// The days since 1970 and the seconds of a spreadsheet's count.
  private func serialDay(_ text: String) -> (days: Int, seconds: Int)? {
    let first: Int? =
      switch order {
      case .serialFrom1900: -25_569
      case .serialFrom1904: -24_107
      default: nil
      }
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard let first, isPlain, let value = Double(text), value < 2_958_466 else { return nil }
    let seconds = Int((value * 86_400).rounded())
    return (first + seconds / 86_400, seconds % 86_400)
  }
}
