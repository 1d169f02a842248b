import Foundation

/// The collection of real files that lies beside a checkout, or where `DOCENT_SHARED_DATA` says.
enum SharedData {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["DOCENT_SHARED_DATA"] {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    let checkout = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    return checkout.appending(path: "../shared/data", directoryHint: .isDirectory).standardized
  }()

  /// Whether the collection is there; tests that need it are skipped otherwise.
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func path(_ relative: String) -> String { folder.appending(path: relative).path }
}
