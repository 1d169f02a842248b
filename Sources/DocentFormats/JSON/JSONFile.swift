import Docent

/// A JSON file read whole.
struct JSONFile {
  /// The file as it was named.
  let name: String
  let root: JSONNode
  /// What was no text in it.
  let faults: [Fault]
  /// What was odd about it as JSON.
  let oddities: [Fault]
  private var positions: TextPositions

  /// Reads a file.
  ///
  /// - Throws: `FileRefused` when it is no JSON.
  init(_ file: InputFile) throws(FileRefused) {
    name = file.name
    let isWide = [[0xFE, 0xFF], [0xFF, 0xFE]].contains(Array(file.bytes.prefix(2)))
    guard !isWide else {
      let message = "the file is UTF-16 text; JSON files are UTF-8, so save it as that"
      throw FileRefused(faults: [Fault(place: Place(file: file.name), message: message)])
    }
    let text = TextRepair(file.bytes, file: file.name)
    var reader = JSONReader(text.bytes)
    positions = TextPositions(text.bytes)
    var spots = positions
    func fault(_ error: JSONReader.SyntaxError, _ message: String) -> Fault {
      let position = spots.position(of: error.offset)
      let place = Place(file: file.name, line: position.line, column: position.column)
      return Fault(place: place, message: message)
    }
    do {
      root = try reader.document()
    } catch {
      throw FileRefused(faults: text.faults + [fault(error, error.message)])
    }
    faults = text.faults + reader.oddCharacters.map { fault($0, $0.message) }
    oddities = reader.repeatedKeys.map { error in
      fault(error, "the key \(error.message.cited) stands twice in one object")
    }
  }

  /// Where a value stands.
  mutating func place(of node: JSONNode, path: String) -> Place {
    let position = positions.position(of: node.offset)
    return Place(file: name, line: position.line, column: position.column, path: path)
  }
}
