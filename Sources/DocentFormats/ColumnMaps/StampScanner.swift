/// Reads the parts of a time stamp from left to right.
struct StampScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    // Some systems put a narrow no-break space before AM and PM.
    let plain = text.uppercased().map { $0.isWhitespace ? " " : $0 }
    rest = Array(String(plain).utf8)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 }
    if rest.first == UInt8(ascii: ",") { rest = rest.dropFirst().drop { $0 == 0x20 } }
  }

  /// Three numbers between the same marks.
  mutating func date() -> [(value: Int, digits: Int)]? {
    guard let first = number(upTo: 4), let mark = rest.first, "/.-".utf8.contains(mark) else {
      return nil
    }
    rest = rest.dropFirst()
    guard let second = number(upTo: 2), skip(mark), let third = number(upTo: 4) else { return nil }
    return [first, second, third]
  }

  /// A time of day in seconds, of 24 hours or with AM or PM.
  mutating func timeOfDay() -> Int? {
    _ = skip(UInt8(ascii: "T"))
    guard let hour = number(upTo: 2)?.value, skip(UInt8(ascii: ":")),
      let minute = number(upTo: 2)?.value, minute < 60
    else { return nil }
    var second = 0
    if skip(UInt8(ascii: ":")) {
      guard let value = number(upTo: 2)?.value, value < 60 else { return nil }
      second = value
      if skip(UInt8(ascii: ".")) { _ = number(upTo: 9) }
    }
    guard let hourOfDay = clockHour(hour) else { return nil }
    return hourOfDay * 3600 + minute * 60 + second
  }

  /// What follows a time of day as its offset from UTC, in seconds: `GMT-5`, `UTC`, `+02:00`.
  mutating func offset() -> Int? {
    let isNamed = skip("GMT") || skip("UTC")
    if !isNamed, skip(UInt8(ascii: "Z")) { return 0 }
    let sign = skip(UInt8(ascii: "+")) ? 1 : skip(UInt8(ascii: "-")) ? -1 : 0
    guard sign != 0 else { return isNamed ? 0 : nil }
    guard let number = number(upTo: 4) else { return nil }
    var (hours, minutes) = (number.value, 0)
    if number.digits > 2 { (hours, minutes) = (number.value / 100, number.value % 100) }
    if skip(UInt8(ascii: ":")) {
      guard let value = self.number(upTo: 2)?.value else { return nil }
      minutes = value
    }
    return hours < 24 && minutes < 60 ? sign * (hours * 3600 + minutes * 60) : nil
  }

  /// The hour from 0 to 23, by the AM or PM that follows if there is one.
  private mutating func clockHour(_ hour: Int) -> Int? {
    let before = rest
    skipBlanks()
    let isMorning = skip("AM") || skip("A.M.")
    guard isMorning || skip("PM") || skip("P.M.") else {
      rest = before
      return hour < 24 ? hour : nil
    }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (isMorning ? 0 : 12)
  }

  private mutating func number(upTo most: Int) -> (value: Int, digits: Int)? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...most).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skip(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }
}
