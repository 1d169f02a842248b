import DocentTestSupport
import Foundation
import Testing

extension Desk {
  /// Lines of a terminal that a message about a single fault may take.
  static let screen = 24

  /// Runs a command that must fail as every command fails: with its exit code, with words about
  /// what is wrong, where and what to do, on one screen, without a result and without a trace.
  @discardableResult func refuses(
    _ arguments: [String], stdin: String = "", code: Int32, saying words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let before = (stored, try contents())
    let outcome = try docent.run(arguments, stdin: stdin)
    let message = outcome.stderr
    #expect(outcome.status == code, "\(message)", sourceLocation: sourceLocation)
    #expect(outcome.stdout == "", sourceLocation: sourceLocation)
    for word in words {
      #expect(message.contains(word), sourceLocation: sourceLocation)
    }
    let lines = message.split(separator: "\n")
    #expect((1...Self.screen).contains(lines.count), "\(message)", sourceLocation: sourceLocation)
    #expect(Self.namesRemedy(message), "\(message)", sourceLocation: sourceLocation)
    #expect(stored == before.0, "the database was changed", sourceLocation: sourceLocation)
    #expect(try contents() == before.1, "files were left", sourceLocation: sourceLocation)
    return message
  }

  /// Imports a file that must be refused at `place`, its line and column.
  func refuses(
    _ kind: ImportKind, _ lines: [String], at place: String, saying words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try file("faulty.csv", lines)
    try refuses(
      kind.arguments("faulty.csv"), code: 65, saying: ["faulty.csv\(place): "] + words,
      sourceLocation: sourceLocation)
  }

  /// Whether the last line says what to do: after a semicolon, or as a question.
  private static func namesRemedy(_ message: String) -> Bool {
    guard let line = message.split(separator: "\n").last else { return false }
    return line.contains("; ") || line.hasSuffix("?") || line.contains("--help")
  }

  private func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }
}

extension ScratchFolder {
  /// Writes bytes that need not be text.
  func write(_ bytes: Data, to name: String) throws {
    try bytes.write(to: url.appending(path: name))
  }
}
