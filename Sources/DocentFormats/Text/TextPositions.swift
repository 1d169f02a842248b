/// Turns offsets into a file's bytes into lines and columns.
///
/// Asking for offsets in nearly the order of the file costs what lies between them, so a file that
/// is one long line is no trap.
struct TextPositions {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line and column, both from 1, of the character that begins at an offset.
  mutating func position(of wanted: Int) -> (line: Int, column: Int) {
    let target = min(max(0, wanted), bytes.count)
    if target < offset { rewind(to: target) }
    while offset < target {
      advance()
      offset += 1
    }
    return (line, column)
  }

  private mutating func advance() {
    let byte = bytes[offset]
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// Goes back byte by byte; the column of an earlier line is counted from that line's start.
  private mutating func rewind(to target: Int) {
    var crossesLine = false
    while offset > target {
      offset -= 1
      if bytes[offset] == 0x0A {
        line -= 1
        crossesLine = true
      } else if bytes[offset] & 0xC0 != 0x80 {
        column -= 1
      }
    }
    guard crossesLine else { return }
    let start = (bytes[..<target].lastIndex(of: 0x0A) ?? -1) + 1
    column = 1 + bytes[start..<target].count { $0 & 0xC0 != 0x80 }
  }
}
