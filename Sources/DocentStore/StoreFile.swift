import Foundation

/// What can be told of a file before SQLite opens it.
struct StoreFile {
  /// Stands in the header of every file of ours: "DOCT".
  static let applicationID: UInt32 = 0x444F_4354

  enum Access { case readWrite, readOnly }

  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Makes sure that the file is a store, and tells whether it may be written.
  func check() throws(StoreError) -> Access {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missing(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path) }
    try checkHeader()
    // An administrator may write any file; one without a single write bit is still meant to stay.
    let isWritable = access(path, W_OK) == 0 && status.st_mode & 0o222 != 0
    return isWritable ? .readWrite : .readOnly
  }

  /// Creates the file whole or not at all: it is built under another name beside its own, which it
  /// gets in one step, and only if nothing has it.
  func create(_ build: (_ path: String) throws -> Void) throws {
    var status = stat()
    guard stat(path, &status) != 0 else { throw StoreError.exists(path) }
    let draft = "\(path).new-\(UUID().text)"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    close(descriptor)
    defer { unlink(draft) }
    try build(draft)
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? StoreError.exists(path) : failure()
    }
  }

  private func failure() -> StoreError {
    .cannotCreate(path, reason: String(cString: strerror(errno)))
  }

  private func checkHeader() throws(StoreError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      if errno == EACCES { throw .forbidden(path) }
      throw .cannotOpen(path, reason: String(cString: strerror(errno)))
    }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .foreign(path)
    }
    let identity = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard identity == Self.applicationID else { throw .foreign(path) }
  }
}
