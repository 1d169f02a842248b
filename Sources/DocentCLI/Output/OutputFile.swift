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
  /// - Throws: `StoreError` when it cannot be created.
  func write(_ text: String) throws {
    do {
      // A pipe or device takes the text as it is; a file gets it whole or not at all.
      var status = stat()
      let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      if isSpecial {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
      } else {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      }
    } catch {
      let reason = (error as NSError).localizedFailureReason ?? error.localizedDescription
      throw StoreError.cannotCreate(path, reason: reason)
    }
  }
}
