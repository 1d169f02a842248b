/// What a file was found to be before its first record: told when it is not plain UTF-8 with commas.
struct TextFraming: Equatable {
  /// How the bytes stand for characters.
  var encoding: TextEncoding
  /// Why they are read so, unless they are as usual.
  var reason: String?
  /// Why the file cannot be read at all, with the remedy.
  var refusal: String?

  /// Tells the encoding from the first bytes of a file and from what was asked for.
  init(_ sample: ArraySlice<UInt8>, asked: TextEncoding?) {
    encoding = asked ?? .utf8
    let declared = TextEncoding.declared(by: sample)
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      refusal = "the file is a workbook or another ZIP archive; save the sheet as UTF-8 CSV"
    } else if let declared, !Self.agrees(declared, with: asked) {
      refusal =
        "the file begins with the byte order mark of \(declared.name); leave out --encoding "
        + encoding.rawValue
    } else if let declared {
      encoding = declared
      reason = "by its byte order mark"
    } else if asked == .utf16 {
      settleOrder(of: sample)
    } else if sample.contains(0), asked == nil || asked == .utf8 {
      refusal = Self.refusal(ofBinary: sample)
    } else if asked != nil, asked != .utf8 {
      reason = "as --encoding says" + Self.doubt(sample, asked: encoding)
    }
  }

  private static func agrees(_ declared: TextEncoding, with asked: TextEncoding?) -> Bool {
    guard let asked, asked != declared else { return true }
    return asked == .utf16 && declared != .utf8
  }

  private mutating func settleOrder(of sample: ArraySlice<UInt8>) {
    if let order = TextEncoding.likelyOrder(of: sample) {
      encoding = order
      reason = "as --encoding and the zeros of its first bytes say"
    } else {
      refusal =
        "the file has no byte order mark, and nothing tells the order of its bytes; say "
        + "--encoding utf-16le or utf-16be, or save it as UTF-8 CSV"
    }
  }

  private static func refusal(ofBinary sample: ArraySlice<UInt8>) -> String {
    guard let order = TextEncoding.likelyOrder(of: sample) else {
      return "the file is binary, not text; save it as UTF-8 CSV"
    }
    return "the file looks like UTF-16 without a byte order mark; say --encoding "
      + "\(order.rawValue), or save it as UTF-8 CSV"
  }

  /// Text in UTF-8 is hardly ever meant to be read byte by byte.
  private static func doubt(_ sample: ArraySlice<UInt8>, asked: TextEncoding) -> String {
    guard asked == .windows1252 || asked == .latin1, sample.contains(where: { $0 >= 0x80 }),
      isUTF8(sample)
    else { return "" }
    return ", though it is good UTF-8 as well: look at names with accents"
  }

  /// Whether a sample is UTF-8, but for a character that its end may cut.
  private static func isUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    (0...min(3, sample.count)).contains { cut in
      String(validating: sample.dropLast(cut), as: UTF8.self) != nil
    }
  }
}
