public import Foundation

/// The real conferences and instances that tests read in place; they are never copied here.
public enum SharedData {
  /// The folder, from `DOCENT_SHARED_DATA`, else `shared/data` beside the checkout; nil when
  /// there is none.
  public static let folder: URL? = {
    let beside = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data").standardized
    let named = ProcessInfo.processInfo.environment["DOCENT_SHARED_DATA"].map { URL(filePath: $0) }
    let folder = named ?? beside
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether the folder is there.
  ///
  /// Tests that need it are skipped, in words, without it.
  public static var isThere: Bool { folder != nil }

  /// A file of the folder.
  public static func path(_ name: String) -> String {
    (folder ?? URL(filePath: "/nonexistent")).appending(path: name).path
  }
}
