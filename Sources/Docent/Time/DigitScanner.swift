/// Reads the fixed-width numbers of ISO 8601 texts from left to right.
struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Reads exactly `count` decimal digits.
  mutating func number(of count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for digit in rest.prefix(count) {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    rest = rest.dropFirst(count)
    return value
  }

  /// Reads one ASCII character if it is next, and says whether it was.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func wallTime() -> WallTime? {
    guard let year = number(of: 4), skip("-"), let month = number(of: 2), skip("-"),
      let dayOfMonth = number(of: 2),
      let day = CivilDay(year: year, month: month, day: dayOfMonth),
      skip("T") || skip(" ") || skip("t"),
      let hour = number(of: 2) ?? number(of: 1), skip(":"), let minute = number(of: 2)
    else { return nil }
    var second = 0
    if skip(":") {
      guard let value = number(of: 2) else { return nil }
      second = value
      guard skipFraction() else { return nil }
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return WallTime(day: day, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  /// Reads `Z` or a signed offset of hours and minutes, as seconds east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(of: 2) else { return nil }
    let hasColon = skip(":")
    guard let minutes = isAtEnd && !hasColon ? 0 : number(of: 2), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// Reads and drops a fraction of a second, and says whether its point had digits.
  ///
  /// Docent counts whole seconds.
  private mutating func skipFraction() -> Bool {
    guard skip(".") else { return true }
    let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }
}
