import Docent
import Foundation

/// A file for what does not fit into memory, without a name and gone with the process.
///
/// It lies in the folder for temporary files, readable by nobody else.
final class ScratchFile {
  private let descriptor: Int32
  /// How many bytes were written.
  private(set) var count = 0

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/docent-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure() }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let written = write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.failure()
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      count += written
    }
  }

  /// Fills `bytes` with what was written from `offset` on.
  func read(into bytes: UnsafeMutableRawBufferPointer, from offset: Int) throws {
    var rest = bytes
    while !rest.isEmpty {
      let position = off_t(offset + bytes.count - rest.count)
      let got = pread(descriptor, rest.baseAddress, rest.count, position)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw Self.failure() }
      rest = UnsafeMutableRawBufferPointer(rebasing: rest.dropFirst(got))
    }
  }

  private static func failure() -> StoreError {
    let reason = String(cString: strerror(errno))
    return .io(FileManager.default.temporaryDirectory.path, reason: reason)
  }
}
