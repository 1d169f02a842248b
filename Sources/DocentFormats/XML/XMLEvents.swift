import Docent
import Foundation
import FoundationXML

/// A part of an XML file.
enum XMLEvent {
  /// An element begins.
  case start(String, attributes: [String: String])
  /// An element ends.
  case end(String)
  /// All the text between two tags.
  case text(String)
  /// An instruction to Docent.
  case instruction(String)
}

/// Parses an XML file from its start to its end, without keeping any of it.
enum XMLEvents {
  /// How deep elements may lie in one another.
  static let depthLimit = 64

  /// Hands the parts of a file to `handle`, each with the place of the tag it begins at, as far as
  /// the file is well-formed.
  ///
  /// - Returns: What is not well-formed, if anything.
  static func read(
    _ source: XMLSource, file: String, handle: @escaping (XMLEvent, Place) -> Void
  ) -> Fault? {
    let delegate = Delegate(source, file: file, handle: handle)
    // The parser gets the bytes where they are; it is done with them when `parse` returns.
    source.bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let bytes = UnsafeMutableRawPointer(mutating: base)
      let data = Data(bytesNoCopy: bytes, count: buffer.count, deallocator: .none)
      let parser = XMLParser(data: data)
      parser.shouldResolveExternalEntities = false
      parser.delegate = delegate
      _ = parser.parse()
    }
    return delegate.outcome
  }

  private final class Delegate: NSObject, XMLParserDelegate {
    private let file: String
    private let handle: (XMLEvent, Place) -> Void
    private let tags: [Int]
    private var positions: TextPositions
    private var tag = 0
    private var depth = 0
    private var hasRoot = false
    private var place: Place
    private var text: [UInt8] = []
    private var fault: Fault?

    init(_ source: XMLSource, file: String, handle: @escaping (XMLEvent, Place) -> Void) {
      self.file = file
      self.handle = handle
      tags = source.tags
      positions = TextPositions(source.bytes)
      place = Place(file: file, line: 1, column: 1)
    }

    /// What is wrong with the file as a whole.
    var outcome: Fault? {
      if let fault { return fault }
      if hasRoot, depth == 0 { return nil }
      let message = hasRoot ? XMLWords.cut : XMLWords.noElement
      return Fault(place: hasRoot ? place : Place(file: file), message: message)
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      guard fault == nil else { return }
      flush()
      if tag < tags.count {
        let position = positions.position(of: tags[tag])
        place.line = position.line
        place.column = position.column
        tag += 1
      }
      hasRoot = true
      depth += 1
      guard depth <= depthLimit else {
        let message =
          "elements lie more than \(depthLimit) deep in one another; this is no schedule"
        return stop(parser, with: Fault(place: place, message: message))
      }
      handle(.start(name, attributes: attributes), place)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      guard fault == nil else { return }
      flush()
      depth -= 1
      handle(.end(name), place)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      text += Array(string.utf8)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      text += Array(block)
    }

    func parser(
      _ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?
    ) {
      guard fault == nil, target == XMLSource.ownTarget, let data else { return }
      flush()
      handle(.instruction(data), place)
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      // Names with an undeclared prefix are not worth a refusal.
      let code = (error as NSError).code
      guard fault == nil, !(200..<210).contains(code) else { return }
      let spot = Place(file: file, line: parser.lineNumber, column: max(1, parser.columnNumber))
      stop(parser, with: Fault(place: spot, message: XMLWords.sentence(forError: code)))
    }

    private func stop(_ parser: XMLParser, with fault: Fault) {
      self.fault = fault
      parser.abortParsing()
    }

    private func flush() {
      guard !text.isEmpty else { return }
      handle(.text(String(decoding: text, as: UTF8.self)), place)
      text.removeAll(keepingCapacity: true)
    }
  }
}
