import Docent

/// How the bytes of an XML file stand for characters.
enum XMLEncoding {
  /// The text of a file in UTF-8.
  ///
  /// UTF-8, UTF-16 and ISO 8859-1 are read, by the mark at the start or by what is declared.
  static func utf8(of file: InputFile) throws(FileRefused) -> [UInt8] {
    let bytes = file.bytes
    if let isBigEndian = isUTF16BigEndian(bytes) {
      return try fromUTF16(file, isBigEndian: isBigEndian)
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]), let name = declared(bytes) else { return bytes }
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": return bytes
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1": return fromLatin1(bytes)
    default:
      let place = Place(file: file.name, line: 1)
      let message = "the encoding \(name.cited) is not one that Docent reads; save it as UTF-8"
      throw FileRefused(faults: [Fault(place: place, message: message)])
    }
  }

  /// The encoding that the XML declaration names.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(64).firstIndex { $0 == UInt8(ascii: "<") } ?? 0
    let head = bytes[start...].prefix(256)
    guard head.starts(with: "<?xml".utf8), let end = head.firstRange(of: "?>".utf8) else {
      return nil
    }
    let declaration = head[..<end.lowerBound]
    guard let key = declaration.firstRange(of: "encoding".utf8) else { return nil }
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard let opening = declaration[key.upperBound...].firstIndex(where: isQuote),
      let closing = declaration[(opening + 1)...].firstIndex(where: isQuote)
    else { return nil }
    return String(decoding: declaration[(opening + 1)..<closing], as: UTF8.self)
  }

  private static func isUTF16BigEndian(_ bytes: [UInt8]) -> Bool? {
    let head = Array(bytes.prefix(2))
    if head == [0xFE, 0xFF] || head == [0x00, 0x3C] { return true }
    if head == [0xFF, 0xFE] || head == [0x3C, 0x00] { return false }
    return nil
  }

  private static func fromLatin1(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
    return text
  }

  private static func fromUTF16(
    _ file: InputFile, isBigEndian: Bool
  ) throws(FileRefused) -> [UInt8] {
    let bytes = file.bytes
    let units = stride(from: 0, to: bytes.count - 1, by: 2).lazy.map { index in
      let high = bytes[isBigEndian ? index : index + 1]
      let low = bytes[isBigEndian ? index + 1 : index]
      return UInt16(high) << 8 | UInt16(low)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    guard !isBroken, bytes.count.isMultiple(of: 2) else {
      let message = "the file is cut or broken UTF-16 text; save it as UTF-8"
      throw FileRefused(faults: [Fault(place: Place(file: file.name), message: message)])
    }
    return text
  }
}
