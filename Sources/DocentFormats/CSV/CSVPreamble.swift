/// What the first bytes of a text say about how the rest of it is cut.
struct CSVPreamble: Equatable {
  /// The bytes before the first record: byte order marks, a `sep=` line.
  var length = 0
  /// The line of the first record.
  var line = 1
  /// The byte between two fields.
  var delimiter = UInt8(ascii: ",")
  /// What there is to tell of marks and delimiters, each a clause.
  var remarks: [String] = []

  /// How many bytes are looked at.
  static let sampleSize = 8192

  /// Reads the preamble off the first bytes of a text in UTF-8.
  ///
  /// - Parameters:
  ///   - sample: The bytes.
  ///   - asked: The delimiter that somebody asked for.
  init(_ sample: ArraySlice<UInt8>, asked: UInt8? = nil) {
    var rest = sample
    var marks = Self.dropMarks(from: &rest)
    let declared = Self.declaredDelimiter(of: rest)
    if declared != nil {
      rest = rest.dropFirst(5)
      rest = rest.dropFirst(rest.starts(with: [0x0D, 0x0A]) ? 2 : 1)
      line = 2
      marks += Self.dropMarks(from: &rest)
    }
    delimiter = asked ?? declared ?? Self.likelyDelimiter(of: rest)
    length = sample.count - rest.count
    if marks > 1 { remarks.append("with \(marks) byte order marks, all passed over") }
    if let told = Self.remark(on: delimiter, asked: asked, declared: declared) {
      remarks.append(told)
    }
  }

  /// Drops byte order marks and counts them: files that went through two programs may have two.
  private static func dropMarks(from bytes: inout ArraySlice<UInt8>) -> Int {
    var count = 0
    while bytes.starts(with: TextEncoding.byteOrderMark) {
      bytes = bytes.dropFirst(3)
      count += 1
    }
    return count
  }

  private static func remark(on delimiter: UInt8, asked: UInt8?, declared: UInt8?) -> String? {
    let name = name(of: delimiter)
    if let declared, let asked, asked != declared {
      return "\(name) between fields as --delimiter says, against its sep= line"
    }
    if declared != nil { return "\(name) between fields by its sep= line" }
    if asked != nil { return "\(name) between fields as --delimiter says" }
    return delimiter == UInt8(ascii: ",") ? nil : "\(name) between fields by its headings"
  }

  private static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case 0x09: "tabs"
    case 0x20: "blanks"
    default: "\"\(Character(Unicode.Scalar(delimiter)))\""
    }
  }

  /// The delimiter of a first line `sep=;`, as spreadsheets write it.
  private static func declaredDelimiter(of bytes: ArraySlice<UInt8>) -> UInt8? {
    let head = Array(bytes.prefix(6))
    guard declaresDelimiter(bytes), head.count == 5 || head[5] == 0x0A || head[5] == 0x0D
    else { return nil }
    let isUsable = CSVOptions.isDelimiter(Character(Unicode.Scalar(head[4])))
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
