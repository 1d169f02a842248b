import Foundation

/// The variables that the process was started with.
enum Environment {
  /// A variable, if it is set; `ProcessInfo` would read all of them to find it.
  static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
