import Docent

/// What c3voc's JSON schema wants of a text.
enum JSONTextRule: Sendable {
  case anything, uuid, uri, date, moment, acronym, slug, code, clock, duration, zone
  case word([String])

  /// Whether a text is as wanted.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .anything: true
    case .uuid: TextShape.isUUID(text)
    case .uri: WebAddress.isValid(text, isWeb: false)
    case .date: text.utf8.count == 10 && CivilDay(text) != nil
    case .moment: Self.isMoment(text)
    case .acronym: Self.isAcronym(text)
    case .slug: Self.isSlug(text)
    case .code: TextShape.isRun(text, of: [.digits, .capitals], least: 1)
    case .clock: Self.isClock(text)
    case .duration: Self.isDuration(text)
    case .zone: Self.isZone(text)
    case .word(let words): words.contains(text)
    }
  }

  /// The time of RFC 3339, with seconds and an offset of up to 23:59.
  private static func isMoment(_ text: String) -> Bool {
    let small = text.lowercased()
    let isPlain = text.utf8.count >= 20 && Array(text.utf8)[10] & 0xDF == UInt8(ascii: "T")
    guard isPlain, Array(text.utf8)[16] == UInt8(ascii: ":"), TypedTime(text)?.offset != nil else {
      return false
    }
    // Docent reads offsets without a colon too.
    return small.hasSuffix("z") || Array(small.utf8.suffix(3)).first == UInt8(ascii: ":")
  }

  private static func isAcronym(_ text: String) -> Bool {
    let word: TextShape.Set = [.small, .digits, .underscore]
    var shape = TextShape(text)
    _ = shape.skip("-")
    guard shape.run(of: word, least: text.hasPrefix("-") ? 3 : 4) else { return false }
    if shape.isAtEnd { return true }
    return shape.skip("-2") && shape.run(of: .digits, least: 3, most: 3) && shape.skip("-")
      && shape.run(of: .small, least: 1) && shape.isAtEnd
  }

  private static func isSlug(_ text: String) -> Bool {
    TextShape.isRun(text, of: [.small, .digits, .underscore, .hyphen], least: 2)
      && TextShape.isRun(String(text.suffix(1)), of: [.small, .digits], least: 1)
  }

  private static func isClock(_ text: String) -> Bool {
    text.utf8.count == 5 && FrabDuration.secondOfDay(text).map { $0.isMultiple(of: 60) } ?? false
  }

  private static func isDuration(_ text: String) -> Bool {
    var shape = TextShape(text)
    return shape.run(of: .digits, least: 1) && shape.skip(":")
      && shape.run(of: .digits, least: 2, most: 2) && shape.isAtEnd
  }

  /// A capitalised word, a slash and another at the start; or UTC at the end.
  static func isZone(_ text: String) -> Bool {
    var shape = TextShape(text)
    let isPair =
      shape.run(of: .capitals, least: 1, most: 1) && shape.run(of: .small, least: 1)
      && shape.skip("/") && shape.run(of: .capitals, least: 1, most: 1)
      && shape.run(of: .small, least: 1)
    return isPair || text.hasSuffix("UTC")
  }

  /// What is wanted, for messages.
  var wish: String {
    switch self {
    case .anything: "a text"
    case .uuid: "a UUID"
    case .uri: "an address such as https://example.org/talk/7"
    case .date: "a date such as 2027-06-24"
    case .moment: "a date and time with seconds and offset, such as 2027-06-24T09:00:00-05:00"
    case .acronym: "at least four small letters, digits and _"
    case .slug: "small letters, digits, - and _, with a letter or digit at the end"
    case .code: "capital letters and digits"
    case .clock: "a time of day such as 09:00"
    case .duration: "hours and minutes such as 01:30"
    case .zone: "a time zone such as America/Chicago, or UTC"
    case .word(let words): "one of " + words.joined(separator: ", ")
    }
  }
}
