import DocentStore
import Foundation

/// A file that a command writes, whole or not at all.
struct OutputFile {
  private let path: String

  /// Links that lead on and on lead nowhere.
  private static let mostLinks = 16

  /// A file, or the one to which a link leads: the link stays.
  init(_ path: String) {
    var path = path
    for _ in 0..<Self.mostLinks {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        break
      }
      let folder = URL(filePath: path).deletingLastPathComponent()
      path = URL(filePath: target, relativeTo: folder).path
    }
    self.path = path
  }

  /// Writes text in place of what the file held.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - permissions: Who may do what with the file; nil for what held before, else the usual.
  /// - Throws: `StoreError` when it cannot be created.
  func write(_ text: String, permissions: mode_t? = nil) throws {
    try write(permissions: permissions) { try $0(text) }
  }

  /// Writes text that comes piece by piece, in place of what the file held.
  ///
  /// A pipe or device takes the text as it comes; a file gets it whole or not at all.
  ///
  /// - Throws: `StoreError` when it cannot be created, and what `body` throws.
  func write(
    permissions: mode_t? = nil, _ body: ((String) throws -> Void) throws -> Void
  ) throws {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let isSpecial = isThere && status.st_mode & S_IFMT != S_IFREG
    guard !isSpecial else { return try fill(path, flags: O_WRONLY, with: body) }
    let draft = "\(path).new-\(UUID().uuidString.lowercased())"
    defer { unlink(draft) }
    // Before the first byte: nobody reads meanwhile what they may not read in the end.
    let kept = permissions ?? (isThere ? status.st_mode & 0o7777 : nil)
    try fill(draft, flags: O_WRONLY | O_CREAT | O_EXCL, permissions: kept, with: body)
    guard rename(draft, path) == 0 else { throw failure() }
  }

  private func fill(
    _ target: String, flags: Int32, permissions: mode_t? = nil,
    with body: ((String) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(target, flags | O_CLOEXEC, permissions.map { $0 & 0o644 } ?? 0o644)
    guard descriptor >= 0 else { throw failure() }
    if let permissions { fchmod(descriptor, permissions) }
    defer { close(descriptor) }
    var pieces = TextPieces { text in
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes {
          Foundation.write(descriptor, $0.baseAddress, $0.count)
        }
        guard written >= 0 || errno == EINTR else { throw failure() }
        rest = rest.dropFirst(max(0, written))
      }
    }
    try body { try pieces.add($0) }
    try pieces.flush()
  }

  private func failure() -> StoreError {
    let code = errno
    let reason = String(cString: strerror(code))
    return [ENOSPC, EDQUOT, EFBIG, EIO].contains(code)
      ? .io(path, reason: reason) : .cannotCreate(path, reason: reason)
  }
}

/// Text on its way out, handed on in pieces of a size that is worth a call of the system.
struct TextPieces {
  private static let size = 1 << 16

  private var text = ""
  private let take: (String) throws -> Void

  init(_ take: @escaping (String) throws -> Void) {
    self.take = take
  }

  mutating func add(_ piece: String) throws {
    text += piece
    if text.utf8.count >= Self.size { try flush() }
  }

  mutating func flush() throws {
    guard !text.isEmpty else { return }
    try take(text)
    text.removeAll(keepingCapacity: true)
  }
}
