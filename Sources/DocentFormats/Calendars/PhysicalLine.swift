/// A line of a file as it stands there, before folds are undone.
struct PhysicalLine {
  /// What ends a line.
  enum Ending {
    case crlf, lineFeed, carriageReturn, endOfFile
  }

  /// The line's number, from 1.
  let number: Int
  /// Its bytes without the line end.
  let bytes: ArraySlice<UInt8>
  /// What ends it.
  let ending: Ending

  /// Whether it goes on with the line before.
  var isContinuation: Bool { bytes.first == 0x20 || bytes.first == 0x09 }

  /// The first byte that is a control character, which no calendar has.
  var control: UInt8? { bytes.first { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F } }
}

/// The lines of a file, from first to last; a byte order mark before them is dropped.
struct PhysicalLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>
  private var number = 0

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    rest = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
  }

  mutating func next() -> PhysicalLine? {
    guard !rest.isEmpty else { return nil }
    number += 1
    guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      defer { rest = [] }
      return PhysicalLine(number: number, bytes: rest, ending: .endOfFile)
    }
    let line = rest[..<end]
    let isReturn = rest[end] == 0x0D
    let isPair = isReturn && end + 1 < rest.endIndex && rest[end + 1] == 0x0A
    rest = rest[(end + (isPair ? 2 : 1))...]
    let ending: PhysicalLine.Ending = isPair ? .crlf : isReturn ? .carriageReturn : .lineFeed
    return PhysicalLine(number: number, bytes: line, ending: ending)
  }
}
