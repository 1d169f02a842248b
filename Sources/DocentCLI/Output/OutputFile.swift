import DocentStore
import Foundation

/// A file that a command writes, whole or not at all.
struct OutputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Writes text in place of what the file held.
  ///
  /// - Throws: `StoreError` when it cannot be created.
  func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let reason = (error as NSError).localizedFailureReason ?? error.localizedDescription
      throw StoreError.cannotCreate(path, reason: reason)
    }
  }
}
