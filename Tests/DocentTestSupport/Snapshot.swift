import Foundation

/// A text that a test holds the program to, in the folder `Snapshots` beside the test.
public struct Snapshot {
  private let file: URL

  /// A snapshot of a name, beside the test file.
  public init(_ name: String, beside test: String) {
    file = URL(filePath: test).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  }

  /// Whether a text is the snapshot.
  ///
  /// With `RECORD_SNAPSHOTS` it becomes the snapshot, and the test fails all the same, so that
  /// nobody records by mistake.
  public func matches(_ text: String) throws -> Bool {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return false
    }
    return (try? String(contentsOf: file, encoding: .utf8)) == text
  }
}
