import DocentTestSupport
import Foundation
import Testing

/// A folder with the database of a small conference, and the command line at work in it.
///
/// `spring-2027` is held in New York from 13 to 14 March 2027, the night in which the clocks go
/// forward. Of the people, Ben was there the year before, Ana and Cara are newcomers.
struct Desk {
  let folder: ScratchFolder
  let docent: DocentProcess

  /// A desk of its own, with a copy of the conference's database as `docent.sqlite`.
  init() throws {
    folder = try ScratchFolder()
    docent = try DocentProcess(in: folder)
    try Self.database.get().write(to: folder.url.appending(path: "docent.sqlite"))
  }

  /// The bytes of a file of the folder; none when it is not there.
  func bytes(_ name: String = "docent.sqlite") -> Data {
    (try? Data(contentsOf: folder.url.appending(path: name))) ?? Data()
  }

  /// Everything that the database says, whether it lies in the file or still in its log.
  var stored: [Data] { [bytes(), bytes("docent.sqlite-wal")] }

  /// Writes the rows of a file, each with its line feed.
  func file(_ name: String, _ lines: [String]) throws {
    _ = try folder.write(lines.map { $0 + "\n" }.joined(), to: name)
  }

  /// Runs a command that must succeed, and returns what it printed.
  @discardableResult func run(
    _ arguments: String..., stdin: String = "", environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> DocentProcess.Outcome {
    let outcome = try docent.run(arguments, stdin: stdin, environment: environment)
    try #require(outcome.status == 0, "\(outcome.stderr)", sourceLocation: sourceLocation)
    return outcome
  }

  /// Runs a command that must succeed, and returns its JSON document.
  func json(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSONValue {
    let outcome = try docent.run(arguments + ["-o", "json"])
    try #require(outcome.status == 0, "\(outcome.stderr)", sourceLocation: sourceLocation)
    return try JSONValue(json: outcome.stdout)
  }

  /// Imports a file with these lines, and returns what the command tells of it.
  @discardableResult func `import`(
    _ kind: ImportKind, _ lines: [String], options: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSONValue {
    try file("\(kind).csv", lines)
    let outcome = try docent.run(kind.arguments("\(kind).csv") + options + ["-o", "json"])
    try #require(outcome.status == 0, "\(outcome.stderr)", sourceLocation: sourceLocation)
    return try JSONValue(json: outcome.stdout)
  }

  /// What of each session is in the programme, by code.
  func sessions(_ key: String) throws -> [String: JSONValue] {
    let list = try json("session", "list", "--conference", "spring-2027")["sessions"]
    return Dictionary(
      try #require(list).elements.map { ($0["code"]?.text ?? "", $0[key] ?? .null) },
      uniquingKeysWith: { first, _ in first })
  }
}
