/// What the first bytes of a file say about the rest: how it is encoded and how it is cut.
struct CSVPreamble: Equatable {
  /// The bytes before the first record: a byte order mark, a `sep=` line.
  var length = 0
  /// The line of the first record.
  var line = 1
  /// The byte between two fields.
  var delimiter = UInt8(ascii: ",")
  /// Why this is not a text in UTF-8 at all, with the remedy.
  var refusal: String?

  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// How many bytes are looked at.
  static let sampleSize = 8192

  /// Reads the preamble off the first bytes of a file.
  init(_ sample: ArraySlice<UInt8>) {
    var rest = sample
    refusal = Self.refusal(of: rest)
    if rest.starts(with: Self.byteOrderMark) { rest = rest.dropFirst(3) }
    if let declared = Self.declaredDelimiter(of: rest) {
      delimiter = declared
      rest = rest.dropFirst(5)
      rest = rest.dropFirst(rest.starts(with: [0x0D, 0x0A]) ? 2 : 1)
      line = 2
    } else {
      delimiter = Self.likelyDelimiter(of: rest)
    }
    length = sample.count - rest.count
  }

  private static func refusal(of bytes: ArraySlice<UInt8>) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "the file is in UTF-16; save it as UTF-8 CSV"
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return "the file is a workbook or another ZIP archive; save the sheet as UTF-8 CSV"
    }
    if bytes.contains(0) {
      return "the file is binary, not text; save it as UTF-8 CSV"
    }
    return nil
  }

  /// The delimiter of a first line `sep=;`, as spreadsheets write it.
  private static func declaredDelimiter(of bytes: ArraySlice<UInt8>) -> UInt8? {
    let head = Array(bytes.prefix(6))
    guard declaresDelimiter(bytes), head.count == 5 || head[5] == 0x0A || head[5] == 0x0D
    else { return nil }
    let isUsable = head[4] == 0x09 || (0x20...0x7E).contains(head[4]) && head[4] != 0x22
    return isUsable ? head[4] : nil
  }

  /// Whether bytes begin with `sep=`, in any case, and a character.
  static func declaresDelimiter(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 4 && String(decoding: bytes.prefix(4), as: UTF8.self).lowercased() == "sep="
  }

  /// The comma, unless the headings have none outside quotes and have semicolons or tabs instead.
  private static func likelyDelimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    var semicolons = 0
    var tabs = 0
    scan: for byte in bytes.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: continue
      case UInt8(ascii: ","): return byte
      case UInt8(ascii: ";"): semicolons += 1
      case UInt8(ascii: "\t"): tabs += 1
      case 0x0A, 0x0D: break scan
      default: continue
      }
    }
    if semicolons == 0, tabs == 0 { return UInt8(ascii: ",") }
    return tabs > semicolons ? UInt8(ascii: "\t") : UInt8(ascii: ";")
  }
}
