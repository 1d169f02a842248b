/// What c3voc's XSD wants of a text: its simple types, by what they mean.
enum XMLValueRule: Sendable {
  case anything, webAddress, webAddressOrBlank, moment, momentOrDate, date, integer
  case positiveInteger, duration, clock, uuid, code, acronym, slug, trackSlug, color, flag

  /// Whether a text is as wanted.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .anything: true
    case .webAddress: Self.isAddress(Self.collapsed(text))
    case .webAddressOrBlank: Self.collapsed(text).isEmpty || Self.webAddress.accepts(text)
    case .moment: XMLMoment.isMoment(Self.collapsed(text))
    case .momentOrDate: Self.moment.accepts(text) || Self.date.accepts(text)
    case .date: XMLMoment.isDate(Self.collapsed(text))
    case .integer: Self.isInteger(Self.collapsed(text))
    case .positiveInteger: Self.positive(text) != nil
    case .flag: ["true", "false", "1", "0"].contains(Self.collapsed(text))
    case .uuid: TextShape.isUUID(text)
    case .color: TextShape.isColor(text)
    case .duration, .clock, .code, .acronym, .slug, .trackSlug: hasShape(text)
    }
  }

  private func hasShape(_ text: String) -> Bool {
    switch self {
    case .code: text.utf8.count == 6 && TextShape.isRun(text, of: [.digits, .capitals], least: 6)
    case .acronym: TextShape.isRun(text, of: [.small, .digits, .underscore, .hyphen], least: 4)
    case .slug: Self.isSlug(text)
    case .duration: Self.isDuration(text)
    case .clock: Self.isClock(text)
    default:
      TextShape.isRun(text, of: [.small, .digits, .hyphen], least: 2)
        && TextShape.isRun(String(text.prefix(1)), of: .small, least: 1)
    }
  }

  private static func isSlug(_ text: String) -> Bool {
    var shape = TextShape(text)
    let word: TextShape.Set = [.small, .digits, .underscore]
    return shape.run(of: word, least: 4) && shape.skip("-")
      && shape.run(of: word.union(.hyphen), least: 4) && shape.isAtEnd
  }

  private static func isDuration(_ text: String) -> Bool {
    var shape = TextShape(text)
    guard shape.run(of: .digits, least: 1, most: 2), shape.skip(":"),
      shape.run(of: .digits, least: 2, most: 2)
    else { return false }
    if shape.isAtEnd { return true }
    return shape.skip(":") && shape.run(of: .digits, least: 1, most: 2) && shape.isAtEnd
  }

  private static func isClock(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ TextShape.isRun($0, of: .digits, least: 2) })
    else { return false }
    return parts[0] < "30" && parts.dropFirst().allSatisfy { $0 < "60" }
  }

  /// XML Schema's addresses may have the characters that have to be escaped on the way.
  private static func isAddress(_ text: String) -> Bool {
    let escaped = text.unicodeScalars.map { scalar in
      scalar.value <= 0x20 || scalar.value >= 0x7F || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
        ? "_" : String(scalar)
    }
    return WebAddress.isValid(escaped.joined())
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("+") || text.hasPrefix("-") ? String(text.dropFirst()) : text
    return digits.utf8.count <= 24 && TextShape.isRun(digits, of: .digits, least: 1)
  }

  /// The digits of a positive whole number without leading zeros, by which two are equal.
  static func positive(_ text: String) -> String? {
    let text = collapsed(text)
    guard isInteger(text), !text.hasPrefix("-") else { return nil }
    let digits = text.drop { $0 == "+" || $0 == "0" }
    return digits.isEmpty ? nil : String(digits)
  }

  /// The text as XML Schema collapses it: single blanks, none around it.
  static func collapsed(_ text: String) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard text.utf8.contains(where: isBlank) else { return text }
    return text.utf8.split(whereSeparator: isBlank).map { String($0) ?? "" }.joined(separator: " ")
  }

  /// What is wanted, for messages.
  var wish: String {
    switch self {
    case .anything: "text"
    case .webAddress: "an address that begins with http:// or https://"
    case .webAddressOrBlank: "an address that begins with http:// or https://, or nothing"
    case .moment: "a date and time with its offset, such as 2027-06-24T09:00:00-05:00"
    case .momentOrDate: "a date, alone or with a time and its offset"
    case .date: "a date such as 2027-06-24"
    case .integer: "a whole number"
    case .positiveInteger: "a whole number above 0"
    case .duration: "hours of at most two digits and minutes, such as 01:30"
    case .clock: "a time of day such as 09:00"
    case .uuid: "a UUID"
    case .code: "six digits and capital letters"
    case .acronym: "at least four small letters, digits, - and _"
    case .slug: "small letters, digits, - and _: four or more, a hyphen, four or more"
    case .trackSlug: "a small letter, then small letters, digits and hyphens"
    case .color: "a colour such as #1f6fb2"
    case .flag: "true or false"
    }
  }
}
