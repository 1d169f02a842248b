/// What a few scans have besides a ``ScanRecord``: a long identity, a huge number, notes.
package struct ScanExtra: Equatable, Sendable {
  /// The identity, when it is a long text.
  package var id: String?
  /// The device's number, when a record has no room for it.
  package var sequence: Int?
  package var notes: [String: String] = [:]

  package init() {}

  package var isEmpty: Bool { id == nil && sequence == nil && notes.isEmpty }

  /// The bytes of what there is.
  ///
  /// The number of bytes, the sequence, and an odd number of texts: the identity, then headings
  /// and notes in turn.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int) {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    func add(_ text: String) {
      add(text.utf8.count)
      bytes += text.utf8
    }
    add(sequence ?? -1)
    add(id ?? "")
    for (heading, note) in notes.sorted(by: { $0.key < $1.key }) {
      add(heading)
      add(note)
    }
    let content = bytes
    bytes = []
    add(content.count)
    return bytes + content
  }

  /// How many bytes follow the number at the start of an encoding.
  package static func length(of header: some Collection<UInt8>) -> Int {
    header.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The size of the number at the start of an encoding.
  package static let headerSize = 8

  /// Reads what follows the number at the start of an encoding.
  package init(decoding content: [UInt8]) {
    var rest = content[...]
    func number() -> Int {
      defer { rest = rest.dropFirst(8) }
      return Int(
        truncatingIfNeeded: rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    func text() -> String {
      let length = number()
      defer { rest = rest.dropFirst(length) }
      return String(decoding: rest.prefix(length), as: UTF8.self)
    }
    let number = number()
    sequence = number < 0 ? nil : number
    let id = text()
    self.id = id.isEmpty ? nil : id
    while !rest.isEmpty {
      let heading = text()
      notes[heading] = text()
    }
  }
}
