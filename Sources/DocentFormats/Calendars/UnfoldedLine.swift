/// A line with what was folded put together again, as bytes: a fold may stand within a character.
struct UnfoldedLine {
  /// The number of its first physical line.
  let number: Int
  /// Its bytes.
  var bytes: [UInt8]
  /// The first control character and the number of the physical line it stands in.
  var control: (line: Int, byte: UInt8)?
}

extension UnfoldedLine {
  /// The most octets that a line of a calendar may have, its end apart.
  static let longest = 75

  /// Writes the line with its end, folded where it is too long, but never within a character.
  func fold(into text: inout [UInt8]) {
    var rest = bytes[...]
    var room = Self.longest
    while rest.count > room {
      var end = rest.startIndex + room
      while end > rest.startIndex + 1, rest[end] & 0xC0 == 0x80 { end -= 1 }
      text += rest[..<end]
      text += [0x0D, 0x0A, 0x20]
      rest = rest[end...]
      room = Self.longest - 1
    }
    text += rest
    text += [0x0D, 0x0A]
  }
}

/// The lines of a calendar with their folds undone.
///
/// Empty lines are skipped, also before a continuation: some programs end each line twice.
struct UnfoldedLines: Sequence, IteratorProtocol {
  private var physical: PhysicalLines
  private var ahead: PhysicalLine?

  init(_ bytes: [UInt8]) {
    physical = PhysicalLines(bytes)
    ahead = physical.next()
  }

  mutating func next() -> UnfoldedLine? {
    skipEmpty()
    guard let first = ahead else { return nil }
    var line = UnfoldedLine(number: first.number, bytes: Array(first.bytes))
    line.control = first.control.map { (first.number, $0) }
    ahead = physical.next()
    skipEmpty()
    while let more = ahead, more.isContinuation {
      line.bytes += more.bytes.dropFirst()
      if line.control == nil { line.control = more.control.map { (more.number, $0) } }
      ahead = physical.next()
      skipEmpty()
    }
    return line
  }

  private mutating func skipEmpty() {
    while let line = ahead, line.bytes.isEmpty { ahead = physical.next() }
  }
}
