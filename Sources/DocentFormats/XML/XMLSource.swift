import Docent

/// The bytes of an XML file, made ready for the parser: UTF-8 text without control characters,
/// without a declaration, a document type or instructions of other programs.
///
/// The parser is Foundation's. It expands what a document type declares, and it crashes at an
/// instruction without content; so it gets neither. What is taken out is blanked, and everything
/// else stays where it was.
struct XMLSource {
  /// The target of the instructions that are left in.
  static let ownTarget = "docent"

  /// The text.
  private(set) var bytes: [UInt8]
  /// What was no text.
  let faults: [Fault]
  /// What was left out and could have meant something.
  private(set) var oddities: [Fault] = []
  /// The offsets of all start tags, in order.
  private(set) var tags: [Int] = []

  /// Prepares a file.
  ///
  /// - Throws: `FileRefused` when its encoding cannot be read or it declares entities.
  init(_ file: InputFile) throws(FileRefused) {
    let text = TextRepair(try XMLEncoding.utf8(of: file), file: file.name)
    bytes = text.bytes
    faults = text.faults
    blankDeclaration()
    var markup = XMLMarkup(bytes)
    markup.scan()
    tags = markup.tags
    for range in markup.blanked { blank(range) }
    guard let type = markup.documentType else { return }
    var positions = TextPositions(bytes)
    let position = positions.position(of: type.range.lowerBound)
    let place = Place(file: file.name, line: position.line, column: position.column)
    guard !type.hasDeclarations else {
      let message = "the document type declares entities, which can blow up; take the DOCTYPE out"
      throw FileRefused(faults: faults + [Fault(place: place, message: message)])
    }
    oddities.append(Fault(place: place, message: "the document type is not read"))
    blank(type.range)
  }

  private mutating func blankDeclaration() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { blank(0..<3) }
    let start = bytes.firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? bytes.endIndex
    guard bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start...].firstRange(of: "?>".utf8)?.upperBound
    else { return }
    blank(start..<end)
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where bytes[index] != 0x0A { bytes[index] = 0x20 }
  }
}
