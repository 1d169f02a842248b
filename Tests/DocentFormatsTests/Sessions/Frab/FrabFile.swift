import Docent
import DocentFormats
import DocentTestSupport
import Testing

/// Schedules for tests.
enum FrabFile {
  static func shared(_ name: String) throws -> InputFile {
    try InputFile(path: SharedData.path(name))
  }

  static func xml(_ text: String) -> InputFile {
    InputFile(name: "a.xml", bytes: Array(text.utf8))
  }

  static func json(_ text: String) -> InputFile {
    InputFile(name: "a.json", bytes: Array(text.utf8))
  }

  static let chicago = Zone("America/Chicago") ?? .utc
}
