/// Checks the shape of short ASCII texts from left to right, as a pattern would.
struct TextShape {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Goes over characters of a set: as many as there are, and no more than `most`.
  ///
  /// - Returns: Whether there were at least `least`.
  mutating func run(of set: Set, least: Int, most: Int = .max) -> Bool {
    let length = rest.prefix { set.contains($0) }.count
    guard length >= least else { return false }
    rest = rest.dropFirst(min(length, most))
    return true
  }

  /// Goes over a text if it is next, and says whether it was.
  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Whether all the text is made of characters of a set, at least `least` of them.
  static func isRun(_ text: String, of set: Set, least: Int) -> Bool {
    text.utf8.count >= least && text.utf8.allSatisfy { set.contains($0) }
  }

  /// A set of ASCII characters.
  struct Set: OptionSet {
    let rawValue: Int
    static let digits = Set(rawValue: 1)
    static let small = Set(rawValue: 2)
    static let capitals = Set(rawValue: 4)
    static let underscore = Set(rawValue: 8)
    static let hyphen = Set(rawValue: 16)
    static let hexLetters = Set(rawValue: 32)

    func contains(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39: contains(.digits)
      case 0x61...0x66: contains(.small) || contains(.hexLetters)
      case 0x67...0x7A: contains(.small)
      case 0x41...0x46: contains(.capitals) || contains(.hexLetters)
      case 0x47...0x5A: contains(.capitals)
      case UInt8(ascii: "_"): contains(.underscore)
      case UInt8(ascii: "-"): contains(.hyphen)
      default: false
      }
    }
  }
}

extension TextShape {
  /// Eight, three times four and twelve hexadecimal digits.
  static func isUUID(_ text: String) -> Bool {
    var shape = TextShape(text)
    let hex: Set = [.digits, .hexLetters]
    guard shape.run(of: hex, least: 8, most: 8) else { return false }
    for length in [4, 4, 4, 12] {
      guard shape.skip("-"), shape.run(of: hex, least: length, most: length) else { return false }
    }
    return shape.isAtEnd
  }

  /// A hash and six hexadecimal digits.
  static func isColor(_ text: String) -> Bool {
    text.hasPrefix("#") && text.utf8.count == 7
      && isRun(String(text.dropFirst()), of: [.digits, .hexLetters], least: 6)
  }
}
