/// What is known of a CSV beside what it says itself.
public struct CSVOptions: Sendable {
  /// How it is encoded; nil for UTF-8, or for what a byte order mark declares.
  public var encoding: TextEncoding?
  /// What stands between two fields; nil to tell it from the file.
  public var delimiter: Character?
  /// Which of its columns stands for which of ours; nil when it has our own headings.
  public var map: ColumnMap?

  /// Says nothing, or some of it.
  public init(
    encoding: TextEncoding? = nil, delimiter: Character? = nil, map: ColumnMap? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.map = map
  }

  /// Whether a character can stand between two fields.
  public static func isDelimiter(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return byte == 0x09 || (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"")
  }
}
