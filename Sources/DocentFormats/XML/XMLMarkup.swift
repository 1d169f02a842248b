/// Finds the tags, instructions and document type of an XML text, without judging it.
///
/// In a text that is no XML it may find the wrong ones; the parser stops at the first thing that
/// is not well-formed, before it could matter.
struct XMLMarkup {
  /// A document type, and whether it declares anything itself.
  struct DocumentType {
    var range: Range<Int>
    var hasDeclarations: Bool
  }

  /// The offsets of the `<` of all start tags.
  private(set) var tags: [Int] = []
  /// Instructions of other programs, and of ours without content.
  private(set) var blanked: [Range<Int>] = []
  /// The first document type.
  private(set) var documentType: DocumentType?
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan() {
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      offset = start + 1
      guard offset < bytes.count else { return }
      switch bytes[offset] {
      case UInt8(ascii: "/"): break
      case UInt8(ascii: "!"): scanDeclaration(from: start)
      case UInt8(ascii: "?"): scanInstruction(from: start)
      default: tags.append(start)
      }
    }
  }

  private mutating func scanDeclaration(from start: Int) {
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) {
      offset = end(of: "-->", from: start + 4)
    } else if rest.starts(with: "<![CDATA[".utf8) {
      offset = end(of: "]]>", from: start + 9)
    } else {
      scanDocumentType(from: start)
    }
  }

  private mutating func scanInstruction(from start: Int) {
    offset = end(of: "?>", from: start + 2)
    let content = bytes[(start + 2)..<max(start + 2, offset - 2)]
    let own = XMLSource.ownTarget + " {"
    if !content.starts(with: own.utf8) { blanked.append(start..<offset) }
  }

  private mutating func scanDocumentType(from start: Int) {
    var quote: UInt8?
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") {
        documentType = DocumentType(range: start..<offset, hasDeclarations: true)
        offset = bytes.count
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    if documentType == nil {
      documentType = DocumentType(range: start..<offset, hasDeclarations: false)
    }
  }

  private func end(of mark: String, from start: Int) -> Int {
    guard start <= bytes.count else { return bytes.count }
    return bytes[start...].firstRange(of: mark.utf8)?.upperBound ?? bytes.count
  }
}
