public import Docent

/// A file read whole, for formats that cannot be read row by row.
public struct InputFile: Sendable {
  /// How many bytes a file may have.
  public static let limit = 256 << 20

  /// The file as it was named.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Takes bytes for a file of a name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads the file at `path`; `-` stands for standard input.
  ///
  /// - Throws: `InputError` when it cannot be read or has more than ``limit`` bytes.
  public init(path: String) throws(InputError) {
    try self.init(try ByteSource(path: path), name: path)
  }

  /// Reads all that a source has left.
  init(_ source: consuming ByteSource, name: String) throws(InputError) {
    var source = source
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var got = 0
    repeat {
      got = try source.read(into: &piece, at: 0..<piece.count)
      bytes += piece[..<got]
      guard bytes.count <= Self.limit else { throw .tooLarge(path: name, limit: Self.limit) }
    } while got == piece.count
    self.init(name: name, bytes: bytes)
  }
}
