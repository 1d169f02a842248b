/// How the bytes of a text file stand for characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// What Docent writes, and takes a file for that says nothing else.
  case utf8 = "utf-8"
  /// UTF-16 in the order of its byte order mark, else in the order its first characters show.
  case utf16 = "utf-16"
  /// UTF-16, the lower byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the higher byte first.
  case utf16BigEndian = "utf-16be"
  /// The code page of spreadsheets in western Europe and America.
  case windows1252 = "windows-1252"
  /// Latin 1.
  case latin1 = "iso-8859-1"

  /// The encoding of a name, in any case.
  public init?(name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// The name as people write it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .utf16LittleEndian: "UTF-16, lower byte first"
    case .utf16BigEndian: "UTF-16, higher byte first"
    case .windows1252: "Windows-1252"
    case .latin1: "ISO 8859-1"
    }
  }
}

extension TextEncoding {
  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that a byte order mark at the start of some bytes declares.
  static func declared(by bytes: ArraySlice<UInt8>) -> TextEncoding? {
    if bytes.starts(with: byteOrderMark) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// The order of UTF-16 in which most of some bytes are Latin text; nil when neither stands out.
  static func likelyOrder(of bytes: ArraySlice<UInt8>) -> TextEncoding? {
    var zeros = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let units = bytes.count / 2
    if zeros[0] == 0, zeros[1] > units / 2 { return .utf16LittleEndian }
    if zeros[1] == 0, zeros[0] > units / 2 { return .utf16BigEndian }
    return nil
  }
}
