import Docent

/// The text of a file in UTF-8, whatever it is encoded in, handed out in pieces.
///
/// Only the piece that is being decoded stands in memory, not the file.
struct TextSource: ~Copyable {
  /// How many bytes are decoded at once.
  private static let pieceSize = 64 << 10

  private var source: ByteSource
  private var decoder: TextDecoder?
  /// Text that was decoded and not yet handed out.
  private var decoded: ArraySlice<UInt8> = []
  private var isExhausted = false

  /// Takes the bytes of a source for text in an encoding.
  init(_ source: consuming ByteSource, encoding: TextEncoding) {
    self.source = source
    decoder = TextDecoder(encoding)
  }

  /// Fills `range` of `bytes` from its start; returns how many came, fewer only at the end.
  mutating func read(
    into bytes: inout [UInt8], at range: Range<Int>
  ) throws(InputError) -> Int {
    guard decoder != nil else { return try source.read(into: &bytes, at: range) }
    var position = range.lowerBound
    while position < range.upperBound {
      if decoded.isEmpty { try decodePiece() }
      guard !decoded.isEmpty else { break }
      let piece = decoded.prefix(range.upperBound - position)
      for byte in piece {
        bytes[position] = byte
        position += 1
      }
      decoded = decoded.dropFirst(piece.count)
    }
    return position - range.lowerBound
  }

  /// The first `count` bytes of the text, or all if there are fewer; they stay unread.
  mutating func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    guard decoder != nil else { return try source.peek(count) }
    while decoded.count < count, !isExhausted { try decodePiece() }
    return decoded.prefix(count)
  }

  /// Drops the first `count` bytes of what ``peek(_:)`` showed.
  mutating func skip(_ count: Int) {
    if decoder == nil { source.skip(count) } else { decoded = decoded.dropFirst(count) }
  }

  private mutating func decodePiece() throws(InputError) {
    var text = Array(decoded)
    while text.count == decoded.count, !isExhausted {
      var raw = [UInt8](repeating: 0, count: Self.pieceSize)
      let got = try source.read(into: &raw, at: 0..<raw.count)
      isExhausted = got < raw.count
      decoder?.decode(raw[..<got], isLast: isExhausted, into: &text)
    }
    decoded = text[...]
  }
}
