/// A property of a calendar: its name, its parameters and its value as written.
struct ContentLine: Equatable {
  /// The number of its first line.
  let number: Int
  /// Its name in upper case.
  let name: String
  /// The first value of each parameter, by its name in upper case.
  let parameters: [String: String]
  /// Its value, escapes and all.
  let value: String
  /// The whole line.
  let source: String

  /// Takes a line apart; nil when it has no colon or its name is none.
  init?(_ text: String, number: Int) {
    var scanner = ContentScanner(rest: Substring(text).utf8)
    guard let name = scanner.name() else { return nil }
    var parameters: [String: String] = [:]
    while scanner.skip(";") {
      guard let (name, value) = scanner.parameter() else { return nil }
      if parameters[name] == nil { parameters[name] = value }
    }
    guard scanner.skip(":") else { return nil }
    self.number = number
    source = text
    self.name = name
    self.parameters = parameters
    value = String(Substring(scanner.rest))
  }

  /// The value as text, its escapes undone.
  var text: String { Self.unescaped(value[...]) }

  /// The values of a list, such as categories, their escapes undone.
  var list: [String] {
    var items: [String] = []
    var start = value.startIndex
    var isEscaped = false
    for index in value.utf8.indices {
      let byte = value.utf8[index]
      if byte == UInt8(ascii: ","), !isEscaped {
        items.append(Self.unescaped(value[start..<index]))
        start = value.utf8.index(after: index)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return items + [Self.unescaped(value[start...])]
  }

  /// Undoes escapes.
  ///
  /// One before a letter is kept but for a line's end: it is no escape, but a path such as
  /// `C:\temp` that nobody escaped.
  private static func unescaped(_ value: Substring) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return String(value) }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { text.append(scalar) }
        continue
      }
      isEscaped = false
      if scalar == "n" || scalar == "N" {
        text.append("\n")
      } else {
        if scalar.properties.isAlphabetic { text.append("\\") }
        text.append(scalar)
      }
    }
    if isEscaped { text.append("\\") }
    return String(text)
  }
}

/// Reads a content line from left to right.
private struct ContentScanner {
  private static let longestName = 200

  var rest: Substring.UTF8View

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A name in upper case; blanks around it, which some programs write, do not count.
  mutating func name() -> String? {
    let text = upTo(";", ":", "=")
    guard text.utf8.count <= Self.longestName else { return nil }
    let name = text.uppercased().trimmingBlanks
    let isName = name.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" }
    return isName && !name.isEmpty ? name : nil
  }

  mutating func parameter() -> (name: String, value: String)? {
    guard let name = name() else { return nil }
    guard skip("=") else { return (name, "") }
    var values: [String] = []
    repeat {
      if skip("\"") {
        values.append(upTo("\""))
        guard skip("\"") else { return nil }
      } else {
        values.append(upTo(",", ";", ":"))
      }
    } while skip(",")
    return (name, values[0])
  }

  private mutating func upTo(_ ends: Unicode.Scalar...) -> String {
    let taken = rest.prefix { byte in !ends.contains { UInt8(ascii: $0) == byte } }
    rest = rest.dropFirst(taken.count)
    return String(Substring(taken))
  }
}
