import Docent
import Foundation

/// The bytes of a file, handed out in pieces: from a file, from standard input or from memory.
struct ByteSource: ~Copyable {
  private let name: String
  private let descriptor: Int32?
  /// Bytes to hand out before the descriptor is read again.
  private var pending: ArraySlice<UInt8>

  /// Opens the file at `path`; `-` stands for standard input.
  init(path: String) throws(InputError) {
    name = path
    pending = []
    descriptor = path == "-" ? STDIN_FILENO : try Self.open(path)
  }

  init(bytes: [UInt8], name: String) {
    self.name = name
    pending = bytes[...]
    descriptor = nil
  }

  deinit {
    if let descriptor, descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Fills `range` of `bytes` from its start; returns how many came, fewer only at the end.
  mutating func read(
    into bytes: inout [UInt8], at range: Range<Int>
  ) throws(InputError) -> Int {
    var position = range.lowerBound
    for byte in pending.prefix(range.count) {
      bytes[position] = byte
      position += 1
    }
    pending = pending.dropFirst(range.count)
    guard let descriptor else { return position - range.lowerBound }
    while position < range.upperBound {
      let got = bytes.withUnsafeMutableBytes { all in
        let target = UnsafeMutableRawBufferPointer(rebasing: all[position..<range.upperBound])
        return Foundation.read(descriptor, target.baseAddress, target.count)
      }
      if got == 0 { break }
      if got > 0 { position += got }
      if got < 0, errno != EINTR { throw Self.failure(errno, at: name) }
    }
    return position - range.lowerBound
  }

  /// The first `count` bytes, or all if there are fewer; they stay unread.
  mutating func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    guard pending.count < count else { return pending.prefix(count) }
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = try read(into: &bytes, at: 0..<count)
    pending = bytes[..<filled]
    return pending
  }

  /// Drops the first `count` bytes of what ``peek(_:)`` showed.
  mutating func skip(_ count: Int) {
    pending = pending.dropFirst(count)
  }

  private static func open(_ path: String) throws(InputError) -> Int32 {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, at: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .isDirectory(path: path)
    }
    return descriptor
  }

  private static func failure(_ code: Int32, at path: String) -> InputError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EISDIR: .isDirectory(path: path)
    case EACCES, EPERM: .forbidden(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
